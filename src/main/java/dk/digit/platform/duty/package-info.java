/// What is to be done, when, and by whom, as rooms state it from their own facts. A room says what there is;
/// who keeps the tasks, reminds and shows them stands above.
@NullMarked
package dk.digit.platform.duty;

import org.jspecify.annotations.NullMarked;

/// Consistency checks that a room hangs up for `./digit check`.
@NullMarked
package dk.digit.platform.check;

import org.jspecify.annotations.NullMarked;

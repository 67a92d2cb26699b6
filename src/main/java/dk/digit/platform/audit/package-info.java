/// Who changed what and when: the trail that the database writes with every change, read for people.
/// Nothing here writes it.
@NullMarked
package dk.digit.platform.audit;

import org.jspecify.annotations.NullMarked;

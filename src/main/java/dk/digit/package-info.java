/// DIGIT: a binding municipal cooperation on digitalisation as one running system.
@NullMarked
package dk.digit;

import org.jspecify.annotations.NullMarked;

/// Exact amounts. Whole øre, never floating point.
@NullMarked
package dk.digit.platform.money;

import org.jspecify.annotations.NullMarked;

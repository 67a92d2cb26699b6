/// Periods, days and the one zone that the association lives in.
@NullMarked
package dk.digit.platform.time;

import org.jspecify.annotations.NullMarked;

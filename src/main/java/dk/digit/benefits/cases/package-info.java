/// Business cases: options, assumptions and lines of an activity, what follows from them by year and municipality, and
/// what they were when they were frozen.
@NullMarked
@NamedInterface("cases")
package dk.digit.benefits.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// What was measured, who is to measure, and what has become of each benefit in each municipality.
@NullMarked
@NamedInterface("measuring")
package dk.digit.benefits.measuring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// The small language in which a business case says how amounts follow from assumptions: exact arithmetic on values
/// with units. A formula can compute and nothing else.
@NullMarked
@NamedInterface("formula")
package dk.digit.benefits.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

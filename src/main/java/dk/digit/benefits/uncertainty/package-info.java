/// How sure a business case is: many possible outcomes drawn from the spread of its assumptions, and which of them
/// matter most.
@NullMarked
@NamedInterface("uncertainty")
package dk.digit.benefits.uncertainty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

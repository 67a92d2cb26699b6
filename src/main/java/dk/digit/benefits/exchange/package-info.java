/// Business cases as the workbooks that users of the state's model know: out, and back in with every change shown
/// before it is taken.
@NullMarked
@NamedInterface("exchange")
package dk.digit.benefits.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// Benefits: what is to get better, for whom, how it is measured, who owns it in each municipality, what it was and
/// what
/// it is to be.
@NullMarked
@NamedInterface("profiles")
package dk.digit.benefits.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

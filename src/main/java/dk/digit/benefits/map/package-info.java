/// Benefit maps: how deliverables lead through changed behaviour and objectives to benefits and a purpose.
@NullMarked
@NamedInterface("map")
package dk.digit.benefits.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// What all business cases share: rates, price indices, discount rates, and figures about the municipalities, each
/// dated
/// and with its source.
@NullMarked
@NamedInterface("shared")
package dk.digit.benefits.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

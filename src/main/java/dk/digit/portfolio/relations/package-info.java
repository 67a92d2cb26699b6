/// How activities hang together: what depends on what, what they share, and where two are worth more than each alone.
@NullMarked
@NamedInterface("relations")
package dk.digit.portfolio.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

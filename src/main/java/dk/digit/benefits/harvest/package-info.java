/// Benefits beside one another: municipalities on the same benefit, years, activities and objectives; what was planned,
/// committed and measured.
@NullMarked
@NamedInterface("harvest")
package dk.digit.benefits.harvest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// What may go wrong, and what has gone wrong, in activities and in the portfolio as a whole: how it is assessed,
/// who sees to it, what is done about it and which level decides. Every word of it is dated, so that the register
/// can be asked for any day.
@NullMarked
@NamedInterface("risks")
package dk.digit.portfolio.risks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

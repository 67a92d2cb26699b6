/// The project models: which phases there are, who decides that one is entered and what a gate asks for; which
/// version of a model an activity follows; and the gates that it passed, each with everything as it was that day.
@NullMarked
@NamedInterface("model")
package dk.digit.portfolio.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

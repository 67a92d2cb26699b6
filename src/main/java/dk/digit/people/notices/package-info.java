/// What people are told: notices, the one digest that gathers them, letters that cannot wait, their words
/// and what became of each letter; and what people follow. Not why they are told: other rooms say that.
@NullMarked
@NamedInterface
package dk.digit.people.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// The bylaws as dated data: which provision is in force on which day, where it is written, and whether it
/// is known or assumed. Provisions answer what meetings, votes and plans ask of them; they know no meeting.
@NullMarked
@NamedInterface("bylaws")
package dk.digit.association.bylaws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

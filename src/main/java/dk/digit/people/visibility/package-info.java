/// Who may see a record: everybody, members, a body, a municipality, or named persons. Rooms whose records
/// can be restricted say so through [Restrictable]; the database enforces it (`platform.admits`).
@NullMarked
@NamedInterface("visibility")
package dk.digit.people.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// The first minutes of a new association: its name, its members, its bodies and the first administrator,
/// entered by whoever started the server. Once there is an association this room has nothing more to do.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "association", "association :: bylaws", "people"})
package dk.digit.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The open kernel under every room: money, time, SQL, text, access, pages, charts, paper. No word of
/// the association in it; what a room has to say here it plugs into a slot.
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dk.digit.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The annual report of a year: composed from what the other rooms know, with a few texts of its own, and
/// kept as it was once it is approved. It holds no facts besides: a figure that is wrong here is wrong in
/// the room that it comes from.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "association",
            "meetings",
            "portfolio",
            "portfolio :: waves",
            "finance",
            "benefits :: harvest"
        })
package dk.digit.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What the association's bodies meet about and decide, what becomes of each decision, and the year's
/// events. Decisions know nothing of projects and money: those rooms point to them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "association",
            "association :: bylaws",
            "people",
            "people :: notices",
            "people :: visibility"
        })
package dk.digit.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

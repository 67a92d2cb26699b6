/// What the municipalities work on together: projects, systems in operation and networks, their phases
/// and roles over time, milestones, the decisions behind them and the year's words about each. Not what
/// they cost: money points here.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "association",
            "people",
            "people :: visibility",
            "people :: notices",
            "meetings"
        })
package dk.digit.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

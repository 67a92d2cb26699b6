package dk.digit.portfolio;

import java.time.LocalDate;

/// The newest status report about the whole of an activity.
public record LastStatus(ActivityId activity, long report, LocalDate reportedOn, StatusLight light) {

    public String path() {
        return "/portfolio/activities/" + activity + "/status/reports/" + report;
    }
}

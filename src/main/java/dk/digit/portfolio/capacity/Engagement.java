package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A role of one person on an activity, asked of a municipality or a body.
///
/// @param holder whoever is asked
/// @param name the holder in words
/// @param asked the period that was asked for
/// @param period the period that it is for: shorter where somebody left early
/// @param minutesAWeek a multiple of 15
/// @param purpose why it is asked for
/// @param consequence what cannot go on without
/// @param since the day since which the state holds
/// @param person the function of whoever comes: "Testkoordinator"
/// @param account the user name of whoever comes
/// @param remark why it was refused or ended, or what else was answered
/// @param version counts its states
public record Engagement(
        long id,
        ActivityId activity,
        ProjectRole role,
        RoleHolder holder,
        Bilingual name,
        Period asked,
        Period period,
        int minutesAWeek,
        EngagementKind kind,
        @Nullable String purpose,
        @Nullable String consequence,
        EngagementState state,
        LocalDate since,
        @Nullable String person,
        @Nullable String account,
        @Nullable String remark,
        int version) {

    /// Whether somebody is there on a day.
    public boolean isFilledOn(LocalDate day) {
        return state.isHeld() && period.contains(day);
    }

    /// Whether the role is asked for on a day and nobody is there.
    public boolean isVacantOn(LocalDate day) {
        return asked.contains(day)
                && switch (state) {
                    case REQUESTED, REFUSED -> true;
                    case ENDED -> !period.contains(day);
                    case ALLOCATED, WITHDRAWN -> false;
                };
    }

    /// The code or id of whoever is asked.
    public String holderKey() {
        var municipality = holder.municipality();
        var body = holder.body();
        return municipality != null ? municipality.value() : body == null ? "" : body.value();
    }

    public String path() {
        return "/portfolio/requests/" + id;
    }

    /// Whether somebody comes for it who has not begun: then it can be withdrawn as if never asked.
    public boolean isAhead(LocalDate day) {
        return state == EngagementState.ALLOCATED && period.start() != null && !day.isAfter(period.start());
    }

    /// Minutes of work in a span of time.
    int minutesIn(Period span, Workdays workdays) {
        var both = period.intersection(span);
        return both == null ? 0 : Hours.over(workdays.in(both), minutesAWeek);
    }
}

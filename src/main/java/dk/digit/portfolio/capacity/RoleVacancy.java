package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A role that nobody is in.
///
/// @param gate the phase whose gate it holds up: the first ahead that asks for the role, in the model that the
///     activity follows; null for none
/// @param since the first day without; a day to come where somebody will be missing from then on; null when
///     nobody knows it
/// @param stated the day on which it was asked for, refused or left; null where it is no such thing
/// @param engagement what was asked for, or null
/// @param holder whoever was asked, by code or id, or null
/// @param consequence what cannot go on, as whoever asked wrote it
/// @param audience the activity's marks
public record RoleVacancy(
        ActivityId activity,
        Bilingual activityName,
        @Nullable Phase gate,
        ProjectRole role,
        @Nullable LocalDate since,
        @Nullable LocalDate stated,
        VacancyReason reason,
        @Nullable Long engagement,
        @Nullable String holder,
        @Nullable String consequence,
        @Nullable List<String> audience) {

    /// What cannot go on: as it was written, or what the role is there for.
    public Bilingual consequences() {
        return consequence == null
                ? Texts.both("portfolio.capacity.without." + role.name())
                : new Bilingual(consequence, consequence);
    }

    /// Whether somebody has been asked and has not answered.
    public boolean waits() {
        return reason == VacancyReason.REQUESTED;
    }

    /// Where it is filled.
    public String path() {
        return engagement != null && reason == VacancyReason.REQUESTED
                ? "/portfolio/requests/" + engagement
                : "/portfolio/activities/" + activity + "/people";
    }
}

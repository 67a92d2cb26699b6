package dk.digit.portfolio.status;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The reports about the whole of an activity, or about one municipality's part of it.
///
/// @param municipality null for the whole
/// @param name what it is about, in words
/// @param responsible who answers for it; unknown where it is the activity's lead
/// @param responsibleName in words; empty when it is the lead
/// @param last day of the newest published report
/// @param due when the next report is due; null when none is expected any more
public record Series(
        long id,
        ActivityId activity,
        @Nullable MunicipalityCode municipality,
        Bilingual name,
        Period period,
        Rhythm rhythm,
        RoleHolder responsible,
        Bilingual responsibleName,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        int version) {

    public boolean isOfWhole() {
        return municipality == null;
    }

    public long daysLate(LocalDate day) {
        return due == null || !due.isBefore(day) ? 0 : ChronoUnit.DAYS.between(due, day);
    }

    /// What the right to write in it is asked about: the activity, and the municipality whose part it is.
    public Target target(Activity of) {
        return municipality == null
                ? ActivityLocator.target(of)
                : Target.ofMunicipality(ActivityLocator.KIND, activity.value(), of.name(), municipality.value());
    }

    String path() {
        return "/portfolio/activities/" + activity + "/" + StatusTab.PATH + "/series/" + id;
    }

    public String writing() {
        return path() + "/write";
    }
}

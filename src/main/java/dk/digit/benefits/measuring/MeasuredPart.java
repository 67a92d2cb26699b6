package dk.digit.benefits.measuring;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.benefits.profiles.BenefitPaths;
import dk.digit.benefits.profiles.Better;
import dk.digit.benefits.profiles.Holder;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityLocator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// A municipality's part of a benefit, as whoever measures it needs it.
///
/// @param last the newest measurement that counts
/// @param asked the measurement that is to be made next, or is missing
public record MeasuredPart(
        long id,
        long benefit,
        ActivityId activity,
        Bilingual activityName,
        String code,
        Bilingual name,
        Better better,
        Bilingual measure,
        String unit,
        boolean example,
        MunicipalityCode municipality,
        String municipalityName,
        String slug,
        BenefitStanding.@Nullable Reading baseline,
        BenefitStanding.@Nullable Aim target,
        BenefitStanding.@Nullable Reading last,
        @Nullable Asked asked) {

    /// @param on the day to be measured
    /// @param inBy the last day for entering it
    /// @param who measures
    public record Asked(LocalDate on, LocalDate inBy, Holder who, boolean missing) {}

    static MeasuredPart of(Record row, Bilingual activity, Municipality municipality) {
        var asked = row.get(PartsOn.ASKED_ON);
        return new MeasuredPart(
                row.get(PartsOn.ID),
                row.get(PartsOn.BENEFIT),
                new ActivityId(row.get(PartsOn.ACTIVITY)),
                activity,
                row.get(PartsOn.CODE),
                PartsOn.nameOf(row),
                Better.valueOf(row.get(PartsOn.BETTER)),
                Objects.requireNonNull(PartsOn.both(row, "measure")),
                row.get(PartsOn.UNIT),
                row.get(PartsOn.EXAMPLE),
                municipality.code(),
                municipality.name(),
                municipality.slug(),
                reading(row.get(PartsOn.BASELINE_ON), row.get(PartsOn.BASELINE)),
                aim(row.get(PartsOn.TARGET_ON), row.get(PartsOn.TARGET)),
                reading(row.get(PartsOn.LAST_ON), row.get(PartsOn.LAST)),
                asked == null
                        ? null
                        : new Asked(
                                asked,
                                row.get(PartsOn.IN_BY),
                                new Holder(WorkFunction.valueOf(row.get(PartsOn.FUNCTION)), row.get(PartsOn.TITLE)),
                                row.get(PartsOn.MISSING)));
    }

    private static BenefitStanding.@Nullable Reading reading(@Nullable LocalDate day, @Nullable BigDecimal value) {
        var plain = PartsOn.plain(value);
        return day == null || plain == null ? null : new BenefitStanding.Reading(day, plain);
    }

    private static BenefitStanding.@Nullable Aim aim(@Nullable LocalDate day, @Nullable BigDecimal value) {
        var plain = PartsOn.plain(value);
        return day == null || plain == null ? null : new BenefitStanding.Aim(day, plain);
    }

    /// What rights about it are asked about.
    public Target rightsTarget() {
        return Target.ofMunicipality(ActivityLocator.KIND, activity.value(), name, municipality.value());
    }

    /// What files know it by: `erp/hurtigere-loen/0265`.
    public String key() {
        return key(activity.value(), code, municipality.value());
    }

    static String key(String activity, String benefit, String municipality) {
        return activity + "/" + benefit + "/" + municipality;
    }

    public String path() {
        return BenefitPaths.ALL + "/" + benefit + "/parts/" + slug;
    }

    public String measurements() {
        return path() + "/measurements";
    }

    /// "Hurtigere løn – Roskilde".
    public String title(Lang lang) {
        return name.in(lang) + " – " + municipalityName;
    }
}

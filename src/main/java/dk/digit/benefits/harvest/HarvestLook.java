package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which benefits a reader looks at, as the address says it. Examples and real ones are never looked at together.
///
/// @param example whether the examples are looked at: asked for, or all that there is
public record HarvestLook(
        @Nullable ActivityId activity,
        @Nullable MunicipalityCode municipality,
        @Nullable BenefitType type,
        int year,
        boolean example) {

    static final String EXAMPLE = "example";
    static final String REAL = "real";

    static HarvestLook of(View view, KnownBenefits.All known) {
        var activity = view.param("activity");
        var municipality = view.param("municipality");
        var data = view.param("data");
        boolean said = EXAMPLE.equals(data) || REAL.equals(data);
        return new HarvestLook(
                activity == null ? null : ActivityId.parse(activity).orElse(null),
                municipality == null || !municipality.matches("\\d{4}") ? null : new MunicipalityCode(municipality),
                Arrays.stream(BenefitType.values())
                        .filter(one -> one.name().equals(view.param("type")))
                        .findFirst()
                        .orElse(null),
                year(view),
                said ? EXAMPLE.equals(data) : !known.any(false) && known.any(true));
    }

    private static int year(View view) {
        var year = view.param("year");
        return year != null && year.matches("2[01]\\d\\d")
                ? Integer.parseInt(year)
                : view.asOf().getYear();
    }

    /// The day of the year that states are told for: its last, or the day that is looked at.
    LocalDate day(LocalDate asOf) {
        return year == asOf.getYear() ? asOf : LocalDate.of(year, 12, 31);
    }

    boolean covers(BenefitStanding one) {
        return one.example() == example
                && (activity == null || activity.equals(one.activity()))
                && (municipality == null || municipality.equals(one.municipality()))
                && (type == null || type == one.type());
    }

    boolean covers(PlannedAmount one) {
        return one.example() == example
                && one.year() == year
                && (activity == null || activity.equals(one.activity()))
                && (municipality == null || municipality.equals(one.municipality()))
                && (type == null || type == one.type());
    }

    HarvestLook of(ActivityId other) {
        return new HarvestLook(other, municipality, type, year, example);
    }

    HarvestLook of(MunicipalityCode other) {
        return new HarvestLook(activity, other, type, year, example);
    }

    HarvestLook in(int other) {
        return new HarvestLook(activity, municipality, type, other, example);
    }

    public String on(String path) {
        return params().on(path);
    }

    Params params() {
        var params = Params.NONE;
        params = activity == null ? params : params.with("activity", activity.value());
        params = municipality == null ? params : params.with("municipality", municipality.value());
        params = type == null ? params : params.with("type", type.name());
        return params.with("year", String.valueOf(year)).with("data", example ? EXAMPLE : REAL);
    }

    public boolean is(String parameter, String value) {
        return value.equals(params().get(parameter));
    }
}

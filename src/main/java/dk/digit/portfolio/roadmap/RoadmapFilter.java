package dk.digit.portfolio.roadmap;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What of the roadmap somebody looks at. What cannot be understood in an address is left aside.
///
/// @param from first day of the first quarter shown
/// @param quarters how many of them
/// @param phase that an activity is in on the day; null for any
/// @param detailed with what lies below the phases and milestones
/// @param page from 1
public record RoadmapFilter(
        LocalDate from,
        int quarters,
        @Nullable MunicipalityCode municipality,
        @Nullable ActivityKind kind,
        @Nullable Phase phase,
        boolean detailed,
        int page) {

    static final int USUAL = 8;
    static final int MOST = 40;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2199;
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[KQkq]([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    static RoadmapFilter of(View view) {
        var params = view.params();
        var code = text(params, "municipality");
        return new RoadmapFilter(
                from(text(params, "from"), view.asOf()),
                number(text(params, "quarters"), USUAL, MOST),
                MUNICIPALITY.matcher(code).matches() ? new MunicipalityCode(code) : null,
                constant(ActivityKind.values(), text(params, "kind")),
                constant(Phase.values(), text(params, "phase")),
                params.has("detailed"),
                number(text(params, "page"), 1, 10_000));
    }

    private static String text(Params params, String name) {
        return Optional.ofNullable(params.get(name)).map(String::strip).orElse("");
    }

    /// `2024-K3`, `2025` for its first quarter; the quarter before the day when it says nothing.
    private static LocalDate from(String text, LocalDate day) {
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return LocalDate.of(year(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, 1);
        }
        if (YEAR.matcher(text).matches()) {
            return LocalDate.of(year(text), 1, 1);
        }
        return LocalDate.of(year(String.valueOf(day.getYear())), day.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2, 1)
                .minusMonths(3);
    }

    private static int year(String text) {
        return Math.clamp(Integer.parseInt(text), EARLIEST, LATEST);
    }

    private static int number(String text, int otherwise, int most) {
        return text.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(text), 1, most) : otherwise;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public Period span() {
        return new Period(from, from.plusMonths(3L * quarters));
    }

    public LocalDate last() {
        return from.plusMonths(3L * quarters).minusDays(1);
    }

    /// As it is written in an address and a field: `2024-K3`.
    public String quarter() {
        return quarter(from);
    }

    public String lastQuarter() {
        return quarter(last());
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-K" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /// The address of another look at the same.
    public String on(String path, LocalDate from, int page) {
        var params = Params.NONE.with("from", quarter(from)).with("quarters", String.valueOf(quarters));
        params = municipality == null ? params : params.with("municipality", municipality.value());
        params = kind == null ? params : params.with("kind", kind.name());
        params = phase == null ? params : params.with("phase", phase.name());
        params = detailed ? params.with("detailed", "yes") : params;
        params = page == 1 ? params : params.with("page", String.valueOf(page));
        return params.on(path);
    }
}

package dk.digit.portfolio.status;

import dk.digit.platform.chart.Matrix;
import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lights of one series over the months, drawn: of each month the last report.
final class Trend {

    private static final int MONTHS = 12;

    private Trend() {}

    /// @param reports newest first
    /// @return null when there is nothing to compare yet
    static @Nullable Matrix of(List<StatusReport> reports, String name, Lang lang) {
        var months = new TreeMap<YearMonth, StatusReport>();
        for (StatusReport report : reports) {
            months.putIfAbsent(YearMonth.from(report.reportedOn()), report);
        }
        while (months.size() > MONTHS) {
            months.pollFirstEntry();
        }
        if (months.size() < 2) {
            return null;
        }
        var shown = List.copyOf(months.values());
        var rows = new ArrayList<Matrix.Row>();
        rows.add(row(Texts.of(lang, "portfolio.status.overall"), shown, StatusReport::light, lang));
        for (StatusField field : StatusField.values()) {
            rows.add(row(Texts.of(lang, field), shown, report -> report.light(field), lang));
        }
        var columns = months.keySet().stream()
                .map(month -> RoughDate.ofMonth(month.getYear(), month.getMonthValue())
                        .brief(lang))
                .toList();
        return new Matrix(
                Texts.of(lang, "portfolio.status.trend"),
                Texts.of(
                        lang,
                        "portfolio.status.trendWords",
                        name,
                        Texts.of(lang, shown.getFirst().light()),
                        columns.getFirst(),
                        Texts.of(lang, shown.getLast().light()),
                        columns.getLast()),
                Texts.of(lang, "portfolio.status.light"),
                columns,
                rows);
    }

    private static Matrix.Row row(
            String name, List<StatusReport> reports, Function<StatusReport, StatusLight> light, Lang lang) {
        return new Matrix.Row(
                name,
                reports.stream()
                        .map(report -> Matrix.Cell.of(state(light.apply(report), lang)))
                        .toList());
    }

    private static Matrix.State state(StatusLight light, Lang lang) {
        var word = Texts.of(lang, light);
        return switch (light) {
            case GREEN -> new Matrix.State(word, Symbol.CHECK, Tone.MINT);
            case YELLOW -> new Matrix.State(word, Symbol.TRIANGLE, Tone.AMBER);
            case RED -> new Matrix.State(word, Symbol.CROSS, Tone.RED);
            case UNKNOWN -> new Matrix.State(word, Symbol.DASH, Tone.HOLLOW);
        };
    }
}

package dk.digit.platform.chart;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be done when, and what waits for what: a row for each task with its bar and how much of it is
/// done, moments as diamonds, links between them, the chain that decides the end, and under each bar the days
/// that were agreed once.
///
/// @param things the word for what the rows stand for, such as "Opgave"
/// @param from first day shown
/// @param to first day no longer shown
/// @param asOf the day marked with a line, or null for none
public record Gantt(
        String title,
        String description,
        String things,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate asOf,
        List<Row> rows,
        List<Link> links)
        implements Chart {

    public Gantt {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a plan from " + from + " to " + to);
        }
    }

    /// @param last the last day; of a moment its day
    /// @param kind a bar, or a moment that is known to the day or not
    /// @param percent how much is done
    /// @param critical whether the end of the whole waits for it
    /// @param agreed the days that were agreed, or null
    public record Row(
            String name,
            LocalDate from,
            LocalDate last,
            Kind kind,
            int percent,
            boolean critical,
            @Nullable Stretch agreed) {}

    public enum Kind {
        BAR,
        MOMENT,
        /// A moment that is not known to the day.
        ROUGH_MOMENT
    }

    public record Stretch(LocalDate from, LocalDate last) {}

    /// From one row to another, by their places from 0.
    ///
    /// @param fromEnd whether it leaves at the end of the one
    /// @param toStart whether it arrives at the beginning of the other
    public record Link(int from, int to, boolean fromEnd, boolean toStart, boolean critical) {}

    @Override
    public ChartTable table(Lang lang) {
        var headers = List.of(
                things,
                Texts.of(lang, "platform.chart.gantt.from"),
                Texts.of(lang, "platform.chart.gantt.last"),
                Texts.of(lang, "platform.chart.gantt.done"),
                Texts.of(lang, "platform.chart.gantt.critical"),
                Texts.of(lang, "platform.chart.gantt.agreed"));
        var cells = rows.stream().map(row -> cells(row, lang)).toList();
        return new ChartTable(title, headers, cells, Set.of(3));
    }

    private static List<String> cells(Row row, Lang lang) {
        return List.of(
                row.name(),
                Formats.date(row.from()),
                Formats.date(row.last()),
                percent(row, lang),
                row.critical() ? Texts.of(lang, "platform.yes") : "",
                row.agreed() == null
                        ? ""
                        : span(row.agreed().from(), row.agreed().last(), lang));
    }

    static String percent(Row row, Lang lang) {
        return Texts.of(lang, "platform.chart.percent", Formats.decimal(lang, BigDecimal.valueOf(row.percent())));
    }

    static String span(LocalDate from, LocalDate last, Lang lang) {
        return from.equals(last)
                ? Formats.date(from)
                : Texts.of(lang, "platform.chart.fromTo", Formats.date(from), Formats.date(last));
    }
}

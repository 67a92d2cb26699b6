package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What went on when: rows with coloured phases and dated milestones over a shared axis of months, quarters
/// or years. What is not known for certain is drawn as not certain.
///
/// @param things the word for what the rows stand for, such as "Aktivitet"
/// @param from first day shown
/// @param to first day no longer shown
/// @param asOf the day marked with a line ("pr. 31-12-2023"), or null for none
/// @param naming whether milestones are named in the picture or only marked
public record Timeline(
        String title,
        String description,
        String things,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate asOf,
        Naming naming,
        List<Row> rows)
        implements Chart {

    public Timeline {
        rows = List.copyOf(rows);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a time line from " + from + " to " + to);
        }
    }

    /// NAMED suits a page on one thing, MARKED an overview of many.
    public enum Naming {
        NAMED,
        MARKED
    }

    /// @param note a second, quieter line under the name, or null
    public record Row(String name, @Nullable String note, List<Phase> phases, List<Milestone> milestones) {
        public Row {
            phases = List.copyOf(phases);
            milestones = milestones.stream()
                    .sorted(Comparator.comparing(Milestone::on))
                    .toList();
        }
    }

    /// A stretch of time in one state.
    ///
    /// @param kind its word and its look
    /// @param from first day; null when it began before anything recorded, or nobody knows when
    /// @param to first day after it; null when it goes on, or nobody knows until when
    /// @param fromKnown false when `from` is unknown or in doubt: the start is drawn frayed
    /// @param toKnown false when `to` is unknown or in doubt: the end is drawn frayed
    public record Phase(
            Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, boolean fromKnown, boolean toKnown) {

        public static Phase of(Kind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
            return new Phase(kind, from, to, true, true);
        }
    }

    /// A kind of phase: equal kinds share one entry of the legend.
    public record Kind(String word, Tone tone) {}

    /// @param on its day as well as it is known: a month or year is marked in its middle, a doubt by a
    ///     hollow mark with a question mark
    public record Milestone(RoughDate on, String name) {
        public static Milestone of(LocalDate on, String name) {
            return new Milestone(RoughDate.of(on), name);
        }
    }

    @Override
    public ChartTable table(Lang lang) {
        var cells = new ArrayList<List<String>>();
        for (var row : rows) {
            for (var phase : row.phases()) {
                cells.add(List.of(row.name(), phase.kind().word(), Days.span(lang, phase)));
            }
            for (var milestone : row.milestones()) {
                cells.add(List.of(row.name(), milestone.name(), milestone.on().text(lang)));
            }
        }
        var headers = List.of(things, Texts.of(lang, "platform.chart.what"), Texts.of(lang, "platform.chart.when"));
        var caption = asOf == null ? title : title + " (" + Days.asOf(lang, asOf) + ")";
        return new ChartTable(caption, headers, cells);
    }
}

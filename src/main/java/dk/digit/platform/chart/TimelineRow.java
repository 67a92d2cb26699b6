package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a time line: its name, its phases, and under them its milestones, named in as many lines as it
/// takes for no two names to meet.
final class TimelineRow {

    private static final double BAR = 20;
    private static final double PAD = 8;
    private static final double TRACK = 16;
    private static final double LANE = 17;
    private static final double FRAY = 28;
    static final Type MILESTONE = Type.LABEL.small();

    private final Timeline.Row row;
    private final TimeAxis axis;
    private final Lang lang;
    private final boolean narrow;
    private final List<String> name;
    private final @Nullable String note;
    private final List<Mark> shown;
    private final List<MilestoneNames.Name> labels;

    /// A milestone and where its mark stands.
    record Mark(Timeline.Milestone milestone, double x) {}

    TimelineRow(Timeline timeline, Timeline.Row row, TimeAxis axis, Lang lang, double room, boolean narrow) {
        this.row = row;
        this.axis = axis;
        this.lang = lang;
        this.narrow = narrow;
        this.name = Letters.STRONG.wrap(row.name(), Svg.TEXT, room, narrow ? 1 : 2);
        this.note = row.note() == null ? null : Letters.REGULAR.fit(row.note(), Svg.SMALL, room);
        this.shown = marks(row.milestones(), axis);
        this.labels = timeline.naming() == Timeline.Naming.NAMED ? MilestoneNames.place(shown, axis) : List.of();
    }

    double height() {
        double lanes = labels.stream().mapToInt(MilestoneNames.Name::lane).max().orElse(-1) + 1;
        double bars = BAR + (shown.isEmpty() ? 0 : TRACK) + lanes * LANE + (lanes > 0 ? 4 : 0);
        return (narrow ? names() + bars : Math.max(names(), bars)) + 2 * PAD;
    }

    private double names() {
        return name.size() * 16 + (note == null ? 0 : 15) + (narrow ? 4 : 0);
    }

    private double bar(double y) {
        return y + PAD + (narrow ? names() : 0);
    }

    void phases(Svg svg, double y) {
        svg.group(row.note() == null ? row.name() : row.name() + ", " + row.note());
        svg.lines(narrow ? 1 : 0, y + PAD + 13, name, Type.LABEL.bold());
        if (note != null) {
            svg.text(
                    narrow ? 1 : 0,
                    y + PAD + 12 + name.size() * 16,
                    note,
                    Type.LABEL.small().in(Svg.QUIET));
        }
        svg.end();
        for (var phase : row.phases()) {
            double from = phase.from() == null ? axis.left() : axis.x(phase.from());
            double to = phase.to() == null ? axis.right() : axis.x(phase.to());
            if (to > from) {
                svg.group(row.name() + ", " + phase.kind().word() + ": " + Days.span(lang, phase));
                phase(svg, phase, from, to, bar(y));
                svg.end();
            }
        }
    }

    private static void phase(Svg svg, Timeline.Phase phase, double from, double to, double y) {
        var tone = phase.kind().tone();
        int frayed = (phase.fromKnown() ? 0 : 1) + (phase.toKnown() ? 0 : 1);
        if (frayed > 0 && to - from < frayed * FRAY + 12) {
            svg.surface(from, y, to - from - 1, BAR, Tone.HOLLOW);
            svg.text((from + to) / 2, y + BAR / 2 + 4.5, "?", Type.LABEL.bold().at(Anchor.MIDDLE));
            return;
        }
        svg.surface(from, y, to - from - 1, BAR, tone);
        double start = from + (phase.fromKnown() ? 0 : fray(svg, from, y, 1));
        double end = to - 1 - (phase.toKnown() ? 0 : fray(svg, to - 1, y, -1));
        var type = Type.LABEL.small().in(tone.ink());
        var words = phase.kind().word();
        if (type.width(words) + 14 <= end - start) {
            double wide = type.width(words);
            Plate.under(svg, tone, start + 7 + wide / 2, y + BAR / 2, wide);
            svg.text(start + 7, y + BAR / 2 + 4.5, words, type);
        }
    }

    /// Cuts gaps into an end that is in doubt, sets a question mark there, and tells how much it took.
    private static double fray(Svg svg, double edge, double y, int inwards) {
        double[] gaps = {0, 14, 17, 4, 24, 2.5};
        for (int i = 0; i < gaps.length; i += 2) {
            double x = inwards > 0 ? edge + gaps[i] : edge - gaps[i] - gaps[i + 1];
            svg.rect(x, y - 0.5, gaps[i + 1], BAR + 1, "#ffffff", "none", "", 0);
        }
        svg.text(edge + inwards * 7, y + BAR / 2 + 4.5, "?", Type.LABEL.bold().at(Anchor.MIDDLE));
        return FRAY;
    }

    void milestones(Svg svg, double y) {
        double track = bar(y) + BAR + 9;
        for (var label : labels) {
            double base = track + 10 + label.lane() * LANE;
            svg.line(label.x(), track, label.x(), base + 8, Svg.AXIS, 1);
        }
        for (var mark : shown) {
            svg.group(words(mark.milestone()));
            mark(svg, mark.x(), track, !mark.milestone().on().doubtful());
            svg.end();
        }
        for (var label : labels) {
            double base = track + 10 + label.lane() * LANE + 9;
            double wide = MILESTONE.width(label.words());
            double x = label.leftwards() ? label.x() - 4 - wide : label.x() + 4;
            svg.group(words(label.milestone()));
            svg.rect(x - 2, base - 11, wide + 4, 14, "#ffffff", "none", "", 0);
            svg.text(x, base, label.words(), MILESTONE);
            svg.end();
        }
    }

    /// Marks that would hide each other stand side by side.
    private static List<Mark> marks(List<Timeline.Milestone> milestones, TimeAxis axis) {
        var marks = new ArrayList<Mark>();
        double free = 0;
        for (var milestone : milestones) {
            if (axis.holds(milestone.on().day())) {
                double x = Math.max(free, axis.x(middle(milestone)));
                marks.add(new Mark(milestone, x));
                free = x + 15;
            }
        }
        return marks;
    }

    /// A month or year is marked in its middle: its first day would claim too much.
    private static LocalDate middle(Timeline.Milestone milestone) {
        var on = milestone.on();
        return on.day().plusDays(ChronoUnit.DAYS.between(on.day(), on.last()) / 2);
    }

    private String words(Timeline.Milestone milestone) {
        return milestone.on().text(lang) + ": " + milestone.name();
    }

    static void mark(Svg svg, double x, double y, boolean certain) {
        if (certain) {
            svg.path(diamond(x, y, 6.5), "#1a1a1a", "#ffffff", 1.5, "");
        } else {
            svg.path(diamond(x, y, 8), "#ffffff", "#1a1a1a", 1.5, "");
            svg.text(x, y + 4, "?", new Type(11, true, Svg.INK, Anchor.MIDDLE));
        }
    }

    private static String diamond(double x, double y, double r) {
        return "M" + Svg.number(x) + " " + Svg.number(y - r) + "l" + Svg.number(r) + " " + Svg.number(r) + "l"
                + Svg.number(-r) + " " + Svg.number(r) + "l" + Svg.number(-r) + " " + Svg.number(-r) + "Z";
    }
}

package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;

/// Rows of phases and milestones under a time axis.
final class TimelinePicture {

    private final Timeline timeline;
    private final Lang lang;
    private final double width;
    private final boolean narrow;

    TimelinePicture(Timeline timeline, Lang lang, int width) {
        this.timeline = timeline;
        this.lang = lang;
        this.width = width;
        this.narrow = width < 480;
    }

    Charts.Size draw(Svg svg) {
        double top = legend().draw(svg, 0, 0, width) + (timeline.asOf() == null ? 0 : 18);
        double left = narrow ? 1 : nameWidth() + 14;
        var axis = new TimeAxis(lang, timeline.from(), timeline.to(), left, width - 1);
        var rows = timeline.rows().stream()
                .map(row -> new TimelineRow(timeline, row, axis, lang, narrow ? width : nameWidth(), narrow))
                .toList();
        double bottom = top
                + TimeAxis.HEIGHT
                + rows.stream().mapToDouble(TimelineRow::height).sum();
        axis.draw(svg, top, bottom);
        rows(svg, rows, top + TimeAxis.HEIGHT);
        asOf(svg, axis, top, bottom);
        double y = top + TimeAxis.HEIGHT;
        for (var row : rows) {
            row.milestones(svg, y);
            y += row.height();
        }
        return new Charts.Size(width, bottom + 2);
    }

    private void rows(Svg svg, List<TimelineRow> rows, double top) {
        double y = top;
        for (var row : rows) {
            row.phases(svg, y);
            y += row.height();
            svg.line(0, y, width, y, Svg.GRID, 1);
        }
    }

    private double nameWidth() {
        double widest = timeline.rows().stream()
                .mapToDouble(row -> Type.LABEL.bold().width(row.name()))
                .max()
                .orElse(0);
        return Math.min(Math.max(widest, 80), width * 0.3);
    }

    private Legend legend() {
        var legend = new Legend();
        boolean doubt = false;
        boolean milestones = false;
        for (var row : timeline.rows()) {
            for (var phase : row.phases()) {
                legend.surface(phase.kind().word(), phase.kind().tone());
                doubt |= !phase.fromKnown() || !phase.toKnown();
            }
            milestones |= !row.milestones().isEmpty();
            doubt |= row.milestones().stream().anyMatch(m -> m.on().doubtful());
        }
        if (milestones) {
            legend.mark(
                    Texts.of(lang, "platform.chart.milestone"),
                    (svg, x, y) -> TimelineRow.mark(svg, x + 11, y + 7, true));
        }
        if (doubt) {
            legend.mark(
                    Texts.of(lang, "platform.chart.doubt"),
                    (svg, x, y) ->
                            svg.text(x + 11, y + 12, "?", Type.LABEL.bold().at(Anchor.MIDDLE)));
        }
        return legend;
    }

    private void asOf(Svg svg, TimeAxis axis, double top, double bottom) {
        var day = timeline.asOf();
        if (day != null && !day.isBefore(timeline.from()) && !day.isAfter(timeline.to())) {
            double x = axis.x(day);
            var words = Days.asOf(lang, day);
            var type = Type.LABEL.small().bold().in("#b00000");
            double half = type.width(words) / 2;
            svg.line(x, top - 3, x, bottom, "#cc0000", 1.5, "5 3");
            svg.text(Math.clamp(x, half, width - half), top - 7, words, type.at(Anchor.MIDDLE));
        }
    }
}

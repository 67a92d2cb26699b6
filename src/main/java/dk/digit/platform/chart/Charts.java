package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;

/// Draws charts.
public final class Charts {

    /// Fits the text column of a page and of A4 paper.
    public static final int WIDE = 720;

    /// Fits a telephone 320 pixels wide: names stand above, bars lie, boxes hang in one column.
    public static final int NARROW = 320;

    private Charts() {}

    /// The chart for a place that is wide enough, [#WIDE].
    public static Drawing draw(Chart chart, String id, Lang lang) {
        return draw(chart, id, lang, WIDE);
    }

    /// The chart laid out for a width in CSS pixels. A matrix of many columns may come out wider: let it
    /// scroll.
    ///
    /// @param id unique in the page; the ids of title and description are made from it
    public static Drawing draw(Chart chart, String id, Lang lang, int width) {
        var svg = new Svg();
        var size = switch (chart) {
            case Bars bars -> BarPicture.of(bars).draw(svg, lang, width);
            case StackedBars bars -> BarPicture.of(bars).draw(svg, lang, width);
            case Line line -> new LinePicture(line, lang, width).draw(svg);
            case Pareto pareto -> new ParetoPicture(pareto, lang, width).draw(svg);
            case Timeline timeline -> new TimelinePicture(timeline, lang, width).draw(svg);
            case Gantt gantt -> new GanttPicture(gantt, lang, width).draw(svg);
            case Matrix matrix -> new MatrixPicture(matrix, width).draw(svg);
            case YearCircle circle -> new YearCirclePicture(circle, lang, width).draw(svg);
            case Graph graph -> new GraphPicture(graph, width).draw(svg);
            case OrgChart org -> new OrgPicture(org, width).draw(svg);
        };
        return svg.close(chart, id, lang, size);
    }

    /// What a picture took up.
    record Size(double width, double height) {}
}

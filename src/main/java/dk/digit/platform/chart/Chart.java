package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;

/// Something to be drawn. Texts are in the reader's language already; amounts are exact.
public sealed interface Chart
        permits Bars, StackedBars, Line, Pareto, Timeline, Gantt, Matrix, OrgChart, YearCircle, Graph {

    /// What the picture shows, in a few words: the caption of its table and the name that is read aloud.
    String title();

    /// What the picture tells: the sentence that someone who cannot see it needs.
    String description();

    /// The same content as rows and columns.
    ChartTable table(Lang lang);
}

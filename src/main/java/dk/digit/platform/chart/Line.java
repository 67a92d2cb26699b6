package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How values move from point to point, such as year to year. A missing value breaks the line.
///
/// @param steps the word for what the points are, such as "Måned"
/// @param points their names, from left to right
/// @param series one to six lines, each with its own marker and dash, named at its end
public record Line(
        String title, String description, String steps, Measure measure, List<String> points, List<Series> series)
        implements Chart {

    public Line {
        points = List.copyOf(points);
        series = List.copyOf(series);
        for (var s : series) {
            if (s.values().size() != points.size()) {
                throw new IllegalArgumentException(s.name() + " has not one value per point");
            }
        }
    }

    /// @param values one per point, null where there is none
    public record Series(String name, List<@Nullable BigDecimal> values) {
        public Series {
            values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    @Override
    public ChartTable table(Lang lang) {
        var headers = new ArrayList<String>();
        headers.add(steps);
        series.forEach(s -> headers.add(s.name()));
        var rows = IntStream.range(0, points.size()).mapToObj(i -> row(lang, i)).toList();
        var numbers = Set.copyOf(IntStream.range(1, headers.size()).boxed().toList());
        return new ChartTable(title + " (" + Figures.header(lang, measure) + ")", headers, rows, numbers);
    }

    private List<String> row(Lang lang, int point) {
        var row = new ArrayList<String>();
        row.add(points.get(point));
        for (var s : series) {
            var value = s.values().get(point);
            row.add(value == null ? "" : Figures.exact(lang, measure, value));
        }
        return row;
    }
}

package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Several values per thing, laid end to end, with their sum. Values below zero are stacked the other way.
///
/// @param things the word for what the bars stand for, such as "År"
/// @param series what each value is, in the order of the stack
/// @param total the word for the sum, such as "I alt"
public record StackedBars(
        String title,
        String description,
        String things,
        Measure measure,
        Direction direction,
        List<Series> series,
        List<Bar> bars,
        String total)
        implements Chart {

    public StackedBars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        for (var bar : bars) {
            if (bar.values().size() != series.size()) {
                throw new IllegalArgumentException(bar.name() + " has not one value per series");
            }
        }
    }

    /// @param tone how its parts look; [Tone#series] gives tones that can be told apart
    public record Series(String name, Tone tone) {}

    /// @param values one per series, zero where there is none
    public record Bar(String name, List<BigDecimal> values) {
        public Bar {
            values = List.copyOf(values);
        }

        public BigDecimal sum() {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @Override
    public ChartTable table(Lang lang) {
        var headers = new ArrayList<String>();
        headers.add(things);
        series.forEach(s -> headers.add(s.name()));
        headers.add(total);
        var rows = bars.stream().map(bar -> row(lang, bar)).toList();
        var numbers = Set.copyOf(IntStream.range(1, headers.size()).boxed().toList());
        return new ChartTable(title + " (" + Figures.header(lang, measure) + ")", headers, rows, numbers);
    }

    private List<String> row(Lang lang, Bar bar) {
        var row = new ArrayList<String>();
        row.add(bar.name());
        bar.values().forEach(value -> row.add(Figures.exact(lang, measure, value)));
        row.add(Figures.exact(lang, measure, bar.sum()));
        return row;
    }
}

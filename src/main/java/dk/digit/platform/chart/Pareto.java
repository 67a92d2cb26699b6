package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The few that make most of it: bars from the largest down, and the share of the whole reached so far.
/// Values are not negative; the chart sorts them itself.
public record Pareto(String title, String description, String things, Measure measure, List<Bars.Bar> bars)
        implements Chart {

    public Pareto {
        bars = bars.stream()
                .sorted(Comparator.comparing(Bars.Bar::value).reversed())
                .toList();
        if (bars.stream().anyMatch(bar -> bar.value().signum() < 0)) {
            throw new IllegalArgumentException("a share of a negative value has no meaning");
        }
    }

    /// The share in percent, with one decimal, that each bar and those before it make of the whole.
    List<BigDecimal> shares() {
        var whole = bars.stream().map(Bars.Bar::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var bar : bars) {
            sum = sum.add(bar.value());
            shares.add(
                    whole.signum() == 0
                            ? BigDecimal.ZERO.setScale(1)
                            : sum.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP));
        }
        return shares;
    }

    @Override
    public ChartTable table(Lang lang) {
        var shares = shares();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            rows.add(List.of(
                    bar.name(),
                    Figures.exact(lang, measure, bar.value()),
                    Figures.exact(lang, Measure.percent(""), shares.get(i))));
        }
        var headers = List.of(things, Figures.header(lang, measure), Texts.of(lang, "platform.chart.share"));
        return new ChartTable(title, headers, rows, Set.of(1, 2));
    }
}

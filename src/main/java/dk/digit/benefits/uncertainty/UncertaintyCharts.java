package dk.digit.benefits.uncertainty;

import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Chart;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Line;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Outcomes as pictures.
public record UncertaintyCharts(Outcomes outcomes, List<Driver> drivers, Lang lang) {

    private static final int MOST_DRIVERS = 10;

    /// How often the net present value came out where.
    public Chart spread() {
        var bars = outcomes.bars().stream()
                .map(bar -> Bars.Bar.of(
                        t(
                                "benefits.uncertainty.fromTo",
                                Formats.millions(lang, bar.from()),
                                Formats.millions(lang, bar.to())),
                        bar.count()))
                .toList();
        var joint = outcomes.joint();
        return new Bars(
                t("benefits.uncertainty.spreadTitle"),
                t(
                        "benefits.uncertainty.spreadWords",
                        Formats.millions(lang, joint.p10()),
                        Formats.millions(lang, joint.p90())),
                t("benefits.uncertainty.value"),
                Measure.count(t("benefits.uncertainty.computations")),
                Direction.LYING,
                bars);
    }

    /// What has come in less what has gone out, year by year.
    public Chart years() {
        return new Line(
                t("benefits.uncertainty.yearsTitle"),
                t("benefits.uncertainty.yearsWords"),
                t("benefits.uncertainty.year"),
                Measure.kroner(t("benefits.uncertainty.cumulated")),
                outcomes.years().stream()
                        .map(year -> String.valueOf(year.year()))
                        .toList(),
                List.of(
                        series("benefits.uncertainty.p90", Outcomes.Year::p90),
                        series("benefits.uncertainty.p50", Outcomes.Year::p50),
                        series("benefits.uncertainty.p10", Outcomes.Year::p10)));
    }

    private Line.Series series(String name, Function<Outcomes.Year, Money> value) {
        return new Line.Series(
                t(name),
                outcomes.years().stream()
                        .map(value)
                        .map(Money::toBigDecimal)
                        .<BigDecimal>map(amount -> amount)
                        .toList());
    }

    public boolean anyImpact() {
        return outcomes.impacts().stream().anyMatch(impact -> impact.low() != null && impact.high() != null);
    }

    /// The tornado: how far each assumption alone moves the result from the likely one.
    public Chart impacts() {
        var bars = new ArrayList<Bars.Bar>();
        for (Outcomes.Impact impact : outcomes.impacts()) {
            if (impact.low() != null && impact.high() != null && bars.size() < 2 * MOST_DRIVERS) {
                bars.add(bar("benefits.uncertainty.lowOf", impact, impact.low()));
                bars.add(bar("benefits.uncertainty.highOf", impact, impact.high()));
            }
        }
        return new Bars(
                t("benefits.uncertainty.impactsTitle"),
                t("benefits.uncertainty.impactsWords", Formats.millions(lang, outcomes.likely())),
                t("benefits.uncertainty.assumption"),
                Measure.kroner(t("benefits.uncertainty.change")),
                Direction.LYING,
                bars);
    }

    private Bars.Bar bar(String key, Outcomes.Impact impact, Money value) {
        return Bars.Bar.of(t(key, name(impact.code())), value.minus(outcomes.likely()));
    }

    private String name(String code) {
        return drivers.stream()
                .filter(driver -> driver.code().equals(code))
                .findFirst()
                .map(driver -> driver.name().in(lang))
                .orElse(code);
    }

    private String t(String key, Object... args) {
        return Texts.of(lang, key, args);
    }
}

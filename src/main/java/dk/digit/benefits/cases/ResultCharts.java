package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Chart;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.chart.StackedBars;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The pictures that tell what follows from a business case.
final class ResultCharts {

    private final ComputedCase computed;
    private final CaseWords words;

    ResultCharts(ComputedCase computed, Lang lang) {
        this.computed = computed;
        this.words = new CaseWords(lang);
    }

    /// Benefits upwards, costs downwards; the sum of a year is its net benefit.
    Chart years(Appraisal appraisal) {
        return new StackedBars(
                words.t("benefits.result.chartYears"),
                words.t("benefits.result.chartYearsWords"),
                words.t("benefits.result.year"),
                Measure.kroner(words.t("benefits.result.amount")),
                Direction.STANDING,
                List.of(
                        new StackedBars.Series(words.t("benefits.result.cash"), Tone.NAVY),
                        new StackedBars.Series(words.t("benefits.result.freed"), Tone.TEAL),
                        new StackedBars.Series(words.t("benefits.result.other"), Tone.MINT),
                        new StackedBars.Series(words.t("benefits.result.oneOff"), Tone.AMBER),
                        new StackedBars.Series(words.t("benefits.result.recurring"), Tone.RED)),
                IntStream.range(0, computed.model().years())
                        .mapToObj(year -> new StackedBars.Bar(
                                String.valueOf(computed.model().firstYear() + year),
                                List.of(
                                        appraisal.cash().get(year).toBigDecimal(),
                                        appraisal.freed().get(year).toBigDecimal(),
                                        appraisal.other().get(year).toBigDecimal(),
                                        appraisal.oneOff().get(year).negate().toBigDecimal(),
                                        appraisal.recurring().get(year).negate().toBigDecimal())))
                        .toList(),
                words.t("benefits.result.net"));
    }

    Chart municipalities() {
        return bars(
                "benefits.result.chartMunicipalities",
                code -> ResultTables.each(computed.shown(), code).netPresentValue());
    }

    /// What each gains by going together instead of alone.
    Chart together(OptionResult together, OptionResult alone) {
        return bars(
                "benefits.result.chartTogether",
                code -> ResultTables.each(together, code)
                        .netPresentValue()
                        .minus(ResultTables.each(alone, code).netPresentValue()));
    }

    private Chart bars(String title, Function<MunicipalityCode, Money> amount) {
        return new Bars(
                words.t(title),
                words.t("benefits.result.chartMunicipalitiesWords"),
                words.t("benefits.result.municipality"),
                Measure.kroner(words.t("benefits.result.presentValue")),
                Direction.LYING,
                computed.byName().stream()
                        .map(code -> Bars.Bar.of(computed.name(code), amount.apply(code)))
                        .toList());
    }
}

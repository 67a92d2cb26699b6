package dk.digit.association.rotation;

import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.chart.StackedBars;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// How many years each municipality has sat and would sit.
final class FairnessPicture {

    private FairnessPicture() {}

    static StackedBars of(Fairness fairness, RotationTask task, Names names, Lang lang) {
        var bars = fairness.shares().stream()
                .filter(share -> share.yearsBefore() + share.yearsPlanned() > 0)
                .sorted(Comparator.comparingInt((Fairness.Share share) -> -(share.yearsBefore() + share.yearsPlanned()))
                        .thenComparing(share -> names.of(share.municipality())))
                .map(share -> new StackedBars.Bar(
                        names.of(share.municipality()),
                        List.of(BigDecimal.valueOf(share.yearsBefore()), BigDecimal.valueOf(share.yearsPlanned()))))
                .toList();
        return new StackedBars(
                Texts.of(lang, "association.rotation.years"),
                Texts.of(lang, "association.rotation.yearsWords", task.firstYear(), task.end() - 1),
                Texts.of(lang, "association.rotation.municipality"),
                Measure.count(Texts.of(lang, "association.rotation.seatYears")),
                Direction.LYING,
                List.of(
                        new StackedBars.Series(
                                Texts.of(lang, "association.rotation.before", task.firstYear()), Tone.series(0)),
                        new StackedBars.Series(Texts.of(lang, "association.rotation.planned"), Tone.series(1))),
                bars,
                Texts.of(lang, "association.rotation.total"));
    }
}

package dk.digit.benefits.measuring;

import dk.digit.benefits.profiles.BenefitTarget;
import dk.digit.benefits.profiles.MeasureText;
import dk.digit.benefits.profiles.OpenedPart;
import dk.digit.platform.chart.Line;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Draws what was measured beside baseline and targets: a point for each day measured and for each target still to
/// come. Between two measurements a target draws no point, which would break the line: there it is read off at the
/// next measurement.
final class MeasurementPicture {

    private MeasurementPicture() {}

    /// @return null while there are no two days to draw, or nothing was measured
    static @Nullable Line of(OpenedPart opened, List<Measurement> all, Lang lang) {
        var baseline = opened.part().baseline();
        var measured = new TreeMap<LocalDate, BigDecimal>();
        if (baseline != null) {
            measured.put(baseline.on(), MeasureText.plain(baseline.value()));
        }
        all.stream().filter(Measurement::counts).forEach(one -> measured.put(one.on(), one.value()));
        var targets = targets(opened.part().targets());
        var days = new TreeSet<>(measured.keySet());
        if (!measured.isEmpty()) {
            days.addAll(targets.tailMap(measured.lastKey()).keySet());
        }
        if (days.size() < 2 || all.isEmpty()) {
            return null;
        }
        var series = new ArrayList<Line.Series>();
        series.add(new Line.Series(Texts.of(lang, "benefits.measure.measured"), values(days, measured::get)));
        if (baseline != null) {
            var before = MeasureText.plain(baseline.value());
            series.add(new Line.Series(Texts.of(lang, "benefits.measure.baseline"), values(days, day -> before)));
        }
        if (!targets.isEmpty()) {
            series.add(
                    new Line.Series(Texts.of(lang, "benefits.measure.target"), values(days, day -> at(targets, day))));
        }
        var measure = opened.benefit().measure().in(lang);
        return new Line(
                measure,
                Texts.of(
                        lang,
                        "benefits.measure.picture",
                        measure,
                        opened.benefit().unit(),
                        opened.municipality().name()),
                Texts.of(lang, "benefits.measure.day"),
                Measure.count(opened.benefit().unit()),
                days.stream().map(Formats::date).toList(),
                series);
    }

    private static TreeMap<LocalDate, BigDecimal> targets(List<BenefitTarget> all) {
        var targets = new TreeMap<LocalDate, BigDecimal>();
        for (BenefitTarget target : all) {
            if (target.value() != null) {
                targets.put(target.dueOn(), MeasureText.plain(target.value()));
            }
        }
        return targets;
    }

    /// The newest target that is due by the day; before the first, nothing.
    private static @Nullable BigDecimal at(TreeMap<LocalDate, BigDecimal> targets, LocalDate day) {
        var due = targets.floorEntry(day);
        return due == null ? null : due.getValue();
    }

    private interface Value {
        @Nullable
        BigDecimal on(LocalDate day);
    }

    private static List<@Nullable BigDecimal> values(Collection<LocalDate> days, Value value) {
        var values = new ArrayList<@Nullable BigDecimal>();
        days.forEach(day -> values.add(value.on(day)));
        return values;
    }
}

package dk.digit.benefits.profiles;

import static java.util.stream.Collectors.toMap;

import dk.digit.platform.chart.Line;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Draws what a measure was, what it is to be from when on, and what was measured.
final class PartPicture {

    private PartPicture() {}

    /// @return null while there are no two days to draw
    static @Nullable Line of(OpenedPart opened, List<PartSection.Point> points, Lang lang) {
        var part = opened.part();
        var baseline = part.baseline();
        var targets =
                part.targets().stream().filter(target -> target.value() != null).toList();
        var days = new TreeSet<LocalDate>();
        if (baseline != null) {
            days.add(baseline.on());
        }
        targets.forEach(target -> days.add(target.dueOn()));
        points.forEach(point -> days.add(point.day()));
        if (days.size() < 2) {
            return null;
        }
        var measured =
                points.stream().collect(toMap(PartSection.Point::day, PartSection.Point::value, (one, other) -> other));
        var asked = new ArrayList<@Nullable BigDecimal>();
        var before = new ArrayList<@Nullable BigDecimal>();
        var found = new ArrayList<@Nullable BigDecimal>();
        for (LocalDate day : days) {
            asked.add(asked(baseline, targets, day));
            before.add(baseline == null ? null : MeasureText.plain(baseline.value()));
            var value = measured.get(day);
            found.add(value == null ? null : MeasureText.plain(value));
        }
        var series = new ArrayList<Line.Series>();
        if (baseline != null) {
            series.add(new Line.Series(Texts.of(lang, "benefits.profile.baseline"), before));
        }
        if (!targets.isEmpty()) {
            series.add(new Line.Series(Texts.of(lang, "benefits.part.target"), asked));
        }
        if (!points.isEmpty()) {
            series.add(new Line.Series(Texts.of(lang, "benefits.part.measured"), found));
        }
        var measure = opened.benefit().measure().in(lang);
        return new Line(
                measure,
                Texts.of(
                        lang,
                        "benefits.part.picture",
                        measure,
                        opened.municipality().name(),
                        opened.benefit().unit()),
                Texts.of(lang, "benefits.part.day"),
                Measure.count(opened.benefit().unit()),
                days.stream().map(Formats::date).toList(),
                series);
    }

    /// What was asked last by the day; before any target nothing better than the baseline.
    private static @Nullable BigDecimal asked(
            BenefitPart.@Nullable Baseline baseline, List<BenefitTarget> targets, LocalDate day) {
        BigDecimal asked = baseline == null || baseline.on().isAfter(day) ? null : baseline.value();
        for (BenefitTarget target : targets) {
            if (!target.dueOn().isAfter(day)) {
                asked = target.value();
            }
        }
        return asked == null ? null : MeasureText.plain(asked);
    }
}

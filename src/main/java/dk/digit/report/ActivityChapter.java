package dk.digit.report;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One activity and its year.
///
/// @param phase the phase at the end of the year
/// @param rests its pauses that began or ended in the year
/// @param waves how each wave of its roll-out stands at the end of the year
/// @param chair who chairs it, with the doubt that there may be
/// @param remark what else is to be known, or empty
/// @param cost what it cost in the year, null when nothing was posted on it
/// @param words its narrative, written in the portfolio
record ActivityChapter(
        int year,
        String id,
        String name,
        String kind,
        String phase,
        @Nullable String supplier,
        @Nullable String product,
        String chair,
        boolean chairCertain,
        String lead,
        boolean leadCertain,
        String remark,
        List<Phase> phases,
        List<Rest> rests,
        List<String> waves,
        List<Milestone> milestones,
        @Nullable Figure cost,
        Words words,
        String path) {

    ActivityChapter {
        phases = List.copyOf(phases);
        rests = List.copyOf(rests);
        waves = List.copyOf(waves);
        milestones = List.copyOf(milestones);
    }

    /// @param code the phase's constant, for its colour in the timeline
    /// @param from when it began, with its doubt
    /// @param until its last day, null when it goes on
    record Phase(
            String code, String name, Moment from, @Nullable Moment until, String reason) {}

    /// It was paused, or went on again.
    ///
    /// @param what which of both, in words
    record Rest(Moment on, String what, String reason) {}

    record Milestone(Moment on, String text, String state) {}

    String anchor() {
        return "activity-" + id;
    }

    /// Whether the timeline tells more than a single bar.
    boolean hasTimeline() {
        return phases.size() > 1 || !milestones.isEmpty() || !rests.isEmpty();
    }

    Timeline timeline(Lang lang) {
        return Timelines.of(this, lang);
    }

    /// What is not known for certain about it.
    List<String> doubts(Lang lang) {
        var doubts = new ArrayList<String>();
        for (var phase : phases) {
            if (!phase.from().certain()) {
                doubts.add(Texts.of(lang, "report.activity.phaseRow", phase.name()) + ", "
                        + phase.from().text());
            }
        }
        for (var milestone : milestones) {
            if (!milestone.on().certain()) {
                doubts.add(milestone.text() + ": " + milestone.on().text());
            }
        }
        if (!chairCertain) {
            doubts.add(Texts.of(lang, "report.portfolio.chair") + ": " + chair);
        }
        if (!leadCertain) {
            doubts.add(Texts.of(lang, "report.portfolio.lead") + ": " + lead);
        }
        return doubts;
    }

    String supplierAndProduct() {
        return Stream.of(supplier, product)
                .filter(Objects::nonNull)
                .collect(
                        Collectors.collectingAndThen(Collectors.joining(", "), words -> words.isEmpty() ? "–" : words));
    }

    /// A step of its course: a phase begun or a milestone.
    ///
    /// @param note a quieter line, or empty
    record Step(String when, String what, String note) {}

    /// Phases and milestones together, in order of time; what began nobody knows when comes first.
    List<Step> course(Lang lang) {
        record Dated(LocalDate day, Step step) {}
        var steps = new ArrayList<Dated>();
        for (var phase : phases) {
            var what = Texts.of(lang, "report.activity.phaseRow", phase.name());
            steps.add(new Dated(sortKey(phase.from()), new Step(phase.from().text(), what, phase.reason())));
        }
        for (var rest : rests) {
            steps.add(new Dated(sortKey(rest.on()), new Step(rest.on().text(), rest.what(), rest.reason())));
        }
        for (var milestone : milestones) {
            var step = new Step(milestone.on().text(), milestone.text(), milestone.state());
            steps.add(new Dated(sortKey(milestone.on()), step));
        }
        return steps.stream()
                .sorted(Comparator.comparing(Dated::day))
                .map(Dated::step)
                .toList();
    }

    private static LocalDate sortKey(Moment moment) {
        return moment.when() == null ? LocalDate.MIN : moment.when().last();
    }

    /// Since when it has been in its phase, where a course of one step is not told below.
    @Nullable
    String phaseSince(Lang lang) {
        if (phases.size() != 1 || !milestones.isEmpty() || !rests.isEmpty()) {
            return null;
        }
        var from = phases.getFirst().from();
        return from.when() == null ? from.text() : Texts.of(lang, "report.moment.since", from.text());
    }
}

package dk.digit.report;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.chart.Timeline.Naming;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The report's pictures of time: the year of the association, of the portfolio and of one activity.
final class Timelines {

    private Timelines() {}

    static Timeline of(TheYear section, Lang lang) {
        var assemblies = section.assemblies().stream()
                .flatMap(assembly -> milestone(assembly.on(), assembly.kind()))
                .toList();
        var events = section.events().stream()
                .flatMap(event -> milestone(event.from(), event.name()))
                .toList();
        var rows = new ArrayList<Timeline.Row>();
        if (!assemblies.isEmpty()) {
            rows.add(row(Texts.of(lang, "report.theYear.assemblies"), List.of(), assemblies));
        }
        if (!events.isEmpty()) {
            rows.add(row(Texts.of(lang, "report.theYear.events"), List.of(), events));
        }
        return timeline(
                section.year(),
                Texts.of(lang, "report.theYear.chart.title", text(section.year())),
                Texts.of(lang, "report.theYear.chart.description", assemblies.size(), events.size()),
                Texts.of(lang, "report.theYear.event.what"),
                Naming.NAMED,
                rows);
    }

    static Timeline of(PortfolioOverview section, Lang lang) {
        var rows = new ArrayList<Timeline.Row>();
        for (var group : section.groups()) {
            for (var activity : group.activities()) {
                rows.add(row(activity.name(), phases(activity.phases()), milestones(activity.milestones())));
            }
        }
        return timeline(
                section.year(),
                Texts.of(lang, "report.portfolio.chart.title", text(section.year())),
                Texts.of(lang, "report.portfolio.chart.description", rows.size(), text(section.year())),
                Texts.of(lang, "report.portfolio.activity"),
                Naming.MARKED,
                rows);
    }

    static Timeline of(ActivityChapter section, Lang lang) {
        return timeline(
                section.year(),
                Texts.of(lang, "report.activity.chart.title", section.name(), text(section.year())),
                Texts.of(
                        lang,
                        "report.activity.chart.description",
                        section.name(),
                        text(section.year()),
                        section.phases().size(),
                        section.milestones().size()),
                Texts.of(lang, "report.portfolio.activity"),
                Naming.NAMED,
                List.of(row(
                        Texts.of(lang, "report.activity.chart.row"),
                        phases(section.phases()),
                        milestones(section.milestones()))));
    }

    private static Timeline timeline(
            int year, String title, String description, String things, Naming naming, List<Timeline.Row> rows) {
        return new Timeline(
                title, description, things, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), null, naming, rows);
    }

    private static Timeline.Row row(String name, List<Timeline.Phase> phases, List<Timeline.Milestone> milestones) {
        return new Timeline.Row(name, null, phases, milestones);
    }

    private static List<Timeline.Phase> phases(List<ActivityChapter.Phase> phases) {
        return phases.stream()
                .map(phase -> new Timeline.Phase(
                        new Timeline.Kind(phase.name(), tone(phase.code())),
                        day(phase.from()),
                        dayAfter(phase.until()),
                        phase.from().certain(),
                        phase.until() == null || phase.until().certain()))
                .toList();
    }

    private static List<Timeline.Milestone> milestones(List<ActivityChapter.Milestone> milestones) {
        return milestones.stream()
                .flatMap(milestone -> milestone(milestone.on(), milestone.text()))
                .toList();
    }

    /// What has no day has no place in a picture of time.
    private static Stream<Timeline.Milestone> milestone(Moment on, String name) {
        return on.when() == null ? Stream.empty() : Stream.of(new Timeline.Milestone(on.when(), name));
    }

    private static @Nullable LocalDate day(Moment moment) {
        return moment.when() == null ? null : moment.when().day();
    }

    private static @Nullable LocalDate dayAfter(@Nullable Moment last) {
        return last == null || last.when() == null ? null : last.when().day().plusDays(1);
    }

    /// From the plan to the operation the colour grows darker; networks have their own.
    private static Tone tone(String phase) {
        return switch (phase) {
            case "IDEA" -> Tone.HOLLOW;
            case "ANALYSIS" -> Tone.LILAC;
            case "PROCUREMENT" -> Tone.SKY;
            case "IMPLEMENTATION" -> Tone.BLUE;
            case "OPERATIONS" -> Tone.NAVY;
            case "REALISATION" -> Tone.VIOLET;
            case "RUNNING" -> Tone.TEAL;
            case "REDUCED" -> Tone.MINT;
            case "PAUSED" -> Tone.PALE;
            default -> Tone.GREY;
        };
    }

    private static String text(int year) {
        return String.valueOf(year);
    }
}

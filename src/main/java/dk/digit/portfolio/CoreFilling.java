package dk.digit.portfolio;

import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an activity itself tells its documents.
@Component
class CoreFilling implements DocumentFilling {

    private static final String NOTHING = "–";

    private final Phases phases;
    private final Roles roles;
    private final Milestones milestones;
    private final ActivityDecisions decisions;
    private final Meetings meetings;

    CoreFilling(Phases phases, Roles roles, Milestones milestones, ActivityDecisions decisions, Meetings meetings) {
        this.phases = phases;
        this.roles = roles;
        this.milestones = milestones;
        this.decisions = decisions;
        this.meetings = meetings;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("name", "portfolio.filling.name"),
                new Placeholder("kind", "portfolio.filling.kind"),
                new Placeholder("phase", "portfolio.filling.phase"),
                new Placeholder("phases", "portfolio.filling.phases"),
                new Placeholder("chair", "portfolio.filling.chair"),
                new Placeholder("lead", "portfolio.filling.lead"),
                new Placeholder("people", "portfolio.filling.people"),
                new Placeholder("milestones", "portfolio.filling.milestones"),
                new Placeholder("milestones-ahead", "portfolio.filling.milestonesAhead"),
                new Placeholder("decisions", "portfolio.filling.decisions"),
                new Placeholder("supplier", "portfolio.filling.supplier"),
                new Placeholder("product", "portfolio.filling.product"),
                new Placeholder("day", "portfolio.filling.day"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        return switch (key) {
            case "name" -> Prose.escape(activity.name().in(lang));
            case "kind" -> Texts.of(lang, activity.kind());
            case "phase" -> phase(activity, day, lang);
            case "phases" -> phases(activity, day, lang);
            case "chair" -> holder(activity, ActivityRole.CHAIR, day, lang);
            case "lead" -> holder(activity, ActivityRole.LEAD, day, lang);
            case "people" -> people(activity, day, lang);
            case "milestones" -> milestones(milestones.of(activity.id()), day, lang);
            case "milestones-ahead" ->
                milestones(
                        milestones.of(activity.id()).stream()
                                .filter(milestone -> milestone.on(day) != Milestone.Progress.REACHED)
                                .toList(),
                        day,
                        lang);
            case "decisions" -> decisions(activity, day, lang);
            case "supplier" -> orNothing(activity.supplier());
            case "product" -> orNothing(activity.product());
            case "day" -> Formats.longDate(lang, day);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private String phase(Activity activity, LocalDate day, Lang lang) {
        return phases.of(activity.id())
                .on(day)
                .map(phase -> Texts.of(lang, phase.phase()))
                .orElse(NOTHING);
    }

    private String phases(Activity activity, LocalDate day, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.phase"),
                Texts.of(lang, "portfolio.phase.sinceLabel"),
                Texts.of(lang, "portfolio.filling.reason"));
        phases.of(activity.id()).phases().stream()
                .filter(phase -> begunBy(phase.start(), day))
                .forEach(phase -> table.row(
                        Texts.of(lang, phase.phase()),
                        phase.start() == null
                                ? Texts.of(lang, "portfolio.phase.unknown")
                                : phase.start().text(lang),
                        phase.reason() == null ? "" : phase.reason().in(lang)));
        return table.isEmpty() ? NOTHING : table.toString();
    }

    private static boolean begunBy(@Nullable RoughDate start, LocalDate day) {
        return start == null || !start.day().isAfter(day);
    }

    private String holder(Activity activity, ActivityRole role, LocalDate day, Lang lang) {
        return roles.of(activity.id()).stream()
                .filter(one -> one.role() == role && one.period().contains(day))
                .filter(one -> !one.name().isEmpty())
                .map(one -> Prose.escape(one.name().in(lang)))
                .findFirst()
                .orElse(NOTHING);
    }

    private String people(Activity activity, LocalDate day, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.filling.role"),
                Texts.of(lang, "portfolio.filling.holder"),
                Texts.of(lang, "portfolio.filling.period"));
        roles.of(activity.id()).stream()
                .filter(role -> role.period().contains(day))
                .forEach(role ->
                        table.row(Texts.of(lang, role.role()), role.name().in(lang), Formats.period(role.period())));
        return table.isEmpty() ? NOTHING : table.toString();
    }

    private static String milestones(List<Milestone> milestones, LocalDate day, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.filling.milestone"),
                Texts.of(lang, "portfolio.filling.due"),
                Texts.of(lang, "portfolio.filling.progress"));
        milestones.forEach(milestone ->
                table.row(milestone.text().in(lang), milestone.due().text(lang), Texts.of(lang, milestone.on(day))));
        return table.isEmpty() ? NOTHING : table.toString();
    }

    private String decisions(Activity activity, LocalDate day, Lang lang) {
        var known = meetings.decisions(decisions.of(activity.id()), day).stream()
                .filter(decision -> !decision.decidedOn().day().isAfter(day))
                .map(decision -> line(decision, lang))
                .collect(Collectors.joining("\n"));
        return known.isEmpty() ? NOTHING : known;
    }

    private static String line(Decision decision, Lang lang) {
        return "- " + decision.decidedOn().text(lang) + ": "
                + Prose.escape(decision.text().in(lang)) + " (" + decision.id() + ")";
    }

    private static String orNothing(@Nullable String words) {
        return words == null ? NOTHING : Prose.escape(words);
    }
}

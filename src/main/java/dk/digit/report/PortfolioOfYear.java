package dk.digit.report;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivitySummary;
import dk.digit.portfolio.Milestone;
import dk.digit.portfolio.Narrative;
import dk.digit.portfolio.NarrativeKey;
import dk.digit.portfolio.NarrativeState;
import dk.digit.portfolio.Pause;
import dk.digit.portfolio.PhasePeriod;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.RolePeriod;
import dk.digit.portfolio.waves.WaveWords;
import dk.digit.portfolio.waves.Waves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the portfolio for its activities at the end of a year, with what each went through in it.
@Component
class PortfolioOfYear {

    private final Portfolio portfolio;
    private final Waves waves;

    PortfolioOfYear(Portfolio portfolio, Waves waves) {
        this.portfolio = portfolio;
        this.waves = waves;
    }

    /// @param costs what was posted on an activity, by its id
    TheActivities of(int year, Lang lang, Map<String, Figure> costs) {
        var last = LocalDate.of(year, 12, 31);
        var phases = portfolio.phases(Period.year(year));
        var pauses = portfolio.pauses(Period.year(year)).stream().collect(Collectors.groupingBy(Pause::activity));
        var standings = waves.standings(last);
        var milestones = portfolio.milestones(year).stream().collect(Collectors.groupingBy(Milestone::activity));
        var narratives =
                portfolio.narratives(year).stream().collect(Collectors.toMap(Narrative::key, narrative -> narrative));
        var chapters = new ArrayList<ActivityChapter>();
        for (var summary : portfolio.overview(last)) {
            var id = summary.id();
            chapters.add(new ActivityChapter(
                    year,
                    id.value(),
                    summary.activity().name().in(lang),
                    Texts.of(lang, summary.activity().kind()),
                    Texts.of(lang, summary.phase().phase()),
                    summary.activity().supplier(),
                    summary.activity().product(),
                    role(summary.chair(), lang),
                    certain(summary.chair()),
                    role(summary.lead(), lang),
                    certain(summary.lead()),
                    orEmpty(summary.activity().remark(), lang),
                    phases.getOrDefault(id, List.of()).stream()
                            .map(phase -> phase(phase, lang, last))
                            .toList(),
                    rests(pauses.getOrDefault(id, List.of()), year, lang),
                    standings.getOrDefault(id, List.of()).stream()
                            .map(one -> one.wave().title(lang) + ": " + WaveWords.of(one.wave(), one.standing(), lang))
                            .toList(),
                    milestones(summary, milestones.getOrDefault(id, List.of()), lang, last),
                    costs.get(id.value()),
                    words(narratives.get(new NarrativeKey(id, year, lang))),
                    "/portfolio/activities/" + id));
        }
        return new TheActivities(chapters);
    }

    /// The texts about activities that are not final, as `activity` and `language`.
    List<NarrativeKey> unfinished(int year) {
        var narratives = portfolio.narratives(year).stream()
                .filter(narrative -> narrative.state() == NarrativeState.FINAL)
                .map(Narrative::key)
                .collect(Collectors.toSet());
        var last = LocalDate.of(year, 12, 31);
        return portfolio.phases(new Period(last, last.plusDays(1))).keySet().stream()
                .sorted(Comparator.comparing(ActivityId::value))
                .flatMap(activity -> Stream.of(Lang.values()).map(lang -> new NarrativeKey(activity, year, lang)))
                .filter(key -> !narratives.contains(key))
                .toList();
    }

    Map<ActivityId, Bilingual> names() {
        return portfolio.activities().stream()
                .collect(Collectors.toMap(activity -> activity.id(), activity -> activity.name()));
    }

    /// The role's holder in words, with its doubt.
    private static String role(@Nullable RolePeriod role, Lang lang) {
        if (role == null) {
            return "–";
        }
        var name = role.name().in(lang);
        var words = name.isEmpty() ? Texts.of(lang, "report.activity.unknown") : name;
        return role.certain() || name.isEmpty() ? words : Texts.of(lang, "report.moment.uncertain", words);
    }

    /// Nobody in a role is no doubt; somebody unknown is one.
    private static boolean certain(@Nullable RolePeriod role) {
        return role == null || role.certain() && !role.holder().isUnknown();
    }

    private static List<ActivityChapter.Rest> rests(List<Pause> pauses, int year, Lang lang) {
        var rests = new ArrayList<ActivityChapter.Rest>();
        for (Pause pause : pauses) {
            var start = pause.period().start();
            if (start != null && start.getYear() == year) {
                rests.add(rest(start, "report.activity.paused", pause.reason(), lang));
            }
            var end = pause.period().end();
            if (end != null && end.getYear() == year && pause.resumed() != null) {
                rests.add(rest(end, "report.activity.resumed", pause.resumed(), lang));
            }
        }
        return rests;
    }

    private static ActivityChapter.Rest rest(LocalDate day, String key, Bilingual reason, Lang lang) {
        return new ActivityChapter.Rest(Moment.of(lang, RoughDate.of(day)), Texts.of(lang, key), reason.in(lang));
    }

    /// A phase that ended after the year had not ended when it was over.
    private static ActivityChapter.Phase phase(PhasePeriod phase, Lang lang, LocalDate last) {
        var until = phase.period().last();
        return new ActivityChapter.Phase(
                phase.phase().name(),
                Texts.of(lang, phase.phase()),
                phase.start() == null ? Moment.unknownStart(lang) : Moment.of(lang, phase.start()),
                until == null || !until.isBefore(last) ? null : Moment.of(lang, RoughDate.of(until)),
                orEmpty(phase.reason(), lang));
    }

    /// The year's milestones, and the next one after it.
    private static List<ActivityChapter.Milestone> milestones(
            ActivitySummary summary, List<Milestone> ofYear, Lang lang, LocalDate last) {
        var next = summary.next();
        return Stream.concat(ofYear.stream(), next == null || ofYear.contains(next) ? Stream.empty() : Stream.of(next))
                .map(milestone -> new ActivityChapter.Milestone(
                        Moment.of(lang, milestone.due()),
                        milestone.text().in(lang),
                        switch (milestone.on(last)) {
                            case REACHED -> "";
                            case AHEAD -> Texts.of(lang, "report.activity.ahead");
                            case LATE -> Texts.of(lang, "report.activity.late");
                        }))
                .toList();
    }

    private static Words words(@Nullable Narrative narrative) {
        return narrative == null || narrative.body().isBlank()
                ? Words.NONE
                : new Words(
                        narrative.body(), TextState.valueOf(narrative.state().name()));
    }

    private static String orEmpty(@Nullable Bilingual text, Lang lang) {
        return text == null ? "" : text.in(lang);
    }
}

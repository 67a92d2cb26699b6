package dk.digit.portfolio;

import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Phases that were entered, activities that were taken in, paused and resumed.
@Component
class ToldChanges implements PortfolioChanges {

    private final Phases phases;
    private final Pauses pauses;

    ToldChanges(Phases phases, Pauses pauses) {
        this.phases = phases;
        this.pauses = pauses;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        if (!since.isBefore(until)) {
            return List.of();
        }
        var span = new Period(since.plusDays(1), until.plusDays(1));
        var changes = new ArrayList<Change>();
        phases.during(new Period(since, until.plusDays(1))).forEach((id, entered) -> {
            if (activity == null || activity.equals(id)) {
                entered.stream()
                        .filter(phase -> begins(phase.period(), span))
                        .forEach(phase -> changes.add(entered(id, phase, view)));
            }
        });
        for (Pause pause : pauses.during(new Period(since, until.plusDays(1)))) {
            if (activity == null || activity.equals(pause.activity())) {
                paused(pause, span, view, changes);
            }
        }
        return changes;
    }

    private static boolean begins(Period period, Period span) {
        return period.start() != null && span.contains(period.start());
    }

    private static Change entered(ActivityId id, PhasePeriod phase, View view) {
        var start = Objects.requireNonNull(phase.start());
        var name = Texts.of(view.lang(), phase.phase());
        return new Change(
                start,
                id,
                Topic.PHASE,
                phase.reason() == null
                        ? view.t("portfolio.changes.phase", name)
                        : view.t(
                                "portfolio.changes.phaseBecause",
                                name,
                                phase.reason().in(view.lang())),
                "/portfolio/activities/" + id);
    }

    private static void paused(Pause pause, Period span, View view, List<Change> changes) {
        var path = "/portfolio/activities/" + pause.activity();
        if (begins(pause.period(), span)) {
            changes.add(new Change(
                    Objects.requireNonNull(pause.period().start()),
                    pause.activity(),
                    Topic.PHASE,
                    view.t("portfolio.changes.paused", pause.reason().in(view.lang())),
                    path));
        }
        var end = pause.period().end();
        if (end != null && span.contains(end) && pause.resumed() != null) {
            changes.add(new Change(
                    end,
                    pause.activity(),
                    Topic.PHASE,
                    view.t("portfolio.changes.resumed", pause.resumed().in(view.lang())),
                    path));
        }
    }
}

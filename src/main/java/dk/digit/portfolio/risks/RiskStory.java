package dk.digit.portfolio.risks;

import dk.digit.meetings.Owner;
import dk.digit.meetings.OwnerFields;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened with a risk, day by day, the newest first.
public final class RiskStory {

    private RiskStory() {}

    /// @param what in the reader's language
    /// @param words what was written about it, or null
    /// @param by the account that recorded it, or null
    public record Line(
            LocalDate day,
            String what,
            @Nullable Bilingual words,
            @Nullable String by) {}

    @Component
    static class Query {

        private final RiskHistory history;

        Query(RiskHistory history) {
            this.history = history;
        }

        List<Line> of(
                Risk risk, List<RiskAction> actions, List<RiskEscalation> lifted, OwnerFields.Names names, View view) {
            var day = view.asOf();
            var lines = new ArrayList<Line>();
            states(risk, day, lines, view);
            for (var said : history.owners(risk.id(), day)) {
                lines.add(new Line(said.on(), owner(said.owner(), names, view), null, said.by()));
            }
            for (var said : history.triggers(risk.id(), day)) {
                lines.add(new Line(said.on(), trigger(said.trigger(), view), null, said.by()));
            }
            assessments(risk, day, lines, view);
            actions.forEach(action -> action(action, day, lines, view));
            lifted.forEach(escalation -> escalation(escalation, lines, view));
            lines.sort(Comparator.comparing(Line::day));
            return lines.reversed();
        }

        private void states(Risk risk, LocalDate day, List<Line> lines, View view) {
            boolean first = true;
            for (var said : history.states(risk.id(), day)) {
                var state = said.what();
                lines.add(new Line(
                        said.on(),
                        first
                                ? view.t("portfolio.risks.story.found")
                                : view.t("portfolio.risks.story.state", state.state()),
                        state.reason(),
                        said.by()));
                first = false;
            }
        }

        private void assessments(Risk risk, LocalDate day, List<Line> lines, View view) {
            Integer before = null;
            for (var said : history.assessments(risk.id(), day)) {
                var assessment = said.what();
                var trend = RiskTrend.of(before, assessment.score());
                lines.add(new Line(
                        said.on(),
                        view.t(
                                trend == RiskTrend.NEW
                                        ? "portfolio.risks.story.assessed"
                                        : "portfolio.risks.story.assessedAgain",
                                String.valueOf(assessment.probability()),
                                String.valueOf(assessment.consequence()),
                                String.valueOf(assessment.score()),
                                trend),
                        assessment.note(),
                        said.by()));
                before = assessment.score();
            }
        }

        private static String owner(@Nullable Owner owner, OwnerFields.Names names, View view) {
            var name = names.of(owner, view.lang());
            return name == null ? view.t("portfolio.risks.story.noOwner") : view.t("portfolio.risks.story.owner", name);
        }

        private static String trigger(@Nullable RiskTrigger trigger, View view) {
            if (trigger == null) {
                return view.t("portfolio.risks.story.noTrigger");
            }
            var event = trigger.event();
            var due = trigger.due();
            if (event == null || due == null) {
                return view.t(
                        "portfolio.risks.story.trigger",
                        event != null ? event.in(view.lang()) : due == null ? "" : due.text(view.lang()));
            }
            return view.t("portfolio.risks.story.triggerOn", event.in(view.lang()), due.text(view.lang()));
        }

        private static void action(RiskAction action, LocalDate day, List<Line> lines, View view) {
            lines.add(new Line(
                    action.agreedOn(),
                    view.t("portfolio.risks.story.agreed", action.text().in(view.lang())),
                    null,
                    null));
            var ended = action.endedOn();
            var outcome = action.outcome();
            if (ended != null && outcome != null && !ended.isAfter(day)) {
                lines.add(new Line(
                        ended,
                        Texts.of(view.lang(), outcome) + ": " + action.text().in(view.lang()),
                        null,
                        null));
            }
        }

        private static void escalation(RiskEscalation escalation, List<Line> lines, View view) {
            lines.add(new Line(
                    escalation.on(),
                    view.t("portfolio.risks.story.lifted", escalation.to()),
                    escalation.reason(),
                    escalation.by()));
            for (var answer : escalation.answers()) {
                lines.add(new Line(
                        answer.on(),
                        view.t("portfolio.risks.story.answered", escalation.to(), answer.answer()),
                        answer.reason(),
                        answer.by()));
            }
        }
    }
}

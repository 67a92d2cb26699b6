package dk.digit.portfolio.risks;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One risk or issue on a day: what it is, how it is assessed, what is done about it, and its story so far.
///
/// @param owner in the reader's language
/// @param actions those agreed, each with who carries it out
/// @param open the escalation that stands or waits for an answer
/// @param other the issue that it became, or the risk that it was
public record RiskPage(
        Risk risk,
        RiskScale scale,
        @Nullable String owner,
        List<Action> actions,
        @Nullable RiskEscalation open,
        @Nullable Risk other,
        List<RiskStory.Line> story,
        LocalDate asOf)
        implements Page {

    /// @param owner in the reader's language; null where the risk's owner does it
    public record Action(RiskAction action, @Nullable String owner, Target target) {}

    @Override
    public String title(Lang lang) {
        return risk.title().in(lang);
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(risk);
    }

    @Override
    public RecordKey record() {
        return new RecordKey("portfolio", "risk", String.valueOf(risk.id()));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public Target target() {
        return RiskLocator.target(risk);
    }

    /// What the answer to the escalation is asked about.
    public Target answered() {
        return open == null ? target() : RiskEscalationLocator.target(open.id(), open.to(), risk.title());
    }

    /// Cause, event, consequence: those that are written.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        add(parts, "portfolio.risk.cause", risk.cause());
        add(parts, "portfolio.risk.event", risk.event());
        add(parts, "portfolio.risk.consequence", risk.consequence());
        return parts;
    }

    public record Part(String label, Bilingual words) {}

    private static void add(List<Part> parts, String label, @Nullable Bilingual words) {
        if (words != null) {
            parts.add(new Part(label, words));
        }
    }

    @Component
    static class Query {

        private final Risks risks;
        private final RiskActions actions;
        private final RiskEscalations escalations;
        private final RiskStory.Query story;
        private final OwnerFields owners;

        Query(
                Risks risks,
                RiskActions actions,
                RiskEscalations escalations,
                RiskStory.Query story,
                OwnerFields owners) {
            this.risks = risks;
            this.actions = actions;
            this.escalations = escalations;
            this.story = story;
            this.owners = owners;
        }

        RiskPage on(String id, View view) {
            var day = view.asOf();
            var risk = RiskLocator.key(id)
                    .flatMap(key -> risks.find(key, day))
                    .orElseThrow(() -> new NotFoundException("risk " + id));
            var names = owners.names(day);
            var target = RiskLocator.target(risk);
            var agreed = actions.of(risk.id(), day);
            var lifted = escalations.of(risk.id(), day);
            var other = risk.became() != null ? risk.became() : risk.issueOf();
            return new RiskPage(
                    risk,
                    risks.scale(day),
                    names.of(risk.owner(), view.lang()),
                    agreed.stream()
                            .map(one -> new Action(
                                    one, names.of(one.owner(), view.lang()), RiskActionLocator.target(one, target)))
                            .toList(),
                    lifted.reversed().stream()
                            .filter(RiskEscalation::stands)
                            .findFirst()
                            .orElse(null),
                    other == null ? null : risks.find(other, day).orElse(null),
                    story.of(risk, agreed, lifted, names, view),
                    day);
        }
    }
}

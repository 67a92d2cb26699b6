package dk.digit.meetings;

import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A decision: what it says, what became of it step by step, and what rests on it.
///
/// @param items its points, "that …"
/// @param owner who sees to it, in the reader's language
/// @param bound what it is meant to set in motion
/// @param superseded decisions that this one took the place of
/// @param successors decisions that took its place, as far as the story names them
record DecisionPage(
        Decision decision,
        Bilingual body,
        List<Bilingual> items,
        @Nullable String owner,
        @Nullable Bilingual mandateBody,
        List<BoundThings.Thing> bound,
        List<Standing> story,
        List<Decision> superseded,
        List<Decision> successors,
        List<DecisionPanel.Panel> panels,
        LocalDate asOf)
        implements Page {

    Target target() {
        return DecisionLocator.target(decision);
    }

    @Override
    public String title(Lang lang) {
        return decision.text().in(lang);
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "decision", decision.id().value());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/decisions", "meetings.decisions.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    String path() {
        return "/meetings/decisions/" + decision.id();
    }

    String successorWords(DecisionId id, Lang lang) {
        return successors.stream()
                .filter(successor -> successor.id().equals(id))
                .map(successor -> successor.text().in(lang))
                .findFirst()
                .orElse(id.value());
    }

    @Component
    static class Query {

        private final Decisions decisions;
        private final BodyNames bodies;
        private final OwnerFields owners;
        private final BoundThings bound;
        private final List<DecisionPanel> panels;
        private final Rights rights;

        Query(
                Decisions decisions,
                BodyNames bodies,
                OwnerFields owners,
                BoundThings bound,
                Optional<List<DecisionPanel>> panels,
                Rights rights) {
            this.owners = owners;
            this.bound = bound;
            this.rights = rights;
            this.decisions = decisions;
            this.bodies = bodies;
            this.panels = panels.orElse(List.of()).stream()
                    .sorted(Comparator.comparingInt(DecisionPanel::order))
                    .toList();
        }

        DecisionPage on(DecisionId id, View view) {
            var decision = decisions.find(id, view.asOf()).orElseThrow(() -> new NotFoundException(id.value()));
            var story = decisions.history(id, view.asOf());
            var names = bodies.on(view.asOf());
            var mandate = decision.followUp().mandate();
            return new DecisionPage(
                    decision,
                    names.name(decision.body()),
                    decisions.items(id),
                    owners.names(names).of(decision.followUp().owner(), view.lang()),
                    mandate == null || mandate.body() == null ? null : names.name(mandate.body()),
                    bound.of(id, view),
                    story,
                    decisions.find(decisions.supersededBy(id), view.asOf()),
                    decisions.find(
                            story.stream()
                                    .map(Standing::supersededBy)
                                    .filter(java.util.Objects::nonNull)
                                    .toList(),
                            view.asOf()),
                    panels.stream()
                            .filter(panel -> rights.somewhere(view.actor(), panel.right()))
                            .flatMap(panel -> panel.panel(id, view).stream())
                            .toList(),
                    view.asOf());
        }
    }
}

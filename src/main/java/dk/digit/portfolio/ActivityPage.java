package dk.digit.portfolio;

import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.people.notices.FollowMark;
import dk.digit.people.notices.Follows;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One activity: where it stands on the day, its plan, its people, the year's words, the decisions behind
/// it, and what other rooms tell of it.
///
/// @param phase null when the activity is in none on the day
/// @param pause the pause that it is in on the day
/// @param facts what whoever keeps it must know first: what the next gate lacks, risks, the next wave
/// @param texts the newest version of each text in the reader's language, newest year first
record ActivityPage(
        ActivityHead head,
        @Nullable PhasePeriod phase,
        @Nullable Pause pause,
        List<PhasePeriod> phases,
        List<RolePeriod> roles,
        List<Milestone> milestones,
        Timeline timeline,
        List<Narrative> texts,
        List<Decision> decisions,
        List<ActivityFact.Fact> facts,
        List<ActivityPanel.Panel> panels,
        @Nullable FollowMark follow,
        LocalDate asOf)
        implements Page {

    Activity activity() {
        return head.activity();
    }

    Target target() {
        return head.target();
    }

    @Override
    public String title(Lang lang) {
        return activity().name().in(lang);
    }

    @Override
    public RecordKey record() {
        return head.record();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/activities", "portfolio.activities.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    String path() {
        return head.path();
    }

    @Nullable
    RolePeriod now(ActivityRole role) {
        return roles.stream()
                .filter(one -> one.role() == role && one.period().contains(asOf))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Milestone next() {
        return milestones.stream()
                .filter(milestone -> milestone.on(asOf) == Milestone.Progress.AHEAD)
                .findFirst()
                .orElse(null);
    }

    /// When the phase after `phase` began, as well as it is known: null for the last.
    @Nullable
    RoughDate next(PhasePeriod phase) {
        return new PhaseHistory(phases.reversed()).startAfter(phase);
    }

    List<RolePeriod> doubts() {
        return roles.stream()
                .filter(role -> !role.certain() && role.period().contains(asOf) && role.remark() != null)
                .toList();
    }

    /// The year that a text would be written about: the one that the reader looks at.
    int year() {
        return asOf.getYear();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Phases phases;
        private final Pauses pauses;
        private final Roles roles;
        private final Milestones milestones;
        private final Narratives narratives;
        private final ActivityDecisions links;
        private final Meetings meetings;
        private final Follows follows;
        private final List<ActivityFact> facts;
        private final List<ActivityPanel> panels;
        private final Rights rights;

        Query(
                ActivityHead.Query heads,
                Phases phases,
                Pauses pauses,
                Roles roles,
                Milestones milestones,
                Narratives narratives,
                ActivityDecisions links,
                Meetings meetings,
                Follows follows,
                Optional<List<ActivityFact>> facts,
                Optional<List<ActivityPanel>> panels,
                Rights rights) {
            this.rights = rights;
            this.heads = heads;
            this.phases = phases;
            this.pauses = pauses;
            this.roles = roles;
            this.milestones = milestones;
            this.narratives = narratives;
            this.links = links;
            this.meetings = meetings;
            this.follows = follows;
            this.facts = facts.orElse(List.of()).stream()
                    .sorted(Comparator.comparingInt(ActivityFact::order))
                    .toList();
            this.panels = panels.orElse(List.of()).stream()
                    .sorted(Comparator.comparingInt(ActivityPanel::order))
                    .toList();
        }

        @Transactional(readOnly = true)
        public ActivityPage on(String address, View view) {
            var head = heads.on(address, view);
            var activity = head.activity();
            var id = activity.id();
            var day = view.asOf();
            var history = phases.of(id);
            var planned = milestones.of(id);
            var line = new Timelines.Line(activity, history.phases(), planned);
            return new ActivityPage(
                    head,
                    history.on(day).orElse(null),
                    pauses.of(id).stream()
                            .filter(pause -> pause.period().contains(day))
                            .findFirst()
                            .orElse(null),
                    history.phases().reversed(),
                    roles.of(id),
                    planned,
                    Timelines.ofOne(line, Timelines.span(List.of(line), day), day, view.lang()),
                    narratives.of(id).stream()
                            .filter(text -> text.key().lang() == view.lang())
                            .toList(),
                    meetings.decisions(links.of(id), day),
                    facts.stream().flatMap(fact -> fact.fact(id, view).stream()).toList(),
                    panels.stream()
                            .filter(panel -> rights.somewhere(view.actor(), panel.right()))
                            .flatMap(panel -> panel.panel(id, view).stream())
                            .toList(),
                    view.knownAt() == null
                            ? follows.mark(view.actor().username(), ActivityLocator.KIND, id.value())
                            : null,
                    day);
        }
    }
}

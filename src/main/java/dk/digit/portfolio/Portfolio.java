package dk.digit.portfolio;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.DecisionId;
import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other rooms ask of the portfolio, and every change of it. Changes are refused with a
/// [RefusedException]; a new phase is announced as [PhaseChanged] in the same transaction.
@Component
public class Portfolio {

    private final Activities activities;
    private final Phases phases;
    private final Roles roles;
    private final Milestones milestones;
    private final Narratives narratives;
    private final ActivityDecisions decisions;
    private final PhaseGates gates;
    private final Pauses pauses;
    private final Overviews overviews;
    private final ApplicationEventPublisher events;

    Portfolio(
            Activities activities,
            Phases phases,
            Roles roles,
            Milestones milestones,
            Narratives narratives,
            ActivityDecisions decisions,
            PhaseGates gates,
            Pauses pauses,
            Overviews overviews,
            ApplicationEventPublisher events) {
        this.activities = activities;
        this.phases = phases;
        this.roles = roles;
        this.milestones = milestones;
        this.narratives = narratives;
        this.decisions = decisions;
        this.gates = gates;
        this.pauses = pauses;
        this.overviews = overviews;
        this.events = events;
    }

    // ---- questions

    /// Every activity that there ever was, by id.
    public List<Activity> activities() {
        return activities.all();
    }

    /// The marks of those who may see an activity, where not everybody may: what goes along with a task about it.
    public Map<ActivityId, List<String>> audiences() {
        return activities.audiences();
    }

    public Optional<Activity> activity(ActivityId id) {
        return activities.find(id);
    }

    /// The activities that are in a phase on a day, each as it stands then: projects first, then systems
    /// in operation, then networks, by the Danish alphabet. A fixed number of queries.
    @Transactional(readOnly = true)
    public List<ActivitySummary> overview(LocalDate asOf) {
        return overviews.on(asOf);
    }

    /// The phases that touch a period, by activity, each list by time.
    public Map<ActivityId, List<PhasePeriod>> phases(Period period) {
        return phases.during(period);
    }

    /// The activities that are in a phase on a day, drawn over a span of time with their milestones.
    @Transactional(readOnly = true)
    public Timeline timeline(Period span, LocalDate asOf, Lang lang) {
        return timeline(span, asOf, lang, null);
    }

    /// As [#timeline(Period, LocalDate, Lang)], of some of them.
    ///
    /// @param only those that are drawn; null for all
    @Transactional(readOnly = true)
    public Timeline timeline(Period span, LocalDate asOf, Lang lang, @Nullable Set<ActivityId> only) {
        var phasesOf = phases.during(span);
        var milestonesOf = only == null ? milestones.byActivity() : milestones.of(only);
        var lines = overviews.on(asOf).stream()
                .filter(one -> only == null || only.contains(one.id()))
                .map(one -> new Timelines.Line(
                        one.activity(),
                        phasesOf.getOrDefault(one.id(), List.of()),
                        milestonesOf.getOrDefault(one.id(), List.of())))
                .toList();
        return Timelines.ofAll(lines, span, asOf, lang);
    }

    /// The milestones that fall into a year, by time.
    public List<Milestone> milestones(int year) {
        return milestones.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// Chairs and leads of a day, by activity.
    public List<RolePeriod> roles(LocalDate asOf) {
        return roles.on(asOf);
    }

    /// What a municipality chairs and leads on a day.
    public List<RolePeriod> rolesOf(MunicipalityCode municipality, LocalDate asOf) {
        return roles.of(municipality, asOf);
    }

    /// Everybody who chaired or led an activity: chairs first, each role by time.
    public List<RolePeriod> roles(ActivityId activity) {
        return roles.of(activity);
    }

    /// The newest version of each text about a year, whatever its state, by activity and language.
    public List<Narrative> narratives(int year) {
        return narratives.ofYear(year);
    }

    public Optional<Narrative> narrative(NarrativeKey key) {
        return narratives.latest(key);
    }

    /// The phases of one activity, oldest first.
    public List<PhasePeriod> phases(ActivityId activity) {
        return phases.of(activity).phases();
    }

    /// The pauses of one activity, oldest first.
    public List<Pause> pauses(ActivityId activity) {
        return pauses.of(activity);
    }

    /// The pauses of all activities that touch a period, by activity.
    public List<Pause> pauses(Period period) {
        return pauses.during(period);
    }

    /// Everything that speaks against resting on a decision on a day: it must have been made by then, and be
    /// neither lapsed, withdrawn nor superseded.
    public List<Refusal> against(DecisionId decision, LocalDate day) {
        return gates.refusals(decision, day);
    }

    /// The decisions that an activity rests on.
    public List<DecisionId> decisionsBehind(ActivityId activity) {
        return decisions.of(activity);
    }

    // ---- changes

    /// Lets nobody else change an activity, its phases, roles or gates until this transaction ends.
    public Activity hold(ActivityId id) {
        return locked(id);
    }

    /// Takes an activity into the portfolio, in its first phase.
    @Transactional
    public void take(ActivityDraft draft, PhaseChange first) {
        take(draft, first, null);
    }

    /// As [#take(ActivityDraft, PhaseChange)], for some only from its first moment on, so that not even the
    /// trail of its beginning is open.
    ///
    /// @param audience marks of those who may see it; null for every account
    @Transactional
    public void take(ActivityDraft draft, PhaseChange first, @Nullable List<String> audience) {
        if (!draft.id().equals(first.activity())) {
            throw new IllegalArgumentException("the first phase of " + first.activity() + ", not of " + draft.id());
        }
        activities.add(draft, audience);
        change(first);
        events.publishEvent(new ActivityTaken(
                draft.id(),
                draft.kind(),
                first.from() == null ? null : first.from().day()));
    }

    /// @return false when somebody changed the activity since `version`
    @Transactional
    public boolean change(ActivityDraft draft, long version) {
        return activities.change(draft, version);
    }

    @Transactional
    public void change(PhaseChange change) {
        var activity = locked(change.activity());
        var history = phases.of(activity.id());
        var refusals = history.refusals(activity.kind(), change);
        if (refusals.isEmpty()) {
            refusals = gates.refusals(change);
        }
        var resting = pauses.open(activity.id());
        if (refusals.isEmpty() && resting.isPresent() && change.phase() != Phase.CLOSED) {
            refusals = List.of(Refusal.of("portfolio.refused.paused").at("phase"));
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var latest = history.latest();
        var from = change.from();
        if (latest != null && from != null) {
            phases.end(activity.id(), latest, from.day());
        }
        phases.enter(change, gates.unknown(change));
        if (change.decision() != null) {
            decisions.link(activity.id(), change.decision());
        }
        events.publishEvent(new PhaseChanged(activity.id(), change.phase(), from == null ? null : from.day()));
    }

    /// Lets an activity rest from a day on; its phase stays what it is.
    @Transactional
    public void pause(ActivityId id, LocalDate from, Bilingual reason, DecisionId decision) {
        var activity = locked(id);
        var phase = phases.of(id).on(from).orElse(null);
        if (phase == null || phase.phase() == Phase.CLOSED) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.nothingToPause").at("from"));
        }
        if (pauses.open(id).isPresent()) {
            throw new RefusedException(Refusal.of("portfolio.refused.paused"));
        }
        refuse(gates.refusals(decision, from));
        pauses.begin(activity.id(), from, reason, decision);
        decisions.link(activity.id(), decision);
    }

    /// Lets an activity go on that rested until the day before.
    @Transactional
    public void resume(ActivityId id, LocalDate day, Bilingual reason, DecisionId decision) {
        var activity = locked(id);
        var pause = pauses.open(id).orElseThrow(() -> new RefusedException(Refusal.of("portfolio.refused.notPaused")));
        var start = pause.period().start();
        if (start != null && !day.isAfter(start)) {
            throw new RefusedException(Refusal.of("portfolio.refused.resumedBefore", Formats.date(start))
                    .at("from"));
        }
        refuse(gates.refusals(decision, day));
        pauses.end(pause, day, reason, decision);
        decisions.link(activity.id(), decision);
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    @Transactional
    public void change(RoleChange change) {
        var activity = locked(change.activity());
        var latest = roles.of(activity.id()).stream()
                .filter(role -> role.role() == change.role())
                .reduce((first, second) -> second)
                .orElse(null);
        var from = change.from();
        if (latest != null) {
            if (from == null) {
                throw new RefusedException(
                        Refusal.of("portfolio.refused.roleWithoutDay").at("from"));
            }
            var start = latest.period().start();
            if (start != null && !from.isAfter(start)) {
                throw new RefusedException(Refusal.of("portfolio.refused.roleBeforeLatest", Formats.date(start))
                        .at("from"));
            }
            roles.end(latest, from);
        }
        roles.assign(change);
    }

    @Transactional
    public long plan(ActivityId activity, MilestoneDraft draft) {
        return milestones.add(activity, draft);
    }

    /// @return false when somebody changed the milestone since `version`
    @Transactional
    public boolean change(long milestone, MilestoneDraft draft, long version) {
        return milestones.change(milestone, draft, version);
    }

    @Transactional
    public void drop(long milestone) {
        milestones.remove(milestone);
    }

    @Transactional
    public void link(ActivityId activity, DecisionId decision) {
        decisions.link(activity, decision);
    }

    /// Makes exactly these the decisions that an activity rests on.
    @Transactional
    public void restOn(ActivityId activity, Set<DecisionId> chosen) {
        for (DecisionId former : decisions.of(activity)) {
            if (!chosen.contains(former)) {
                decisions.unlink(activity, former);
            }
        }
        chosen.forEach(decision -> decisions.link(activity, decision));
    }

    /// Saves words as the next version, a draft. Two writers who both started from `after` meet at the
    /// primary key: the second is refused.
    ///
    /// @param after the version that the writer started from, 0 for none
    @Transactional
    public void write(NarrativeKey key, int after, String body) {
        narratives.add(key, after + 1, NarrativeState.DRAFT, body, null);
    }

    /// Moves a text on to another state, its words unchanged.
    ///
    /// @param after the version that is moved on
    /// @param reason needed to open a final text again
    @Transactional
    public void move(NarrativeKey key, int after, NarrativeState to, @Nullable String reason) {
        var latest =
                narratives.latest(key).orElseThrow(() -> new RefusedException(Refusal.of("portfolio.refused.noText")));
        if (to == NarrativeState.DRAFT && latest.state() == NarrativeState.FINAL && reason == null) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.reopenWithoutReason").at("reason"));
        }
        if (!latest.state().next().contains(to)) {
            throw new RefusedException(Refusal.of("portfolio.refused.noWayOn", latest.state(), to));
        }
        narratives.add(key, after + 1, to, latest.body(), reason);
    }

    private Activity locked(ActivityId id) {
        return activities
                .lock(id)
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.refused.noActivity", id.value())));
    }
}

package dk.digit.portfolio.model;

import dk.digit.association.Association;
import dk.digit.association.BodyKind;
import dk.digit.meetings.Decision;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.PhasePeriod;
import dk.digit.portfolio.Portfolio;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The gates of project models: what an activity still lacks before one, passing it on a decision with everything
/// frozen as it is that day, and stopping and opening again. Broken rules are a [RefusedException] that names
/// every one of them.
@Component
public class Gates {

    private final Portfolio portfolio;
    private final Models models;
    private final GateAnswers answers;
    private final GatePassages passages;
    private final Meetings meetings;
    private final Association association;
    private final FrozenParts parts;
    private final List<GateCondition> conditions;
    private final Clock clock;

    Gates(
            Portfolio portfolio,
            Models models,
            GateAnswers answers,
            GatePassages passages,
            Meetings meetings,
            Association association,
            FrozenParts parts,
            Optional<List<GateCondition>> conditions,
            Clock clock) {
        this.portfolio = portfolio;
        this.models = models;
        this.answers = answers;
        this.passages = passages;
        this.meetings = meetings;
        this.association = association;
        this.parts = parts;
        this.conditions = conditions.orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(GateCondition::order))
                .toList();
        this.clock = clock;
    }

    /// How an activity stands before the gate into a phase on a day; empty when it follows no model then, or its
    /// model has no gate there.
    @Transactional(readOnly = true)
    public Optional<GateReview> review(ActivityId id, Phase to, LocalDate on) {
        return portfolio.activity(id).flatMap(activity -> review(activity, to, on));
    }

    /// How an activity stands before the first gate ahead of it in its model, without what is only worth knowing;
    /// empty when there is none.
    @Transactional(readOnly = true)
    public Optional<GateReview> next(ActivityId id, LocalDate on) {
        var following = models.followed(id, on).orElse(null);
        var now = phase(id, on).map(PhasePeriod::phase).orElse(null);
        var activity = portfolio.activity(id).orElse(null);
        if (following == null || now == null || activity == null) {
            return Optional.empty();
        }
        var model = models.version(following);
        return model.phase(now)
                .flatMap(here -> model.phases().stream()
                        .filter(phase -> phase.isGated() && phase.place() > here.place())
                        .findFirst())
                .map(rule -> review(activity, following, rule, on, false));
    }

    private Optional<GateReview> review(Activity activity, Phase to, LocalDate on) {
        var following = models.followed(activity.id(), on).orElse(null);
        if (following == null) {
            return Optional.empty();
        }
        return models.version(following)
                .phase(to)
                .filter(ModelPhase::isGated)
                .map(rule -> review(activity, following, rule, on, true));
    }

    private GateReview review(Activity activity, Following following, ModelPhase rule, LocalDate on, boolean warned) {
        var gate = new Gate(
                activity,
                phase(activity.id(), on).map(PhasePeriod::phase).orElse(null),
                rule.phase(),
                on,
                rule.documents(following.size()),
                rule.roles());
        var given = answers.of(activity.id(), following.model(), following.version(), rule.phase());
        var missing = new ArrayList<Refusal>();
        for (GateQuestion question : rule.questions()) {
            if (!given.containsKey(question.place())) {
                missing.add(Refusal.of("portfolio.gate.unanswered", String.valueOf(question.place()), question.words())
                        .at("questions"));
            }
        }
        var warnings = new ArrayList<Refusal>();
        for (GateCondition condition : conditions) {
            missing.addAll(condition.missing(gate));
            if (warned) {
                warnings.addAll(condition.warnings(gate));
            }
        }
        return new GateReview(gate, following, rule, given, missing, warnings);
    }

    /// Decisions that a gate may rest on, newest first: made by then, not over, by a body that may decide it.
    List<Decision> decisions(@Nullable Decider decider, LocalDate on) {
        var kinds = bodies(on);
        return meetings.decisions(on).reversed().stream()
                .filter(decision -> switch (decision.standing().state()) {
                    case LAPSED, WITHDRAWN, SUPERSEDED -> false;
                    case OPEN, IN_PROGRESS, CARRIED_OUT -> true;
                })
                .filter(decision -> decider == null || decides(decider, kinds.apply(decision)))
                .toList();
    }

    private Function<Decision, @Nullable BodyKind> bodies(LocalDate day) {
        var kinds = association.bodies(day).stream().collect(Collectors.toMap(body -> body.id(), body -> body.kind()));
        return decision -> kinds.get(decision.body());
    }

    private static boolean decides(Decider decider, @Nullable BodyKind body) {
        return body != null && decider.meets(body);
    }

    /// Answers questions of the gate into a phase, as the model asks them on a day.
    @Transactional
    public void answer(ActivityId id, Phase to, LocalDate on, List<GateAnswer.Given> given) {
        portfolio.hold(id);
        var review = review(id, to, on)
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.gate.refused.none", to)));
        var refusals = new ArrayList<Refusal>();
        var changed = new ArrayList<GateAnswer.Given>();
        for (GateAnswer.Given one : given) {
            if (one.answer() != GateAnswer.Answer.YES && one.remark() == null) {
                refusals.add(Refusal.of("portfolio.gate.refused.remark", String.valueOf(one.place()))
                        .at("remark" + one.place()));
            }
            var before = review.answers().get(one.place());
            if (before == null || before.answer() != one.answer() || !Objects.equals(before.remark(), one.remark())) {
                changed.add(one);
            }
        }
        refuse(refusals);
        answers.add(
                review.following(),
                to,
                changed,
                clock.instant(),
                CurrentActor.get().username());
    }

    /// Passes the gate into a phase on a day: the activity enters it, and everything that the gate asked for is
    /// frozen as it is. Refused with exactly what is missing.
    ///
    /// @return the passage's number
    @Transactional
    public long pass(ActivityId id, Phase to, LocalDate on, @Nullable DecisionId decision, @Nullable Bilingual reason) {
        portfolio.hold(id);
        var review = review(id, to, on)
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.gate.refused.none", to)));
        if (review.gate().from() == to) {
            throw new RefusedException(
                    Refusal.of("portfolio.gate.refused.already", to).at("on"));
        }
        var refusals = new ArrayList<Refusal>();
        refusals.addAll(against(review.rule(), decision, on));
        refusals.addAll(review.missing());
        if (portfolio.pauses(id).stream().anyMatch(pause -> pause.period().contains(on))) {
            refusals.add(Refusal.of("portfolio.refused.paused").at("on"));
        }
        var from = review.gate().from();
        if (from == null) {
            refusals.add(Refusal.of("portfolio.gate.refused.noPhase", Formats.date(on))
                    .at("on"));
        }
        refuse(refusals);
        return enter(
                new GatePassages.Passing(
                        id,
                        GatePassage.Kind.PASSED,
                        review.following(),
                        Objects.requireNonNull(from),
                        to,
                        on,
                        Objects.requireNonNull(decision),
                        reason),
                review.gate(),
                review);
    }

    private List<Refusal> against(ModelPhase rule, @Nullable DecisionId decision, LocalDate on) {
        var decider = Objects.requireNonNull(rule.decider());
        if (decision == null) {
            return List.of(
                    Refusal.of("portfolio.gate.refused.decision", decider).at("decision"));
        }
        var refusals = portfolio.against(decision, on);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        return meetings.decision(decision, on)
                .filter(known -> decides(decider, bodies(on).apply(known)))
                .<List<Refusal>>map(known -> List.of())
                .orElseGet(() -> List.of(
                        Refusal.of("portfolio.gate.refused.otherBody", decider).at("decision")));
    }

    /// Stops an activity before it is done: it is closed from that day on, whatever is missing.
    @Transactional
    public long stop(ActivityId id, LocalDate on, DecisionId decision, Bilingual reason) {
        return turn(id, GatePassage.Kind.STOPPED, Phase.CLOSED, on, decision, reason);
    }

    /// Opens a closed activity again, in a phase.
    @Transactional
    public long reopen(ActivityId id, Phase phase, LocalDate on, DecisionId decision, Bilingual reason) {
        if (phase == Phase.CLOSED) {
            throw new RefusedException(
                    Refusal.of("portfolio.gate.refused.reopenClosed").at("phase"));
        }
        return turn(id, GatePassage.Kind.REOPENED, phase, on, decision, reason);
    }

    private long turn(
            ActivityId id, GatePassage.Kind kind, Phase to, LocalDate on, DecisionId decision, Bilingual reason) {
        var activity = portfolio.hold(id);
        refuse(portfolio.against(decision, on));
        var from = phase(id, on).map(PhasePeriod::phase).orElse(null);
        boolean closed = from == Phase.CLOSED;
        if (from == null || closed != (kind == GatePassage.Kind.REOPENED)) {
            throw new RefusedException(Refusal.of(
                            closed ? "portfolio.gate.refused.isClosed" : "portfolio.gate.refused.isNotClosed",
                            Formats.date(on))
                    .at("on"));
        }
        var following = models.followed(id, on).orElse(null);
        var gate = new Gate(activity, from, to, on, Set.of(), Set.of());
        return enter(new GatePassages.Passing(id, kind, following, from, to, on, decision, reason), gate, null);
    }

    private long enter(GatePassages.Passing passing, Gate gate, @Nullable GateReview review) {
        var frozen = new ArrayList<>(parts.of(passing, gate, review));
        conditions.forEach(condition -> frozen.addAll(condition.frozen(gate)));
        long passage = passages.add(
                passing, frozen, clock.instant(), CurrentActor.get().username());
        portfolio.change(new PhaseChange(
                passing.activity(),
                passing.to(),
                RoughDate.of(passing.on()),
                passing.reason(),
                passing.decision(),
                passage));
        return passage;
    }

    /// The passages of an activity, oldest first.
    public List<GatePassage> passages(ActivityId id) {
        return passages.of(id);
    }

    private Optional<PhasePeriod> phase(ActivityId id, LocalDate on) {
        return portfolio.phases(id).stream()
                .filter(one -> one.period().contains(on))
                .findFirst();
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }
}

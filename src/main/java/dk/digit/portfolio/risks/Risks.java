package dk.digit.portfolio.risks;

import static java.util.stream.Collectors.groupingBy;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask of the risk register, each question for a day, and every change of it. Whoever may not see an
/// activity is not told of its risks, nor of their sums. Changes are refused with a [RefusedException].
@Component
public class Risks {

    private final StoredRisks stored;
    private final RiskActions actions;
    private final RiskEscalations escalations;
    private final RiskScales scales;
    private final Clock clock;

    Risks(StoredRisks stored, RiskActions actions, RiskEscalations escalations, RiskScales scales, Clock clock) {
        this.stored = stored;
        this.actions = actions;
        this.escalations = escalations;
        this.scales = scales;
        this.clock = clock;
    }

    // ---- questions

    /// How risks were measured on a day.
    public RiskScale scale(LocalDate day) {
        return scales.on(day);
    }

    public Optional<Risk> find(long id, LocalDate day) {
        return stored.find(id, day);
    }

    /// Every risk and issue that was open on a day, of activities and of the portfolio, the worst first.
    public List<Risk> open(LocalDate day) {
        return stored.open(day);
    }

    /// Those of an activity that were open on a day, the worst first.
    public List<Risk> open(ActivityId activity, LocalDate day) {
        return stored.of(activity, day).stream().filter(Risk::isOpen).toList();
    }

    /// The open risks of each activity that has any.
    public Map<ActivityId, List<Risk>> openByActivity(LocalDate day) {
        return stored.open(day).stream()
                .filter(risk -> risk.activity() != null)
                .collect(groupingBy(risk -> Objects.requireNonNull(risk.activity())));
    }

    /// What is set aside for the open risks of an activity.
    public Money reserve(ActivityId activity, LocalDate day) {
        return reserve(open(activity, day));
    }

    /// What is set aside, by activity; those without risks are missing.
    public Map<ActivityId, Money> reserves(LocalDate day) {
        var reserves = new HashMap<ActivityId, Money>();
        openByActivity(day).forEach((activity, risks) -> reserves.put(activity, reserve(risks)));
        return reserves;
    }

    /// How many open risks an activity has, by light.
    public RiskCounts counts(ActivityId activity, LocalDate day) {
        return RiskCounts.of(open(activity, day));
    }

    /// By activity; those without risks are missing.
    public Map<ActivityId, RiskCounts> counts(LocalDate day) {
        var counts = new HashMap<ActivityId, RiskCounts>();
        openByActivity(day).forEach((activity, risks) -> counts.put(activity, RiskCounts.of(risks)));
        return counts;
    }

    static Money reserve(Collection<Risk> risks) {
        return risks.stream().map(Risk::reserved).reduce(Money.ZERO, Money::plus);
    }

    // ---- changes

    /// Takes a risk into the register; it is open from its first day on.
    ///
    /// @param activity null for one of the portfolio as a whole
    /// @param first how it is assessed, null while nobody has
    /// @return its id
    @Transactional
    public long raise(@Nullable ActivityId activity, RiskDraft draft, @Nullable RiskAssessment first) {
        return raise(activity, draft, first, null);
    }

    private long raise(
            @Nullable ActivityId activity, RiskDraft draft, @Nullable RiskAssessment first, @Nullable Long issueOf) {
        long id = stored.add(activity, draft, issueOf);
        if (draft.owner() != null) {
            stored.own(id, draft.raisedOn(), draft.owner());
        }
        if (draft.trigger() != null) {
            stored.expect(id, draft.raisedOn(), draft.trigger());
        }
        if (first != null) {
            stored.add(id, assessed(draft.kind(), first));
        }
        return id;
    }

    /// Changes its words at once, its owner and what sets it off from today on. Kind and first day stay.
    ///
    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long id, RiskDraft draft, long version) {
        var today = Zone.today(clock);
        var known = known(id);
        if (!stored.change(id, draft, version)) {
            return false;
        }
        var from = known.raisedOn().isAfter(today) ? known.raisedOn() : today;
        if (!Objects.equals(known.owner(), draft.owner())) {
            stored.own(id, from, draft.owner());
        }
        if (!Objects.equals(known.trigger(), draft.trigger())) {
            stored.expect(id, from, draft.trigger());
        }
        return true;
    }

    @Transactional
    public void assess(long id, RiskAssessment assessment) {
        stored.add(id, assessed(known(id).kind(), assessment));
    }

    /// An issue has happened: it is as likely as can be.
    private static RiskAssessment assessed(RiskKind kind, RiskAssessment assessment) {
        return kind == RiskKind.RISK
                ? assessment
                : new RiskAssessment(
                        assessment.on(),
                        5,
                        assessment.consequences(),
                        assessment.cost(),
                        assessment.delay(),
                        assessment.residual(),
                        assessment.note());
    }

    /// A risk that has occurred lives on as an issue, with the same words and the owner of the day.
    ///
    /// @return the issue, or null when there is none
    @Transactional
    public @Nullable Long move(long id, RiskMove move) {
        var risk = known(id);
        var now = risk.standing().state();
        if (now == move.state()) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.riskStands", now).at("state"));
        }
        if (move.state() == RiskState.OCCURRED && (risk.kind() == RiskKind.ISSUE || risk.became() != null)) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.riskOccurred").at("state"));
        }
        if (move.reason() == null && (move.state() == RiskState.CLOSED || !now.isOpen())) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.riskWithoutReason").at("reasonDa"));
        }
        stored.add(id, move);
        if (move.state() != RiskState.OCCURRED) {
            return null;
        }
        var assessment = risk.assessment();
        return raise(
                risk.activity(),
                RiskDraft.issue(risk, move.since()),
                assessment == null ? null : assessment.certain(move.since()),
                id);
    }

    @Transactional
    public long plan(long risk, RiskAction.Draft draft) {
        known(risk);
        return actions.add(risk, draft);
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long action, RiskAction.Draft draft, long version) {
        return actions.change(action, draft, version);
    }

    @Transactional
    public void end(long action, RiskOutcome outcome, LocalDate day) {
        actions.end(action, outcome, day);
    }

    /// Lifts a risk to a level above the one that it is at.
    ///
    /// @return the escalation
    @Transactional
    public long escalate(long id, RiskLevel to, LocalDate day, Bilingual reason) {
        var risk = known(id);
        if (!risk.isOpen()) {
            throw new RefusedException(Refusal.of("portfolio.refused.riskNotOpen"));
        }
        if (risk.level().compareTo(to) >= 0) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.riskAtLevel", risk.level()).at("to"));
        }
        return escalations.add(id, to, day, reason);
    }

    /// @throws RefusedException when it is sent back without a reason, or has that answer already
    @Transactional
    public void answer(long escalation, RiskAnswer answer, LocalDate day, @Nullable Bilingual reason) {
        var risk = escalations.riskOf(escalation).orElseThrow(Risks::gone);
        known(risk);
        var latest = escalations.find(escalation).orElseThrow(Risks::gone).latest();
        if (latest != null && (latest.answer() == answer || latest.answer() == RiskAnswer.SENT_BACK)) {
            throw new RefusedException(Refusal.of("portfolio.refused.riskAnswered", latest.answer())
                    .at("answer"));
        }
        if (answer == RiskAnswer.SENT_BACK && reason == null) {
            throw new RefusedException(
                    Refusal.of("portfolio.refused.riskSentBackWithoutReason").at("reasonDa"));
        }
        escalations.answer(escalation, answer, day, reason);
    }

    /// As everything stands that has been written down, even for days to come.
    private Risk known(long id) {
        if (!stored.lock(id)) {
            throw gone();
        }
        return stored.find(id, LocalDate.of(9999, 12, 31)).orElseThrow(Risks::gone);
    }

    private static RefusedException gone() {
        return new RefusedException(Refusal.of("portfolio.refused.noRisk"));
    }
}

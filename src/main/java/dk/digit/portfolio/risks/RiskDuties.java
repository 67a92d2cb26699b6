package dk.digit.portfolio.risks;

import dk.digit.association.WorkFunction;
import dk.digit.meetings.Owner;
import dk.digit.people.RecordFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.DutySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What risks ask: to carry out what was agreed, to look when what sets them off is near, to assess them again,
/// and to answer what was lifted. Asked of the owner; where there is none, of whoever leads the activity.
@Component
class RiskDuties implements DutySource {

    private static final int DAYS_AHEAD = 14;
    private static final int DAYS_TO_ANSWER = 14;

    private static final Assignee HEAD = new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);
    private static final Assignee LEAD = new Assignee.OfRecord(RecordFunction.LEAD.name());

    private final StoredRisks risks;
    private final RiskActions actions;
    private final RiskEscalations escalations;
    private final RiskScales scales;

    RiskDuties(StoredRisks risks, RiskActions actions, RiskEscalations escalations, RiskScales scales) {
        this.risks = risks;
        this.actions = actions;
        this.escalations = escalations;
        this.scales = scales;
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var duties = new ArrayList<Duty>();
        var open = risks.open(day).stream().collect(Collectors.toMap(Risk::id, Function.identity()));
        if (open.isEmpty()) {
            return duties;
        }
        for (RiskAction action : actions.dueBy(day.plusDays(DAYS_AHEAD))) {
            var risk = open.get(action.risk());
            if (risk != null) {
                duties.add(carryOut(action, risk));
            }
        }
        int often = scales.on(day).value(RiskRule.REASSESS_DAYS);
        open.values().stream().sorted(Comparator.comparing(Risk::id)).forEach(risk -> look(risk, day, often, duties));
        answers(day, open, duties);
        return duties;
    }

    private static Duty carryOut(RiskAction action, Risk risk) {
        var owner = action.owner() == null ? risk.owner() : action.owner();
        return duty(
                "risk-action/" + action.id(),
                risk,
                Texts.both("portfolio.duty.riskAction", action.text(), risk.title()),
                assignee(risk, owner),
                Objects.requireNonNull(action.due()));
    }

    private static void look(Risk risk, LocalDate day, int often, List<Duty> duties) {
        var assessment = risk.assessment();
        var seen = assessment == null ? risk.raisedOn() : assessment.on();
        var trigger = risk.trigger();
        if (trigger != null && trigger.due() != null) {
            var last = trigger.due().last();
            boolean answered = assessment != null && !assessment.on().isBefore(last);
            if (!answered && !last.isAfter(day.plusDays(DAYS_AHEAD))) {
                duties.add(duty(
                        "risk-trigger/" + risk.id(),
                        risk,
                        Texts.both("portfolio.duty.riskTrigger", risk.title()),
                        assignee(risk, risk.owner()),
                        last));
            }
        }
        if (often < Integer.MAX_VALUE && seen.plusDays(often).isBefore(day)) {
            duties.add(duty(
                    "risk-assess/" + risk.id(),
                    risk,
                    Texts.both(
                            assessment == null ? "portfolio.duty.riskUnassessed" : "portfolio.duty.riskAssess",
                            risk.title()),
                    assignee(risk, risk.owner()),
                    seen.plusDays(often)));
        }
    }

    private void answers(LocalDate day, Map<Long, Risk> open, List<Duty> duties) {
        if (open.values().stream().noneMatch(Risk::awaiting)) {
            return;
        }
        escalations
                .all(day)
                .forEach((id, all) -> all.stream()
                        .filter(one -> open.containsKey(id) && one.latest() == null)
                        .map(one -> duty(
                                "risk-escalation/" + one.id(),
                                Objects.requireNonNull(open.get(id)),
                                Texts.both(
                                        "portfolio.duty.riskEscalation",
                                        Texts.both(Texts.key(one.to())),
                                        open.get(id).title()),
                                HEAD,
                                one.on().plusDays(DAYS_TO_ANSWER)))
                        .forEach(duties::add));
    }

    private static Assignee assignee(Risk risk, @Nullable Owner owner) {
        return owner != null ? Owner.assignee(owner) : risk.activity() == null ? HEAD : LEAD;
    }

    private static Duty duty(String key, Risk risk, Bilingual words, Assignee assignee, LocalDate due) {
        var activity = risk.activity();
        return new Duty(
                key,
                words,
                activity == null ? RiskLocator.KIND : ActivityLocator.KIND,
                activity == null ? String.valueOf(risk.id()) : activity.value(),
                risk.path(),
                assignee,
                due,
                risk.audience());
    }
}

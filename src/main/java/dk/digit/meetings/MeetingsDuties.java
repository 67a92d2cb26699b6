package dk.digit.meetings;

import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Decisions that are due, that nobody began in a long time, or that were to be looked at again, are their
/// owner's to follow up; where none is named, the head of the secretariat's.
@Component
class MeetingsDuties implements Duties {

    /// How long before it is due a decision is brought to mind.
    private static final int DAYS_AHEAD = 60;

    private static final int DAYS_AHEAD_OF_REVIEW = 14;

    /// How soon somebody should say what is to become of a decision that nobody began.
    private static final int DAYS_TO_FOLLOW_UP = 30;

    private final Decisions decisions;
    private final List<DutySource> others;

    MeetingsDuties(Decisions decisions, List<DutySource> others) {
        this.decisions = decisions;
        this.others = others;
    }

    @Override
    public String room() {
        return "meetings";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var audiences = decisions.audiences();
        var duties = new ArrayList<Duty>();
        for (Decision decision : decisions.open(day)) {
            if (asks(decision, day)) {
                duties.add(toCarryOut(decision, audiences));
            }
            var review = decision.followUp().review();
            if (review != null && !review.isAfter(day.plusDays(DAYS_AHEAD_OF_REVIEW))) {
                duties.add(duty("decision-review/", "meetings.duty.review", decision, review, audiences));
            }
        }
        others.forEach(other -> duties.addAll(other.on(day)));
        return duties;
    }

    private static boolean asks(Decision decision, LocalDate day) {
        var due = decision.due();
        return decision.stalledOn(day) || (due != null && !due.last().isAfter(day.plusDays(DAYS_AHEAD)));
    }

    private static Duty toCarryOut(Decision decision, Map<DecisionId, List<String>> audiences) {
        var due = decision.due();
        if (due != null) {
            return duty("decision/", "meetings.duty.carryOut", decision, due.last(), audiences);
        }
        var begun = decision.decidedOn().last().plus(Decision.TIME_TO_BEGIN);
        return duty("decision/", "meetings.duty.followUp", decision, begun.plusDays(DAYS_TO_FOLLOW_UP), audiences);
    }

    private static Duty duty(
            String key, String words, Decision decision, LocalDate due, Map<DecisionId, List<String>> audiences) {
        return new Duty(
                key + decision.id(),
                Texts.both(words, decision.text()),
                DecisionLocator.KIND,
                decision.id().value(),
                "/meetings/decisions/" + decision.id(),
                Owner.assignee(decision.followUp().owner()),
                due,
                audiences.get(decision.id()));
    }
}

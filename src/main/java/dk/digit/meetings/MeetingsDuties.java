package dk.digit.meetings;

import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Decisions that are due, or that nobody began in a long time, are to be followed up by the head of the
/// secretariat.
@Component
class MeetingsDuties implements Duties {

    /// How long before it is due a decision is brought to mind.
    private static final int DAYS_AHEAD = 60;

    /// How soon somebody should say what is to become of a decision that nobody began.
    private static final int DAYS_TO_FOLLOW_UP = 30;

    private static final Assignee HEAD = new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);

    private final Decisions decisions;

    MeetingsDuties(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String room() {
        return "meetings";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var audiences = decisions.audiences();
        return decisions.all(day).stream()
                .filter(decision -> asks(decision, day))
                .map(decision -> duty(decision, audiences.get(decision.id())))
                .toList();
    }

    private static boolean asks(Decision decision, LocalDate day) {
        var due = decision.due();
        return decision.stalledOn(day)
                || (decision.standing().state().isOpen()
                        && due != null
                        && !due.last().isAfter(day.plusDays(DAYS_AHEAD)));
    }

    private static Duty duty(Decision decision, @org.jspecify.annotations.Nullable List<String> audience) {
        var due = decision.due();
        return new Duty(
                "decision/" + decision.id(),
                Texts.both(due == null ? "meetings.duty.followUp" : "meetings.duty.carryOut", decision.text()),
                "decision",
                decision.id().value(),
                "/meetings/decisions/" + decision.id(),
                HEAD,
                due == null
                        ? decision.decidedOn()
                                .last()
                                .plus(Decision.TIME_TO_BEGIN)
                                .plusDays(DAYS_TO_FOLLOW_UP)
                        : due.last(),
                audience);
    }
}

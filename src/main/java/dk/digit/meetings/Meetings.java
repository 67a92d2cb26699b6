package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other rooms ask of meetings and decisions, and how these are recorded.
@Component
public class Meetings {

    private final HeldMeetings meetings;
    private final Decisions decisions;
    private final Events events;
    private final Clock clock;

    Meetings(HeldMeetings meetings, Decisions decisions, Events events, Clock clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /// The meetings of a year, oldest first.
    public List<Meeting> meetings(int year) {
        return meetings.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// The decisions of a year, oldest first, each with what had become of it as of a day.
    public List<Decision> decisions(int year, LocalDate asOf) {
        return decisions.madeBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), asOf);
    }

    /// All decisions that were made by a day, oldest first.
    public List<Decision> decisions(LocalDate asOf) {
        return decisions.all(asOf);
    }

    /// Those that something is still to be done about on a day, oldest first.
    public List<Decision> open(LocalDate asOf) {
        return decisions.open(asOf);
    }

    public List<Decision> decisions(Collection<DecisionId> ids, LocalDate asOf) {
        return decisions.find(ids, asOf);
    }

    public Optional<Decision> decision(DecisionId id, LocalDate asOf) {
        return decisions.find(id, asOf);
    }

    /// A file that shows what became of a decision, under the decision's own eyes.
    Optional<Evidence.Attachment> evidence(DecisionId id, UUID file) {
        return decisions.evidence(id, file);
    }

    /// The events that began in a period, oldest first.
    public List<Event> events(Period period) {
        var last = period.last();
        return events.between(
                period.start() == null ? LocalDate.of(1, 1, 1) : period.start(),
                last == null ? LocalDate.of(9999, 12, 31) : last);
    }

    /// The meetings that are planned from a day on, in their order.
    public List<Meeting> planned(LocalDate from) {
        return meetings.planned(from);
    }

    /// The meetings from a day on, in their order.
    public List<Meeting> from(LocalDate first) {
        return meetings.between(first, LocalDate.of(9999, 12, 31));
    }

    /// The meetings that were planned together, in their order.
    public List<Meeting> ofSeries(String series) {
        return meetings.ofSeries(series);
    }

    public Optional<Meeting> meeting(MeetingId id) {
        return meetings.find(id);
    }

    /// Records a meeting: one of the past as held, any other as planned.
    @Transactional
    public void record(NewMeeting meeting) {
        boolean past = meeting.heldOn().isBefore(Zone.today(clock));
        meetings.add(meeting, past ? MeetingState.HELD : MeetingState.PLANNED);
    }

    /// @return false when somebody changed the meeting since `version`
    @Transactional
    public boolean change(NewMeeting meeting, long version) {
        return meetings.change(meeting, version);
    }

    /// Opens a planned meeting: from now on it can vote and decide.
    ///
    /// @throws RefusedException when it is not planned
    @Transactional
    public void open(MeetingId id) {
        moved(meetings.move(id, Set.of(MeetingState.PLANNED), MeetingState.OPEN, null), id);
    }

    /// Ends a meeting that is open.
    ///
    /// @throws RefusedException when it is not open
    @Transactional
    public void close(MeetingId id) {
        moved(meetings.move(id, Set.of(MeetingState.OPEN), MeetingState.HELD, null), id);
    }

    /// Calls a planned meeting off. It stays on record with the reason.
    ///
    /// @throws RefusedException when it is not planned
    @Transactional
    public void cancel(MeetingId id, String reason) {
        moved(meetings.move(id, Set.of(MeetingState.PLANNED), MeetingState.CANCELLED, reason), id);
    }

    private void moved(boolean done, MeetingId id) {
        if (!done) {
            var state = meetings.find(id).map(Meeting::state).orElse(MeetingState.CANCELLED);
            throw new RefusedException(Refusal.of("meetings.refused.state." + state.name()));
        }
    }

    /// Changes the words of a decision and how it is followed; what was decided where and when stays.
    ///
    /// @return false when somebody changed the decision since `version`
    @Transactional
    public boolean reword(DecisionId id, Wording wording, long version) {
        return decisions.reword(id, wording, version);
    }

    /// The points of a decision, "that …", in their order.
    public List<Bilingual> items(DecisionId id) {
        return decisions.items(id);
    }

    /// An id that no decision has yet, made from where it was decided: `oga-2023-2`, `board-2023-12-31`.
    public DecisionId freeId(NewDecision.Made made) {
        var stem = switch (made) {
            case NewDecision.AtMeeting at -> at.meeting().value();
            case NewDecision.ByBody by -> by.body() + "-" + by.on().iso();
        };
        return decisions.free(stem);
    }

    @Transactional
    public void record(NewDecision decision) {
        var made = switch (decision.made()) {
            case NewDecision.AtMeeting at -> {
                var meeting = meetings.find(at.meeting())
                        .orElseThrow(() -> new RefusedException(
                                Refusal.of("meetings.refused.noSuchMeeting").at("meeting")));
                yield new NewDecision.ByBody(meeting.body(), RoughDate.of(meeting.heldOn()));
            }
            case NewDecision.ByBody by -> by;
        };
        decisions.add(decision, made.body(), made.on());
        decisions.add(new NewStanding(decision.id(), DecisionState.OPEN, made.on(), null, null, null));
    }

    /// @throws RefusedException when it closes the decision and nothing shows that
    @Transactional
    public void record(NewStanding standing) {
        if (standing.state().needsEvidence() && standing.evidence() == null) {
            throw new RefusedException(Refusal.of("meetings.refused.noEvidence").at("evidenceDa"));
        }
        decisions.add(standing);
    }

    @Transactional
    public void record(Event event) {
        events.add(event);
    }
}

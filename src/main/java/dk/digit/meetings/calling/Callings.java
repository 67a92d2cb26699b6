package dk.digit.meetings.calling;

import dk.digit.association.bylaws.Bylaws;
import dk.digit.meetings.CallingKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.Meetings;
import dk.digit.people.notices.Notices;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether bodies are lawfully called to their meetings, and how they are called.
@Component
public class Callings {

    private final StoredCallings stored;
    private final Recipients recipients;
    private final Meetings meetings;
    private final Bylaws bylaws;
    private final Holidays holidays;
    private final Notices notices;
    private final Clock clock;

    Callings(
            StoredCallings stored,
            Recipients recipients,
            Meetings meetings,
            Bylaws bylaws,
            Holidays holidays,
            Notices notices,
            Clock clock) {
        this.stored = stored;
        this.recipients = recipients;
        this.meetings = meetings;
        this.bylaws = bylaws;
        this.holidays = holidays;
        this.notices = notices;
        this.clock = clock;
    }

    /// Whether a body is lawfully called; nothing where there is no such meeting for whoever asks.
    public Optional<Called> of(MeetingId id) {
        return meetings.meeting(id).map(this::of);
    }

    /// Three queries, whatever the meeting.
    public Called of(Meeting meeting) {
        var deadlines = CallingDeadlines.find(meeting, bylaws.on(meeting.heldOn()), holidays.workingDays());
        var history = stored.of(List.of(meeting.id())).getOrDefault(meeting.id(), List.of());
        return new Called(meeting, deadlines.orElse(null), history, Zone.today(clock));
    }

    /// Whether the body has to be told again, because day or place is no longer what it was told.
    public boolean tellAgain(MeetingId id) {
        return of(id).map(Called::tellAgain).orElse(false);
    }

    List<Actor> recipients(Meeting meeting) {
        return recipients.of(meeting);
    }

    /// Tells the body something of the meeting, each person once.
    ///
    /// @return how many were told
    /// @throws RefusedException when it cannot be sent as the meeting stands, or nobody would get it
    @Transactional
    public int send(MeetingHead head, CallingKind kind) {
        var meeting = head.meeting();
        check(of(meeting), kind);
        var told = recipients.of(meeting);
        if (told.isEmpty()) {
            throw new RefusedException(Refusal.of("meetings.calling.nobody"));
        }
        long number = stored.add(meeting.id(), calling(meeting, kind, told.size()));
        notices.tellAll(CallingTidings.of(head, kind, number, told));
        return told.size();
    }

    private void check(Called called, CallingKind kind) {
        if (!called.possible().contains(kind)) {
            throw new RefusedException(Refusal.of("meetings.calling.notNow", kind));
        }
        if (kind == CallingKind.AGENDA && !stored.hasAgenda(called.meeting().id())) {
            throw new RefusedException(Refusal.of("meetings.calling.noAgenda"));
        }
    }

    private Calling calling(Meeting meeting, CallingKind kind, int told) {
        var deadlines = CallingDeadlines.of(meeting, bylaws.on(meeting.heldOn()), holidays.workingDays());
        var deadline = kind == CallingKind.AGENDA ? deadlines.agenda() : deadlines.notice();
        // Nothing says until when a meeting may be called off: until it begins.
        boolean free = kind == CallingKind.CANCELLATION;
        LocalDate due = free ? meeting.heldOn() : deadline.day();
        LocalDate today = Zone.today(clock);
        return new Calling(
                kind,
                today,
                due,
                !today.isAfter(due),
                free ? 0 : deadline.days(),
                deadlines.clause().paragraph(),
                deadlines.clause().assumed(),
                told,
                clock.instant(),
                CurrentActor.get().username(),
                WhenAndWhere.of(meeting));
    }
}

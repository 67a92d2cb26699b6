package dk.digit.meetings.minutes;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.MeetingState;
import dk.digit.meetings.Meetings;
import dk.digit.platform.sql.Eyes;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The minutes of all meetings, and how they are written. Commands refuse with a `RefusedException`.
@Component
public class MinutesBook {

    private final StoredMinutes minutes;
    private final WrittenItems items;
    private final Meetings meetings;
    private final Eyes eyes;

    MinutesBook(StoredMinutes minutes, WrittenItems items, Meetings meetings, Eyes eyes) {
        this.minutes = minutes;
        this.items = items;
        this.meetings = meetings;
        this.eyes = eyes;
    }

    /// All editions of a meeting's minutes, the newest first.
    public List<Minutes> of(MeetingId meeting) {
        return minutes.of(meeting);
    }

    /// Begins the minutes of a meeting with a draft.
    @Transactional
    public void begin(MeetingId meeting) {
        eyes.ofTheSystem();
        var state = meetings.meeting(meeting).map(Meeting::state).orElse(MeetingState.CANCELLED);
        if (state != MeetingState.OPEN && state != MeetingState.HELD) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.notHeld"));
        }
        minutes.add(meeting, 1, null, null);
        items.draft(open(meeting));
    }

    /// Drafts anew what nobody has edited.
    @Transactional
    public void refresh(MeetingId meeting) {
        eyes.ofTheSystem();
        items.draft(open(meeting));
    }

    /// @return false when somebody changed the item since `version`
    @Transactional
    public boolean write(
            MeetingId meeting, long item, @Nullable String discussion, @Nullable String resolution, long version) {
        return items.write(open(meeting), item, discussion, resolution, version);
    }

    /// Says who chaired the meeting and who signs as minute taker.
    ///
    /// @return false when somebody changed the minutes since `version`
    @Transactional
    public boolean settle(
            MeetingId meeting, @Nullable MunicipalityCode chair, @Nullable String minuteTaker, long version) {
        return minutes.settle(open(meeting), chair, minuteTaker, version);
    }

    /// Begins the next edition, with the words of the one that was approved. That one stays as it is.
    @Transactional
    public void correct(MeetingId meeting, String reason) {
        eyes.ofTheSystem();
        var former = taken(meeting);
        if (former.state().isOpen()) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.stillOpen"));
        }
        items.copy(former, minutes.add(meeting, former.edition() + 1, reason, former));
    }

    Minutes open(MeetingId meeting) {
        var newest = taken(meeting);
        if (!newest.state().isOpen()) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.closed"));
        }
        return newest;
    }

    Minutes taken(MeetingId meeting) {
        return minutes.take(meeting)
                .orElseThrow(() -> new RefusedException(Refusal.of("meetings.minutes.refused.none")));
    }
}

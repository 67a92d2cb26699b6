package dk.digit.meetings.votes;

import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Slug;

/// Names a vote in addresses: `oga-2023-vote-3`.
public record VoteId(String value) {
    static final int LONGEST = 72;

    public VoteId {
        Slug.checked(value, LONGEST);
    }

    static VoteId of(MeetingId meeting, int number) {
        return new VoteId(meeting + "-vote-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}

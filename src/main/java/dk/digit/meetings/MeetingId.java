package dk.digit.meetings;

import dk.digit.platform.text.Slug;
import java.util.Optional;

/// Names a meeting in addresses: `oga-2023`.
public record MeetingId(String value) {
    static final int LONGEST = 60;

    public MeetingId {
        Slug.checked(value, LONGEST);
    }

    /// Reads what stands in an address; nothing when it can't be the name of a meeting.
    public static Optional<MeetingId> parse(String text) {
        return Slug.isOne(text) && text.length() <= LONGEST ? Optional.of(new MeetingId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

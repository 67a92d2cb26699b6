package dk.digit.meetings;

import dk.digit.platform.text.Slug;

/// Names a meeting in addresses: `oga-2023`.
public record MeetingId(String value) {
    static final int LONGEST = 60;

    public MeetingId {
        Slug.checked(value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}

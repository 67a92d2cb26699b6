package dk.digit.meetings.minutes;

/// In what capacity somebody signs, as the bylaws name it.
public enum SignerRole {
    CHAIR_OF_MEETING,
    MINUTE_TAKER,
    BODY_CHAIR,
    ALL_PRESENT
}

package dk.digit.meetings.minutes;

/// How a body approves minutes.
public enum ApprovalWay {
    AT_MEETING,
    BY_SILENCE
}

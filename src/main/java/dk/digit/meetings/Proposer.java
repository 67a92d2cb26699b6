package dk.digit.meetings;

/// Who put the motion.
public enum Proposer {
    BOARD,
    EXECUTIVE_COMMITTEE,
    CHIEFS_CIRCLE,
    STEERING_GROUP,
    SECRETARIAT,
    MEMBER
}

package dk.digit.meetings;

/// The colour that goes with the word for a state.
public final class StateLook {

    private StateLook() {}

    public static String of(DecisionState state) {
        return switch (state) {
            case OPEN -> "warning";
            case IN_PROGRESS -> "info";
            case CARRIED_OUT -> "success";
            case SUPERSEDED, LAPSED, WITHDRAWN -> "plain";
        };
    }

    static String of(Lateness lateness) {
        return switch (lateness) {
            case OVERDUE, STALLED -> "error";
            case REVIEW, NOT_BEGUN -> "warning";
            case UNDER_WAY -> "info";
        };
    }
}

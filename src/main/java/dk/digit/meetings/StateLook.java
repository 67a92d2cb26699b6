package dk.digit.meetings;

/// The colour that goes with the word for a state.
final class StateLook {

    private StateLook() {}

    static String of(DecisionState state) {
        return switch (state) {
            case IN_FORCE, IN_PROGRESS -> "info";
            case CARRIED_OUT -> "success";
            case SUPERSEDED -> "plain";
            case NOT_CARRIED_OUT -> "error";
        };
    }
}

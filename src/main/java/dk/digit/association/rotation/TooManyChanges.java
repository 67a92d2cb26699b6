package dk.digit.association.rotation;

/// More seats change hands within the years asked for than the planner can keep apart.
final class TooManyChanges extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyChanges(int changes) {
        super("more than " + Puzzle.MOST_STRETCHES + " changes of seats: " + changes);
    }
}

package dk.digit.meetings.votes;

/// What the bylaws of the day ask of one vote, as they were when it was opened.
public record VotingRules(Quorum quorum, Majority majority, Ties ties) {

    /// Where a rule stands.
    ///
    /// @param assumed whether it is not known from the bylaws but assumed
    public record Clause(String paragraph, boolean assumed) {}

    /// @param needed how many of the members have to be there
    public record Quorum(int needed, Clause clause) {
        boolean met(int represented) {
            return represented >= needed;
        }
    }

    /// Of which votes a majority is asked.
    public enum Of {
        /// For and against; who is blank has not taken a side.
        CAST,
        PRESENT,
        ALL
    }

    /// A part of the votes: more than it, or at least. More than nothing is a relative majority: most votes.
    public record Majority(int part, int whole, boolean more, Of of, Clause clause) {

        /// Of two answers the one with most votes has more than half.
        Majority ofTwo() {
            return part == 0 ? new Majority(1, 2, true, Of.CAST, clause) : this;
        }

        boolean reached(long inFavour, long against, Register register) {
            long base = switch (of) {
                case CAST -> inFavour + against;
                case PRESENT -> register.representedVotes();
                case ALL -> register.votes();
            };
            long over = inFavour * whole - base * part;
            return inFavour > 0 && (more ? over > 0 : over >= 0);
        }
    }

    /// What happens when votes are equal.
    public enum Tie {
        CHAIR_DECIDES,
        FALLS,
        LOT
    }

    public record Ties(Tie rule, Clause clause) {}
}

package dk.digit.meetings.votes;

import java.util.List;

/// What a vote came to.
public sealed interface Outcome {

    /// What settled it where votes alone did.
    enum By {
        VOTES,
        CHAIR,
        LOT,
        /// Equal votes, and then it falls.
        TIE
    }

    /// Too few were there: nothing is decided.
    record NotQuorate() implements Outcome {}

    record Adopted(By by) implements Outcome {}

    record Rejected(By by) implements Outcome {}

    /// @param options who has been elected, most votes first
    record Elected(List<Integer> options, By by) implements Outcome {
        public Elected {
            options = List.copyOf(options);
        }
    }

    /// Votes are equal and it is for the chair to decide: between for and against, or who takes the last seats.
    ///
    /// @param elected who has been elected without
    /// @param tied options with equal votes
    /// @param seats how many of them are chosen
    record Undecided(List<Integer> elected, List<Integer> tied, int seats) implements Outcome {
        public Undecided {
            elected = List.copyOf(elected);
            tied = List.copyOf(tied);
        }
    }

    /// Votes are equal for the last seats, which are voted on again between those.
    record NewBallot(List<Integer> elected, List<Integer> tied, int seats) implements Outcome {
        public NewBallot {
            elected = List.copyOf(elected);
            tied = List.copyOf(tied);
        }
    }
}

package dk.digit.meetings.votes;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Gathers what a vote is counted from.
@Component
class Results {

    private final Registers registers;
    private final Ballots ballots;
    private final Papers papers;
    private final BallotBox box;

    Results(Registers registers, Ballots ballots, Papers papers, BallotBox box) {
        this.registers = registers;
        this.ballots = ballots;
        this.papers = papers;
        this.box = box;
    }

    /// Of a vote that has been opened. While it is open, secret ballots are left in the box.
    VoteResult of(Vote vote) {
        return with(vote, box.of(vote.id()));
    }

    /// Of a vote that is about to be closed.
    VoteResult closing(Vote vote) {
        return with(vote, vote.method() == VoteMethod.SECRET ? box.look(vote.id()) : List.of());
    }

    private VoteResult with(Vote vote, List<SecretBallot> secret) {
        var rules = vote.rules();
        if (rules == null) {
            throw new IllegalStateException(vote.id() + " has not been opened");
        }
        boolean isSecret = vote.method() == VoteMethod.SECRET;
        return new VoteResult(
                vote,
                rules,
                registers.of(vote.id()),
                isSecret ? Map.of() : ballots.of(vote.id()),
                secret,
                ballots.counts(vote.id()),
                isSecret
                        ? papers.of(vote.id()).values().stream()
                                .mapToInt(Papers.Drawn::inHand)
                                .sum()
                        : 0);
    }
}

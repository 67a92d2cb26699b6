package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.votes.VotingRules.Clause;
import dk.digit.meetings.votes.VotingRules.Majority;
import dk.digit.meetings.votes.VotingRules.Of;
import dk.digit.meetings.votes.VotingRules.Quorum;
import dk.digit.meetings.votes.VotingRules.Tie;
import dk.digit.meetings.votes.VotingRules.Ties;
import java.util.stream.IntStream;

/// Rules and registers to vote by.
final class VoteFixture {

    static final Clause SEVEN = new Clause("§ 7", false);
    static final Clause NINE = new Clause("§ 9", true);
    static final Majority SIMPLE = new Majority(1, 2, true, Of.CAST, SEVEN);
    static final Majority TWO_THIRDS = new Majority(2, 3, false, Of.CAST, SEVEN);

    static final Majority MOST_VOTES = new Majority(0, 1, true, Of.CAST, SEVEN);

    private VoteFixture() {}

    static VotingRules rules(int quorum, Majority majority, Tie ties) {
        return new VotingRules(new Quorum(quorum, SEVEN), majority, new Ties(ties, NINE));
    }

    static MunicipalityCode code(int number) {
        return new MunicipalityCode("%04d".formatted(number));
    }

    /// So many members with a vote each, the first ones present.
    static Register register(int members, int present) {
        return new Register(IntStream.rangeClosed(1, members)
                .mapToObj(number -> new Entitled(code(number), 1, number <= present, null))
                .toList());
    }

    static Tally question(int inFavour, int against, int blank) {
        var tally = Tally.NONE;
        for (int i = 0; i < inFavour; i++) {
            tally = tally.and(Choice.FOR, 1);
        }
        for (int i = 0; i < against; i++) {
            tally = tally.and(Choice.AGAINST, 1);
        }
        for (int i = 0; i < blank; i++) {
            tally = tally.and(Choice.BLANK, 1);
        }
        return tally;
    }
}

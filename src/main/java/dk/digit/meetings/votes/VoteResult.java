package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A closed vote with everything that it can be counted again from.
///
/// @param ballots those of municipalities, where the vote was not secret
/// @param secret those out of the box, by receipt
/// @param counts what was counted by eye, by option and 0 for blank
/// @param inHand how many papers were given in the hand
public record VoteResult(
        Vote vote,
        VotingRules rules,
        Register register,
        Map<MunicipalityCode, Choice> ballots,
        List<SecretBallot> secret,
        Map<Integer, Integer> counts,
        int inHand) {

    Tally tally() {
        var tally = Tally.NONE;
        for (Entitled one : register.entitled()) {
            var choice = ballots.get(one.municipality());
            tally = choice == null ? tally : tally.and(choice, one.votes());
        }
        for (SecretBallot ballot : secret) {
            tally = tally.and(ballot.choice(), 1);
        }
        return tally.and(counts, byEye());
    }

    /// How many votes were counted by eye. Where a ballot has several marks, that many papers were given out.
    long byEye() {
        return vote.marks() == 1
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.isEmpty() ? 0 : inHand;
    }

    Outcome outcome(byte[] seed, @Nullable Choice chair) {
        return new Counting(rules, register, vote.seats(), vote.options(), new Lot(seed), chair).outcome(tally());
    }

    Sentence sentence(Outcome outcome) {
        return new Sentence(
                rules, register, vote.candidates(), tally(), outcome, vote.method() == VoteMethod.SECRET ? byEye() : 0);
    }
}

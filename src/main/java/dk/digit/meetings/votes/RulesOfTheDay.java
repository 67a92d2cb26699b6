package dk.digit.meetings.votes;

import dk.digit.association.bylaws.BylawsOn;
import dk.digit.association.bylaws.Provision;
import dk.digit.meetings.votes.VotingRules.Clause;
import dk.digit.meetings.votes.VotingRules.Of;
import dk.digit.meetings.votes.VotingRules.Tie;

/// What the bylaws of a day ask of a vote, as values that no later change of the bylaws touches.
record RulesOfTheDay(BylawsOn bylaws) {

    /// @param members how many the body has
    VotingRules of(Vote vote, int members) {
        var quorum = bylaws.quorum(vote.body());
        var majority = bylaws.majority(vote.body(), vote.matter());
        var ties = bylaws.ties(vote.body());
        return new VotingRules(
                new VotingRules.Quorum(quorum.needed(members), clause(quorum)),
                new VotingRules.Majority(
                        majority.share().numerator(),
                        majority.share().denominator(),
                        majority.moreThan(),
                        Of.valueOf(majority.base().name()),
                        clause(majority)),
                new VotingRules.Ties(Tie.valueOf(ties.tie().name()), clause(ties)));
    }

    private static Clause clause(Provision provision) {
        return new Clause(provision.clause().paragraph(), provision.clause().assumed());
    }
}

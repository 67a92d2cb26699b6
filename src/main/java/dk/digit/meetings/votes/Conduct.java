package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.votes.Vote.Closing;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Leads a vote from its opening to its end.
@Component
class Conduct {

    /// With more votes than that on one hand, papers are no way to vote.
    private static final int MOST_PAPERS = 20;

    private static final int SEED = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StoredVotes votes;
    private final Registers registers;
    private final Ballots ballots;
    private final Papers papers;
    private final BallotBox box;
    private final Results results;
    private final Clock clock;

    Conduct(
            StoredVotes votes,
            Registers registers,
            Ballots ballots,
            Papers papers,
            BallotBox box,
            Results results,
            Clock clock) {
        this.votes = votes;
        this.registers = registers;
        this.ballots = ballots;
        this.papers = papers;
        this.box = box;
        this.results = results;
        this.clock = clock;
    }

    /// Freezes the register and the rules. A secret vote then hands out its papers; any other takes ballots.
    @Transactional
    void open(VoteId id, Register register, VotingRules rules) {
        var vote = in(id, VoteState.PREPARED);
        boolean secret = vote.method() == VoteMethod.SECRET;
        if (vote.isElection() && vote.candidates().isEmpty()) {
            throw refused("noCandidates");
        }
        if (secret && register.entitled().stream().anyMatch(one -> one.votes() > MOST_PAPERS)) {
            throw refused("tooManyPapers", MOST_PAPERS);
        }
        registers.freeze(id, register);
        if (secret) {
            var key = BlindSignature.newKey();
            box.keep(id, key);
            votes.open(id, VoteState.HANDING_OUT, rules, key.getPublic().getEncoded(), clock.instant());
        } else {
            votes.open(id, VoteState.OPEN, rules, null, clock.instant());
        }
    }

    /// Gives a municipality without a device of its own its papers in the hand.
    @Transactional
    void giveInHand(VoteId id, MunicipalityCode municipality) {
        in(id, VoteState.HANDING_OUT);
        var entitled = registers.of(id).find(municipality).orElseThrow(() -> refused("notEntitled"));
        if (!papers.giveInHand(id, municipality, entitled.votes())) {
            throw refused("paperDrawn");
        }
    }

    /// No paper is handed out any more; those that were can be cast.
    @Transactional
    void startCasting(VoteId id) {
        in(id, VoteState.HANDING_OUT);
        votes.startCasting(id);
    }

    /// Counts and says what it came to.
    ///
    /// @param hands what raised hands said, by municipality
    /// @param counts what was counted by eye, by option and 0 for blank
    @Transactional
    void close(VoteId id, Map<MunicipalityCode, Choice> hands, Map<Integer, Integer> counts) {
        var vote = in(id, VoteState.OPEN);
        hands.forEach(
                (municipality, choice) -> ballots.add(id, municipality, choice, Voter.current(), clock.instant()));
        ballots.count(id, counts);
        var result = results.closing(vote);
        var seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        votes.close(id, closing(result, BallotsHash.of(result), seed, null), clock.instant());
        if (vote.method() == VoteMethod.SECRET) {
            box.empty(id, result.secret());
        }
    }

    /// The chair decides between equal votes, where that is the rule.
    @Transactional
    void decideTie(VoteId id, Choice chosen) {
        var vote = in(id, VoteState.CLOSED);
        var closing = vote.closing();
        var result = results.of(vote);
        if (closing == null || !(result.outcome(closing.seed(), closing.chair()) instanceof Outcome.Undecided open)) {
            throw refused("noTie");
        }
        if (chosen.options().size() != open.seats() || !open.tied().containsAll(chosen.options())) {
            throw refused("tieAmongTied", open.seats());
        }
        votes.decideTie(id, closing(result, closing.hash(), closing.seed(), chosen));
    }

    /// Says that a vote does not count. What was cast in a box that is still locked is not read.
    @Transactional
    void annul(VoteId id, String reason) {
        var vote = votes.locked(id).orElseThrow(() -> refused("noSuchVote"));
        if (vote.state() == VoteState.ANNULLED) {
            throw refused("state.ANNULLED");
        }
        votes.annul(id, reason, clock.instant());
        box.destroy(id);
    }

    private static Closing closing(VoteResult result, byte[] hash, byte[] seed, @Nullable Choice chair) {
        var outcome = result.outcome(seed, chair);
        return new Closing(
                hash,
                seed,
                chair,
                outcome.getClass().getSimpleName(),
                result.sentence(outcome).text());
    }

    private Vote in(VoteId id, VoteState state) {
        var vote = votes.locked(id).orElseThrow(() -> refused("noSuchVote"));
        if (vote.state() != state) {
            throw refused("state." + vote.state());
        }
        return vote;
    }

    static RefusedException refused(String key, Object... args) {
        return new RefusedException(Refusal.of("meetings.votes.refused." + key, args));
    }
}

package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.Conduct.refused;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Voters give their ballots. A ballot that has been given stays as it is.
@Component
class Casting {

    private final StoredVotes votes;
    private final Voter voter;
    private final Ballots ballots;
    private final Papers papers;
    private final BallotBox box;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Casting(
            StoredVotes votes,
            Voter voter,
            Ballots ballots,
            Papers papers,
            BallotBox box,
            TransactionTemplate transaction,
            Clock clock) {
        this.votes = votes;
        this.voter = voter;
        this.ballots = ballots;
        this.papers = papers;
        this.box = box;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Openly, for a municipality that the actor votes for.
    void cast(VoteId id, MunicipalityCode municipality, Choice choice) {
        transaction.executeWithoutResult(status -> {
            var vote = in(id, VoteState.OPEN);
            if (vote.method() != VoteMethod.ELECTRONIC) {
                throw refused("notElectronic");
            }
            fitting(vote, choice);
            voter.require(vote, municipality);
            if (!ballots.add(id, municipality, choice, Voter.current(), clock.instant())) {
                throw refused("alreadyCast");
            }
        });
    }

    /// Draws a paper of a secret vote: signs its number, which nobody but the voter's device can see.
    ///
    /// @param number which of the municipality's papers, from 1
    /// @param blinded see [BlindSignature#sign]
    /// @return the signature, still blinded
    byte[] draw(VoteId id, MunicipalityCode municipality, int number, byte[] blinded) {
        // Signed after the transaction: it takes a while, and nobody else should wait for it.
        var key = transaction.execute(status -> {
            var vote = votes.find(id).orElseThrow(() -> refused("noSuchVote"));
            voter.require(vote, municipality);
            var ofVote = box.key(id).orElseThrow(() -> refused("state." + vote.state()));
            if (!BlindSignature.fits(ofVote, blinded)) {
                throw refused("badPaper");
            }
            if (!papers.draw(id, municipality, number, fingerprint(blinded))) {
                throw refused("paperDrawn");
            }
            return ofVote;
        });
        return BlindSignature.sign(key, blinded);
    }

    /// Puts a secret ballot in the box. Nobody is asked who it is from, and nobody in particular is said to do it.
    void putInBox(VoteId id, SecretBallot ballot) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    // What the vote is, and whether there is one, is not told to whoever has no paper of it.
                    var vote = votes.find(id).orElseThrow(() -> refused("badPaper"));
                    var key = vote.publicKey();
                    if (key == null
                            || ballot.receipt().length != SecretBallot.RECEIPT
                            || !BlindSignature.verifies(
                                    BlindSignature.publicKey(key), ballot.receipt(), ballot.signature())) {
                        throw refused("badPaper");
                    }
                    in(id, VoteState.OPEN);
                    fitting(vote, ballot.choice());
                    if (!box.put(vote, ballot)) {
                        throw refused("alreadyInBox");
                    }
                }));
    }

    private Vote in(VoteId id, VoteState state) {
        var vote = votes.find(id).orElseThrow(() -> refused("noSuchVote"));
        if (vote.state() != state) {
            throw refused("state." + vote.state());
        }
        return vote;
    }

    private static void fitting(Vote vote, Choice choice) {
        if (!vote.fits(choice)) {
            throw refused("choice", vote.marks());
        }
    }

    private static byte[] fingerprint(byte[] blinded) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(blinded);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

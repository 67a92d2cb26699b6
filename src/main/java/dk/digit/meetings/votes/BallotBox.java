package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.BOXED_BALLOT;
import static dk.digit.meetings.db.Tables.SECRET_BALLOT;
import static dk.digit.meetings.db.Tables.VOTE_KEY;

import dk.digit.platform.seal.Seal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The boxes of secret votes: ballots under seal until the vote is closed, then all at once in the order of
/// their receipts. See decision 077.
@Component
class BallotBox {

    private static final Comparator<SecretBallot> BY_RECEIPT =
            (one, other) -> Arrays.compareUnsigned(one.receipt(), other.receipt());

    private final DSLContext sql;
    private final Seal seal;

    BallotBox(DSLContext sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    void keep(VoteId vote, KeyPair key) {
        sql.insertInto(VOTE_KEY)
                .set(VOTE_KEY.VOTE, vote.value())
                .set(VOTE_KEY.SEALED, seal.close(key.getPrivate().getEncoded(), about(vote)))
                .execute();
    }

    Optional<RSAPrivateCrtKey> key(VoteId vote) {
        return encodedKey(vote).map(BlindSignature::privateKey);
    }

    private Optional<byte[]> encodedKey(VoteId vote) {
        return sql.select(VOTE_KEY.SEALED)
                .from(VOTE_KEY)
                .where(VOTE_KEY.VOTE.eq(vote.value()))
                .fetchOptional(row -> seal.open(row.value1(), about(vote)));
    }

    /// @return false when it is in the box already
    boolean put(Vote vote, SecretBallot ballot) {
        var secret = encodedKey(vote.id());
        return secret.isPresent()
                && sql.insertInto(BOXED_BALLOT)
                                .set(BOXED_BALLOT.VOTE, vote.id().value())
                                .set(BOXED_BALLOT.MARK, mark(secret.get(), ballot.receipt()))
                                .set(BOXED_BALLOT.SEALED, seal.close(ballot.folded(vote.marks()), about(vote.id())))
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }

    int inside(VoteId vote) {
        return sql.fetchCount(BOXED_BALLOT, BOXED_BALLOT.VOTE.eq(vote.value()));
    }

    /// What is in the box, by receipt.
    List<SecretBallot> look(VoteId vote) {
        return sql
                .select(BOXED_BALLOT.SEALED)
                .from(BOXED_BALLOT)
                .where(BOXED_BALLOT.VOTE.eq(vote.value()))
                .fetch(row -> SecretBallot.unfolded(seal.open(row.value1(), about(vote))))
                .stream()
                .sorted(BY_RECEIPT)
                .toList();
    }

    /// Lays the ballots out and does away with the box and its key. In the transaction that closed the vote.
    void empty(VoteId vote, List<SecretBallot> byReceipt) {
        var insert = sql.insertInto(
                SECRET_BALLOT,
                SECRET_BALLOT.VOTE,
                SECRET_BALLOT.RECEIPT,
                SECRET_BALLOT.SIGNATURE,
                SECRET_BALLOT.CHOICE);
        for (SecretBallot ballot : byReceipt) {
            insert = insert.values(
                    vote.value(),
                    ballot.receipt(),
                    ballot.signature(),
                    ballot.choice().marks());
        }
        if (!byReceipt.isEmpty()) {
            insert.execute();
        }
        destroy(vote);
    }

    /// The box and its key, unread.
    void destroy(VoteId vote) {
        sql.deleteFrom(BOXED_BALLOT).where(BOXED_BALLOT.VOTE.eq(vote.value())).execute();
        sql.deleteFrom(VOTE_KEY).where(VOTE_KEY.VOTE.eq(vote.value())).execute();
    }

    /// The ballots of a closed vote, by receipt.
    List<SecretBallot> of(VoteId vote) {
        return sql.select(SECRET_BALLOT.RECEIPT, SECRET_BALLOT.SIGNATURE, SECRET_BALLOT.CHOICE)
                .from(SECRET_BALLOT)
                .where(SECRET_BALLOT.VOTE.eq(vote.value()))
                .orderBy(SECRET_BALLOT.RECEIPT)
                .fetch(row -> new SecretBallot(row.value1(), row.value2(), Choice.of(row.value3())));
    }

    /// Tells equal receipts from others while the key is there, and nothing after.
    private static byte[] mark(byte[] secret, byte[] receipt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(receipt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String about(VoteId vote) {
        return "meetings.vote/" + vote;
    }
}

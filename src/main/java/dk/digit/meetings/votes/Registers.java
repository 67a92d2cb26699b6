package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.VOTE_ENTITLED;

import dk.digit.association.MunicipalityCode;
import java.util.Comparator;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The frozen registers.
@Component
class Registers {

    private final DSLContext sql;

    Registers(DSLContext sql) {
        this.sql = sql;
    }

    Register of(VoteId vote) {
        return new Register(sql.select(
                        VOTE_ENTITLED.MUNICIPALITY, VOTE_ENTITLED.VOTES, VOTE_ENTITLED.PRESENT, VOTE_ENTITLED.HELD_BY)
                .from(VOTE_ENTITLED)
                .where(VOTE_ENTITLED.VOTE.eq(vote.value()))
                .orderBy(VOTE_ENTITLED.MUNICIPALITY)
                .fetch(row -> new Entitled(
                        new MunicipalityCode(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4() == null ? null : new MunicipalityCode(row.value4()))));
    }

    /// Holders of proxies before those that gave them.
    void freeze(VoteId vote, Register register) {
        var insert = sql.insertInto(
                VOTE_ENTITLED,
                VOTE_ENTITLED.VOTE,
                VOTE_ENTITLED.MUNICIPALITY,
                VOTE_ENTITLED.VOTES,
                VOTE_ENTITLED.PRESENT,
                VOTE_ENTITLED.HELD_BY);
        var inOrder = register.entitled().stream()
                .sorted(Comparator.comparing(one -> one.heldBy() != null))
                .toList();
        for (Entitled one : inOrder) {
            var heldBy = one.heldBy();
            insert = insert.values(
                    vote.value(),
                    one.municipality().value(),
                    one.votes(),
                    one.present(),
                    heldBy == null ? null : heldBy.value());
        }
        insert.execute();
    }
}

package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.VOTE_PAPER;
import static org.jooq.impl.DSL.count;

import dk.digit.association.MunicipalityCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which papers of secret votes have been drawn.
@Component
class Papers {

    private final DSLContext sql;

    Papers(DSLContext sql) {
        this.sql = sql;
    }

    /// Draws a paper. Whoever asks again with the same number, since the answer was lost, has it still.
    ///
    /// @param blinded fingerprint of the blinded number
    /// @return false when that paper has been drawn with another number, or in the hand
    boolean draw(VoteId vote, MunicipalityCode municipality, int number, byte[] blinded) {
        return isDrawn(vote, municipality, number, blinded)
                || sql.insertInto(VOTE_PAPER)
                                .set(VOTE_PAPER.VOTE, vote.value())
                                .set(VOTE_PAPER.MUNICIPALITY, municipality.value())
                                .set(VOTE_PAPER.NUMBER, number)
                                .set(VOTE_PAPER.IN_HAND, false)
                                .set(VOTE_PAPER.BLINDED, blinded)
                                .onConflictDoNothing()
                                .execute()
                        == 1
                || isDrawn(vote, municipality, number, blinded);
    }

    private boolean isDrawn(VoteId vote, MunicipalityCode municipality, int number, byte[] blinded) {
        return sql.fetchExists(
                VOTE_PAPER,
                VOTE_PAPER
                        .VOTE
                        .eq(vote.value())
                        .and(VOTE_PAPER.MUNICIPALITY.eq(municipality.value()))
                        .and(VOTE_PAPER.NUMBER.eq(number))
                        .and(VOTE_PAPER.BLINDED.eq(blinded)));
    }

    /// @return false when one of them has been drawn already
    boolean giveInHand(VoteId vote, MunicipalityCode municipality, int papers) {
        int given = 0;
        for (int number = 1; number <= papers; number++) {
            given += sql.insertInto(VOTE_PAPER)
                    .set(VOTE_PAPER.VOTE, vote.value())
                    .set(VOTE_PAPER.MUNICIPALITY, municipality.value())
                    .set(VOTE_PAPER.NUMBER, number)
                    .set(VOTE_PAPER.IN_HAND, true)
                    .onConflictDoNothing()
                    .execute();
        }
        return given == papers;
    }

    /// A municipality's papers.
    record Drawn(int onDevice, int inHand) {}

    Map<MunicipalityCode, Drawn> of(VoteId vote) {
        var drawn = new LinkedHashMap<MunicipalityCode, Drawn>();
        sql.select(
                        VOTE_PAPER.MUNICIPALITY,
                        count().filterWhere(VOTE_PAPER.IN_HAND.isFalse()),
                        count().filterWhere(VOTE_PAPER.IN_HAND.isTrue()))
                .from(VOTE_PAPER)
                .where(VOTE_PAPER.VOTE.eq(vote.value()))
                .groupBy(VOTE_PAPER.MUNICIPALITY)
                .orderBy(VOTE_PAPER.MUNICIPALITY)
                .forEach(row -> drawn.put(new MunicipalityCode(row.value1()), new Drawn(row.value2(), row.value3())));
        return drawn;
    }
}

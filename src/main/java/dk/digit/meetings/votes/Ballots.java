package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.BALLOT;
import static dk.digit.meetings.db.Tables.VOTE_COUNT;

import dk.digit.association.MunicipalityCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored ballots that are not secret, and what was counted by eye.
@Component
class Ballots {

    private final DSLContext sql;

    Ballots(DSLContext sql) {
        this.sql = sql;
    }

    /// @return false when the municipality has voted already
    boolean add(VoteId vote, MunicipalityCode municipality, Choice choice, String by, Instant at) {
        return sql.insertInto(BALLOT)
                        .set(BALLOT.VOTE, vote.value())
                        .set(BALLOT.MUNICIPALITY, municipality.value())
                        .set(BALLOT.CHOICE, choice.marks())
                        .set(BALLOT.CAST_AT, at)
                        .set(BALLOT.CAST_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Map<MunicipalityCode, Choice> of(VoteId vote) {
        var ballots = new LinkedHashMap<MunicipalityCode, Choice>();
        sql.select(BALLOT.MUNICIPALITY, BALLOT.CHOICE)
                .from(BALLOT)
                .where(BALLOT.VOTE.eq(vote.value()))
                .orderBy(BALLOT.MUNICIPALITY)
                .forEach(row -> ballots.put(new MunicipalityCode(row.value1()), Choice.of(row.value2())));
        return ballots;
    }

    /// Who has voted, and not how.
    Set<MunicipalityCode> voted(VoteId vote) {
        return sql.select(BALLOT.MUNICIPALITY)
                .from(BALLOT)
                .where(BALLOT.VOTE.eq(vote.value()))
                .fetchSet(row -> new MunicipalityCode(row.value1()));
    }

    /// @param counts votes by option, 0 for blank
    void count(VoteId vote, Map<Integer, Integer> counts) {
        counts.forEach((option, votes) -> sql.insertInto(VOTE_COUNT)
                .set(VOTE_COUNT.VOTE, vote.value())
                .set(VOTE_COUNT.OPTION, option.shortValue())
                .set(VOTE_COUNT.VOTES, votes)
                .execute());
    }

    Map<Integer, Integer> counts(VoteId vote) {
        var counts = new TreeMap<Integer, Integer>();
        sql.select(VOTE_COUNT.OPTION, VOTE_COUNT.VOTES)
                .from(VOTE_COUNT)
                .where(VOTE_COUNT.VOTE.eq(vote.value()))
                .forEach(row -> counts.put(row.value1().intValue(), row.value2()));
        return counts;
    }
}

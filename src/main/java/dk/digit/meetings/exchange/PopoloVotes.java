package dk.digit.meetings.exchange;

import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.db.Tables.VOTE;
import static dk.digit.meetings.exchange.PopoloBodies.bodyId;
import static dk.digit.meetings.exchange.PopoloMotions.itemId;
import static dk.digit.meetings.exchange.PopoloMotions.sessionId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Closed votes, municipality by municipality where they were open. A secret vote tells its counts only.
@Component
class PopoloVotes {

    private final DSLContext sql;

    PopoloVotes(DSLContext sql) {
        this.sql = sql;
    }

    List<Popolo.VoteEvent> closed(LocalDate day) {
        var open = open(day);
        var counts = counts(day);
        return sql.select(VOTE.fields())
                .select(MEETING.BODY)
                .from(VOTE)
                .join(MEETING)
                .on(MEETING.ID.eq(VOTE.MEETING))
                .where(MEETING.HELD_ON.le(day))
                .and(VOTE.STATE.eq("CLOSED"))
                .orderBy(VOTE.MEETING, VOTE.NUMBER)
                .fetch(row -> event(
                        row,
                        counts.getOrDefault(row.get(VOTE.ID), List.of()),
                        open.getOrDefault(row.get(VOTE.ID), List.of())));
    }

    private static Popolo.VoteEvent event(Record row, List<Popolo.Count> counts, List<Popolo.Vote> votes) {
        return new Popolo.VoteEvent(
                "vote-" + row.get(VOTE.ID),
                itemId(row.get(VOTE.ITEM)),
                bodyId(row.get(MEETING.BODY)),
                sessionId(row.get(VOTE.MEETING)),
                row.get(VOTE.METHOD).toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(row.get(VOTE.OPENED_AT)),
                text(row.get(VOTE.CLOSED_AT)),
                result(row.get(VOTE.OUTCOME)),
                counts,
                votes);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable String result(@Nullable String outcome) {
        return outcome == null ? null : outcome.equals("Adopted") || outcome.equals("Elected") ? "pass" : "fail";
    }

    /// Every choice of an open ballot: `yes`, `no`, `blank`, or whom it elects.
    private Map<String, List<Popolo.Vote>> open(LocalDate day) {
        var votes = new HashMap<String, List<Popolo.Vote>>();
        sql.resultQuery("""
                        select b.vote, b.municipality, e.votes, o.number, c.name, v.seats is not null as election
                          from meetings.ballot b
                          join meetings.vote v on v.id = b.vote
                          join meetings.meeting m on m.id = v.meeting
                          join meetings.vote_entitled e on e.vote = b.vote and e.municipality = b.municipality
                          left join lateral unnest(b.choice) as o (number) on true
                          left join meetings.vote_option c on c.vote = b.vote and c.number = o.number
                         where m.held_on <= ? and v.state = 'CLOSED'
                         order by b.vote, b.municipality, o.number
                        """, day)
                .forEach(row -> votes.computeIfAbsent(row.get("vote", String.class), vote -> new ArrayList<>())
                        .add(new Popolo.Vote(
                                PopoloBodies.municipalityId(row.get("municipality", String.class)),
                                option(row),
                                row.get("votes", Integer.class))));
        return votes;
    }

    /// Ballots of municipalities, ballots out of the box and votes counted by eye, together by option.
    private Map<String, List<Popolo.Count>> counts(LocalDate day) {
        var counts = new TreeMap<String, List<Popolo.Count>>();
        sql.resultQuery("""
                        select t.vote, t.number, c.name, v.seats is not null as election, sum(t.votes)::int as votes
                          from (select b.vote, o.number, e.votes
                                  from meetings.ballot b
                                  join meetings.vote_entitled e on e.vote = b.vote and e.municipality = b.municipality
                                  left join lateral unnest(b.choice) as o (number) on true
                                 union all
                                select s.vote, o.number, 1
                                  from meetings.secret_ballot s left join lateral unnest(s.choice) as o (number) on true
                                 union all
                                select n.vote, nullif(n.option, 0), n.votes from meetings.vote_count n) t
                          join meetings.vote v on v.id = t.vote
                          join meetings.meeting m on m.id = v.meeting
                          left join meetings.vote_option c on c.vote = t.vote and c.number = t.number
                         where m.held_on <= ? and v.state = 'CLOSED'
                         group by t.vote, t.number, c.name, v.seats
                         order by t.vote, t.number nulls last
                        """, day)
                .forEach(row -> counts.computeIfAbsent(row.get("vote", String.class), vote -> new ArrayList<>())
                        .add(new Popolo.Count(option(row), row.get("votes", Integer.class))));
        return counts;
    }

    private static String option(Record row) {
        var number = row.get("number", Integer.class);
        if (number == null) {
            return "blank";
        }
        return row.get("election", Boolean.class)
                ? String.valueOf(row.get("name", String.class))
                : number == 1 ? "yes" : "no";
    }
}

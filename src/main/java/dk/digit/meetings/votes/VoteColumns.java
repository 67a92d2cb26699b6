package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.db.Tables.VOTE;
import static dk.digit.meetings.db.Tables.VOTE_OPTION;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import dk.digit.association.BodyId;
import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.votes.Vote.Closing;
import dk.digit.meetings.votes.VotingRules.Clause;
import dk.digit.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;

/// How a vote is kept in the columns of its row.
final class VoteColumns {

    private static final Field<String[]> CANDIDATES = array(select(VOTE_OPTION.NAME)
                    .from(VOTE_OPTION)
                    .where(VOTE_OPTION.VOTE.eq(VOTE.ID))
                    .orderBy(VOTE_OPTION.NUMBER))
            .as("candidates");

    static final List<SelectFieldOrAsterisk> ALL = all();

    private VoteColumns() {}

    private static List<SelectFieldOrAsterisk> all() {
        var all = new ArrayList<SelectFieldOrAsterisk>(List.of(VOTE.fields()));
        all.addAll(List.of(MEETING.BODY, MEETING.HELD_ON, CANDIDATES));
        return List.copyOf(all);
    }

    static Vote vote(Record row) {
        var seats = row.get(VOTE.SEATS);
        return new Vote(
                new VoteId(row.get(VOTE.ID)),
                new MeetingId(row.get(VOTE.MEETING)),
                row.get(VOTE.ITEM),
                new BodyId(row.get(MEETING.BODY)),
                row.get(MEETING.HELD_ON),
                row.get(VOTE.NUMBER),
                Bilingual.of(row.get(VOTE.QUESTION_DA), row.get(VOTE.QUESTION_EN)),
                Matter.valueOf(row.get(VOTE.MATTER)),
                VoteMethod.valueOf(row.get(VOTE.METHOD)),
                seats == null ? null : seats.intValue(),
                List.of(row.get(CANDIDATES)),
                VoteState.valueOf(row.get(VOTE.STATE)),
                row.get(VOTE.OPENED_AT) == null ? null : rules(row),
                row.get(VOTE.PUBLIC_KEY),
                row.get(VOTE.CLOSED_AT) == null ? null : closing(row),
                row.get(VOTE.ANNULLED_BECAUSE),
                row.get(VOTE.VERSION));
    }

    private static VotingRules rules(Record row) {
        return new VotingRules(
                new VotingRules.Quorum(
                        row.get(VOTE.QUORUM_NEEDED), clause(row, VOTE.QUORUM_PARAGRAPH, VOTE.QUORUM_ASSUMED)),
                new VotingRules.Majority(
                        row.get(VOTE.MAJORITY_PART),
                        row.get(VOTE.MAJORITY_WHOLE),
                        row.get(VOTE.MAJORITY_MORE),
                        VotingRules.Of.valueOf(row.get(VOTE.MAJORITY_OF)),
                        clause(row, VOTE.MAJORITY_PARAGRAPH, VOTE.MAJORITY_ASSUMED)),
                new VotingRules.Ties(
                        VotingRules.Tie.valueOf(row.get(VOTE.TIES)),
                        clause(row, VOTE.TIES_PARAGRAPH, VOTE.TIES_ASSUMED)));
    }

    private static Clause clause(Record row, Field<String> paragraph, Field<Boolean> assumed) {
        return new Clause(row.get(paragraph), row.get(assumed));
    }

    private static Closing closing(Record row) {
        Short @Nullable [] chair = row.get(VOTE.TIE_DECISION);
        return new Closing(
                row.get(VOTE.BALLOTS_HASH),
                row.get(VOTE.LOT_SEED),
                chair == null ? null : Choice.of(chair),
                row.get(VOTE.OUTCOME),
                new Bilingual(row.get(VOTE.SENTENCE_DA), row.get(VOTE.SENTENCE_EN)));
    }

    static Map<Field<?>, Object> frozen(VotingRules rules) {
        var majority = rules.majority();
        return Map.ofEntries(
                Map.entry(VOTE.QUORUM_NEEDED, rules.quorum().needed()),
                Map.entry(VOTE.QUORUM_PARAGRAPH, rules.quorum().clause().paragraph()),
                Map.entry(VOTE.QUORUM_ASSUMED, rules.quorum().clause().assumed()),
                Map.entry(VOTE.MAJORITY_PART, (short) majority.part()),
                Map.entry(VOTE.MAJORITY_WHOLE, (short) majority.whole()),
                Map.entry(VOTE.MAJORITY_MORE, majority.more()),
                Map.entry(VOTE.MAJORITY_OF, majority.of().name()),
                Map.entry(VOTE.MAJORITY_PARAGRAPH, majority.clause().paragraph()),
                Map.entry(VOTE.MAJORITY_ASSUMED, majority.clause().assumed()),
                Map.entry(VOTE.TIES, rules.ties().rule().name()),
                Map.entry(VOTE.TIES_PARAGRAPH, rules.ties().clause().paragraph()),
                Map.entry(VOTE.TIES_ASSUMED, rules.ties().clause().assumed()));
    }

    static Map<Field<?>, Object> said(Closing closing) {
        return Map.of(
                VOTE.OUTCOME,
                closing.outcome(),
                VOTE.SENTENCE_DA,
                closing.sentence().da(),
                VOTE.SENTENCE_EN,
                closing.sentence().en());
    }
}

package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.db.Tables.VOTE;
import static dk.digit.meetings.db.Tables.VOTE_OPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import dk.digit.meetings.MeetingId;
import dk.digit.meetings.votes.Vote.Closing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored votes with who can be elected.
@Component
class StoredVotes {

    private final DSLContext sql;

    StoredVotes(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Vote> find(VoteId id) {
        return select(VOTE.ID.eq(id.value())).stream().findFirst();
    }

    List<Vote> of(MeetingId meeting) {
        return select(VOTE.MEETING.eq(meeting.value()));
    }

    List<Vote> onItem(long item) {
        return select(VOTE.ITEM.eq(item));
    }

    /// Nothing more comes in until the transaction ends.
    Optional<Vote> locked(VoteId id) {
        sql.select(VOTE.ID).from(VOTE).where(VOTE.ID.eq(id.value())).forUpdate().fetch();
        return find(id);
    }

    private List<Vote> select(Condition which) {
        return sql.select(VoteColumns.ALL)
                .from(VOTE)
                .join(MEETING)
                .on(MEETING.ID.eq(VOTE.MEETING))
                .where(which)
                .orderBy(VOTE.MEETING, VOTE.NUMBER)
                .fetch(VoteColumns::vote);
    }

    VoteId add(NewVote vote) {
        int number = sql.select(coalesce(max(VOTE.NUMBER), inline((short) 0)))
                        .from(VOTE)
                        .where(VOTE.MEETING.eq(vote.meeting().value()))
                        .fetchSingle()
                        .value1()
                + 1;
        var id = VoteId.of(vote.meeting(), number);
        sql.insertInto(VOTE)
                .set(VOTE.ID, id.value())
                .set(VOTE.MEETING, vote.meeting().value())
                .set(VOTE.ITEM, vote.item())
                .set(VOTE.NUMBER, (short) number)
                .set(VOTE.QUESTION_DA, vote.question().da())
                .set(VOTE.QUESTION_EN, vote.question().enOrNull())
                .set(VOTE.MATTER, vote.matter().name())
                .set(VOTE.METHOD, vote.method().name())
                .set(VOTE.SEATS, small(vote.seats()))
                .execute();
        addOptions(id, vote.candidates());
        return id;
    }

    private void addOptions(VoteId id, List<String> candidates) {
        var insert = sql.insertInto(VOTE_OPTION, VOTE_OPTION.VOTE, VOTE_OPTION.NUMBER, VOTE_OPTION.NAME);
        for (int i = 0; i < candidates.size(); i++) {
            insert = insert.values(id.value(), (short) (i + 1), candidates.get(i));
        }
        if (!candidates.isEmpty()) {
            insert.execute();
        }
    }

    /// @return false when somebody changed it since `version`, or it has been opened
    boolean change(VoteId id, NewVote vote, long version) {
        boolean changed = sql.update(VOTE)
                        .set(VOTE.ITEM, vote.item())
                        .set(VOTE.QUESTION_DA, vote.question().da())
                        .set(VOTE.QUESTION_EN, vote.question().enOrNull())
                        .set(VOTE.MATTER, vote.matter().name())
                        .set(VOTE.METHOD, vote.method().name())
                        .set(VOTE.SEATS, small(vote.seats()))
                        .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                        .where(VOTE.ID.eq(id.value()))
                        .and(VOTE.VERSION.eq((int) version))
                        .and(VOTE.STATE.eq(VoteState.PREPARED.name()))
                        .execute()
                == 1;
        if (changed) {
            sql.deleteFrom(VOTE_OPTION).where(VOTE_OPTION.VOTE.eq(id.value())).execute();
            addOptions(id, vote.candidates());
        }
        return changed;
    }

    void open(VoteId id, VoteState state, VotingRules rules, byte @Nullable [] publicKey, Instant at) {
        sql.update(VOTE)
                .set(VoteColumns.frozen(rules))
                .set(VOTE.STATE, state.name())
                .set(VOTE.OPENED_AT, at)
                .set(VOTE.PUBLIC_KEY, publicKey)
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(id.value()))
                .execute();
    }

    void startCasting(VoteId id) {
        sql.update(VOTE)
                .set(VOTE.STATE, VoteState.OPEN.name())
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(id.value()))
                .execute();
    }

    void close(VoteId id, Closing closing, Instant at) {
        sql.update(VOTE)
                .set(VOTE.STATE, VoteState.CLOSED.name())
                .set(VOTE.CLOSED_AT, at)
                .set(VOTE.BALLOTS_HASH, closing.hash())
                .set(VOTE.LOT_SEED, closing.seed())
                .set(VoteColumns.said(closing))
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(id.value()))
                .execute();
    }

    void decideTie(VoteId id, Closing closing) {
        var chair = closing.chair();
        sql.update(VOTE)
                .set(VOTE.TIE_DECISION, chair == null ? null : chair.marks())
                .set(VoteColumns.said(closing))
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(id.value()))
                .execute();
    }

    void annul(VoteId id, String reason, Instant at) {
        sql.update(VOTE)
                .set(VOTE.STATE, VoteState.ANNULLED.name())
                .set(VOTE.ANNULLED_AT, at)
                .set(VOTE.ANNULLED_BECAUSE, reason)
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(id.value()))
                .execute();
    }

    private static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }
}

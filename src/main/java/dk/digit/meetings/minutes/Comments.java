package dk.digit.meetings.minutes;

import static dk.digit.meetings.db.Tables.MINUTES_COMMENT;

import dk.digit.platform.access.Actor;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored comments.
@Component
class Comments {

    private final DSLContext sql;
    private final Clock clock;

    Comments(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Comment> of(long minutes) {
        return sql.select(MINUTES_COMMENT.fields())
                .from(MINUTES_COMMENT)
                .where(MINUTES_COMMENT.MINUTES.eq(minutes))
                .orderBy(MINUTES_COMMENT.ID)
                .fetch(Comments::comment);
    }

    void add(Minutes minutes, @Nullable Long item, Actor actor, String capacity, String text) {
        sql.insertInto(MINUTES_COMMENT)
                .set(MINUTES_COMMENT.MINUTES, minutes.id())
                .set(MINUTES_COMMENT.ITEM, item)
                .set(MINUTES_COMMENT.MUNICIPALITY, actor.municipality())
                .set(MINUTES_COMMENT.CAPACITY, capacity)
                .set(MINUTES_COMMENT.TEXT, text)
                .set(MINUTES_COMMENT.MADE_BY, actor.username())
                .execute();
    }

    /// @return false when somebody changed it since `version`
    boolean answer(Minutes minutes, long id, boolean takenIn, @Nullable String answer, Actor actor, long version) {
        return sql.update(MINUTES_COMMENT)
                        .set(MINUTES_COMMENT.TAKEN_IN, takenIn)
                        .set(MINUTES_COMMENT.ANSWER, answer)
                        .set(MINUTES_COMMENT.ANSWERED_AT, clock.instant())
                        .set(MINUTES_COMMENT.ANSWERED_BY, actor.username())
                        .set(MINUTES_COMMENT.VERSION, MINUTES_COMMENT.VERSION.plus(1))
                        .where(MINUTES_COMMENT.ID.eq(id))
                        .and(MINUTES_COMMENT.MINUTES.eq(minutes.id()))
                        .and(MINUTES_COMMENT.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    private static Comment comment(Record row) {
        return new Comment(
                row.get(MINUTES_COMMENT.ID),
                row.get(MINUTES_COMMENT.ITEM),
                row.get(MINUTES_COMMENT.CAPACITY),
                row.get(MINUTES_COMMENT.TEXT),
                row.get(MINUTES_COMMENT.MADE_AT),
                row.get(MINUTES_COMMENT.TAKEN_IN),
                row.get(MINUTES_COMMENT.ANSWER),
                row.get(MINUTES_COMMENT.VERSION));
    }
}

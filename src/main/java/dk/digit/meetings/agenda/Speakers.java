package dk.digit.meetings.agenda;

import static dk.digit.meetings.db.Tables.SPEAKER;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who waits for the word on an item: first come, first served.
@Component
public class Speakers {

    private final DSLContext sql;
    private final Clock clock;

    Speakers(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param municipality code
    public record Waiting(long id, String municipality) {}

    List<Waiting> of(long item) {
        return sql.select(SPEAKER.ID, SPEAKER.MUNICIPALITY)
                .from(SPEAKER)
                .where(SPEAKER.ITEM.eq(item))
                .and(SPEAKER.DONE_AT.isNull())
                .orderBy(SPEAKER.ASKED_AT, SPEAKER.ID)
                .fetch(row -> new Waiting(row.value1(), row.value2()));
    }

    /// Asks for the word; whoever waits already goes on waiting at the same place.
    @Transactional
    public void ask(long item, String municipality) {
        sql.insertInto(SPEAKER)
                .set(SPEAKER.ITEM, item)
                .set(SPEAKER.MUNICIPALITY, municipality)
                .onConflict(SPEAKER.ITEM, SPEAKER.MUNICIPALITY)
                .where(SPEAKER.DONE_AT.isNull())
                .doNothing()
                .execute();
    }

    /// Has spoken, or no longer wants to.
    @Transactional
    public void done(long item, long speaker) {
        sql.update(SPEAKER)
                .set(SPEAKER.DONE_AT, clock.instant())
                .where(SPEAKER.ID.eq(speaker))
                .and(SPEAKER.ITEM.eq(item))
                .and(SPEAKER.DONE_AT.isNull())
                .execute();
    }
}

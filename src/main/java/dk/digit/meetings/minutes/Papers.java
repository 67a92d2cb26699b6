package dk.digit.meetings.minutes;

import static dk.digit.meetings.db.Tables.MINUTES_PAPER;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Locked minutes as bytes. What is written here stays.
@Component
class Papers {

    /// What a paper holds: only what everybody who sees the meeting may read, or closed items too.
    enum Scope {
        OPEN,
        FULL
    }

    private final DSLContext sql;

    Papers(DSLContext sql) {
        this.sql = sql;
    }

    void keep(Minutes minutes, Scope scope, MinutesText text, byte[] pdf) {
        sql.insertInto(MINUTES_PAPER)
                .set(MINUTES_PAPER.MINUTES, minutes.id())
                .set(MINUTES_PAPER.SCOPE, scope.name())
                .set(
                        MINUTES_PAPER.ITEMS,
                        text.entries().stream().map(MinutesText.Entry::item).toArray(Long[]::new))
                .set(MINUTES_PAPER.CONTENT, pdf)
                .set(MINUTES_PAPER.SHA256, Frozen.fingerprint(pdf))
                .execute();
    }

    /// The fullest that the reader may see; nothing while the minutes are not locked.
    Optional<byte[]> of(Minutes minutes) {
        return sql.select(MINUTES_PAPER.CONTENT)
                .from(MINUTES_PAPER)
                .where(MINUTES_PAPER.MINUTES.eq(minutes.id()))
                .orderBy(MINUTES_PAPER.SCOPE)
                .limit(1)
                .fetchOptional(MINUTES_PAPER.CONTENT);
    }
}

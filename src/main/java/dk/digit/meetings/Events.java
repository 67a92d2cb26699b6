package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.EVENT;
import static java.util.Objects.requireNonNull;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The stored events.
@Component
class Events {

    private final DSLContext sql;

    Events(DSLContext sql) {
        this.sql = sql;
    }

    void add(Event event) {
        var until = event.until();
        var about = event.about();
        sql.insertInto(EVENT)
                .set(EVENT.ID, event.id())
                .set(EVENT.KIND, event.kind().name())
                .set(EVENT.NAME_DA, event.name().da())
                .set(EVENT.NAME_EN, event.name().en())
                .set(EVENT.STARTS_ON, event.starts().day())
                .set(EVENT.STARTS_PRECISION, event.starts().precision().name())
                .set(EVENT.STARTS_DOUBTFUL, event.starts().doubtful())
                .set(EVENT.ENDS_ON, until == null ? null : until.day())
                .set(
                        EVENT.ENDS_PRECISION,
                        until == null ? null : until.precision().name())
                .set(EVENT.ABOUT_DA, about == null ? null : about.da())
                .set(EVENT.ABOUT_EN, about == null ? null : about.enOrNull())
                .execute();
    }

    List<Event> between(LocalDate from, LocalDate to) {
        return sql.select(
                        EVENT.ID,
                        EVENT.KIND,
                        EVENT.NAME_DA,
                        EVENT.NAME_EN,
                        EVENT.STARTS_ON,
                        EVENT.STARTS_PRECISION,
                        EVENT.STARTS_DOUBTFUL,
                        EVENT.ENDS_ON,
                        EVENT.ENDS_PRECISION,
                        EVENT.ABOUT_DA,
                        EVENT.ABOUT_EN)
                .from(EVENT)
                .where(EVENT.STARTS_ON.between(from, to))
                .orderBy(EVENT.STARTS_ON, EVENT.ID)
                .fetch(Events::event);
    }

    private static Event event(Record row) {
        return new Event(
                row.get(EVENT.ID),
                EventKind.valueOf(row.get(EVENT.KIND)),
                Bilingual.of(row.get(EVENT.NAME_DA), row.get(EVENT.NAME_EN)),
                requireNonNull(RoughDate.of(
                        row.get(EVENT.STARTS_ON), row.get(EVENT.STARTS_PRECISION), row.get(EVENT.STARTS_DOUBTFUL))),
                RoughDate.of(row.get(EVENT.ENDS_ON), row.get(EVENT.ENDS_PRECISION), false),
                Bilingual.ofNullable(row.get(EVENT.ABOUT_DA), row.get(EVENT.ABOUT_EN)));
    }
}

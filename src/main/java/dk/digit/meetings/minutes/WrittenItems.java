package dk.digit.meetings.minutes;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static dk.digit.meetings.db.Tables.MINUTES_ITEM;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored texts of minutes, item by item.
@Component
class WrittenItems {

    private final DSLContext sql;

    WrittenItems(DSLContext sql) {
        this.sql = sql;
    }

    /// In the order of the agenda, as far as the reader may see them.
    Map<Long, WrittenItem> of(long minutes) {
        return sql.select(MINUTES_ITEM.fields())
                .from(MINUTES_ITEM)
                .join(AGENDA_ITEM)
                .on(AGENDA_ITEM.ID.eq(MINUTES_ITEM.ITEM))
                .where(MINUTES_ITEM.MINUTES.eq(minutes))
                .orderBy(AGENDA_ITEM.NUMBER)
                .fetchMap(MINUTES_ITEM.ITEM, WrittenItems::written);
    }

    /// Drafts what nobody has edited: new items, and what has been decided at the others by now.
    void draft(Minutes minutes) {
        sql.execute(
                """
                insert into meetings.minutes_item as i (minutes, item, resolution)
                select {0}, a.id, (select string_agg(d.text_da, e'\\n' order by d.number, d.id)
                                     from meetings.item_decision x
                                     join meetings.decision d on d.id = x.decision
                                    where x.item = a.id)
                  from meetings.agenda_item a
                 where a.meeting = {1}
                on conflict on constraint minutes_item_once do update
                  set resolution = excluded.resolution, version = i.version + 1
                where not i.edited and i.resolution is distinct from excluded.resolution
                """,
                org.jooq.impl.DSL.val(minutes.id()),
                org.jooq.impl.DSL.val(minutes.meeting().value()));
    }

    /// Begins a correction with the words of the edition before it.
    void copy(Minutes from, long to) {
        sql.insertInto(
                        MINUTES_ITEM,
                        MINUTES_ITEM.MINUTES,
                        MINUTES_ITEM.ITEM,
                        MINUTES_ITEM.DISCUSSION,
                        MINUTES_ITEM.RESOLUTION,
                        MINUTES_ITEM.EDITED)
                .select(sql.select(
                                org.jooq.impl.DSL.val(to),
                                MINUTES_ITEM.ITEM,
                                MINUTES_ITEM.DISCUSSION,
                                MINUTES_ITEM.RESOLUTION,
                                org.jooq.impl.DSL.val(true))
                        .from(MINUTES_ITEM)
                        .where(MINUTES_ITEM.MINUTES.eq(from.id())))
                .execute();
    }

    /// @return false when somebody changed it since `version`
    boolean write(Minutes minutes, long item, @Nullable String discussion, @Nullable String resolution, long version) {
        return sql.update(MINUTES_ITEM)
                        .set(MINUTES_ITEM.DISCUSSION, discussion)
                        .set(MINUTES_ITEM.RESOLUTION, resolution)
                        .set(MINUTES_ITEM.EDITED, true)
                        .set(MINUTES_ITEM.VERSION, MINUTES_ITEM.VERSION.plus(1))
                        .where(MINUTES_ITEM.MINUTES.eq(minutes.id()))
                        .and(MINUTES_ITEM.ITEM.eq(item))
                        .and(MINUTES_ITEM.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void freeze(Minutes minutes, Map<Long, byte[]> contents) {
        sql.batch(contents.entrySet().stream()
                        .map(one -> sql.update(MINUTES_ITEM)
                                .set(MINUTES_ITEM.CONTENT, one.getValue())
                                .set(MINUTES_ITEM.SHA256, Frozen.fingerprint(one.getValue()))
                                .where(MINUTES_ITEM.MINUTES.eq(minutes.id()))
                                .and(MINUTES_ITEM.ITEM.eq(one.getKey())))
                        .toList())
                .execute();
    }

    private static WrittenItem written(Record row) {
        return new WrittenItem(
                row.get(MINUTES_ITEM.ID),
                row.get(MINUTES_ITEM.ITEM),
                row.get(MINUTES_ITEM.DISCUSSION),
                row.get(MINUTES_ITEM.RESOLUTION),
                row.get(MINUTES_ITEM.EDITED),
                row.get(MINUTES_ITEM.CONTENT),
                row.get(MINUTES_ITEM.VERSION));
    }
}

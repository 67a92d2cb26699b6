package dk.digit.people.handover;

import static dk.digit.people.db.Tables.HAND_OVER;
import static dk.digit.people.db.Tables.HAND_OVER_ITEM;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored hand-overs.
@Component
class HandOvers {

    private final DSLContext sql;

    HandOvers(DSLContext sql) {
        this.sql = sql;
    }

    UUID add(Departure departure) {
        return sql.insertInto(HAND_OVER)
                .set(HAND_OVER.LEAVER, departure.leaver())
                .set(HAND_OVER.LAST_ON, departure.last())
                .set(HAND_OVER.REASON, departure.reason())
                .set(HAND_OVER.DONE_BY, CurrentActor.get().username())
                .returning(HAND_OVER.ID)
                .fetchSingle(HAND_OVER.ID);
    }

    void add(UUID handOver, Departure departure, List<Burden.Item> items) {
        var insert = sql.insertInto(
                HAND_OVER_ITEM,
                HAND_OVER_ITEM.HAND_OVER,
                HAND_OVER_ITEM.KIND,
                HAND_OVER_ITEM.ITEM_KEY,
                HAND_OVER_ITEM.WORDS_DA,
                HAND_OVER_ITEM.WORDS_EN,
                HAND_OVER_ITEM.SUCCESSOR);
        for (Burden.Item item : items) {
            insert = insert.values(
                    handOver,
                    item.kind(),
                    item.key(),
                    item.words().da(),
                    item.words().en(),
                    departure.successorOf(item));
        }
        if (!items.isEmpty()) {
            insert.execute();
        }
    }

    /// Functions, roles and substitutions end with the last day; what had not begun is taken away.
    void endFunctions(Departure departure) {
        var leaver = DSL.val(departure.leaver());
        var day = DSL.val(departure.day());
        for (String table : List.of("employment", "account_role", "substitution")) {
            var whose = table.equals("substitution") ? "{0} in (giver, substitute)" : "username = {0}";
            sql.execute("delete from people." + table + " where " + whose + " and lower(period) >= {1}", leaver, day);
            sql.execute(
                    "update people." + table + " set period = period * daterange(null, {1}) where " + whose
                            + " and period @> {1}::date",
                    leaver,
                    day);
        }
    }

    List<Done> of(String leaver) {
        return sql.select(HAND_OVER.fields())
                .from(HAND_OVER)
                .where(HAND_OVER.LEAVER.eq(leaver))
                .orderBy(HAND_OVER.DONE_AT.desc())
                .fetch(HandOvers::done);
    }

    @Nullable
    Done find(UUID id) {
        return sql.select(HAND_OVER.fields())
                .from(HAND_OVER)
                .where(HAND_OVER.ID.eq(id))
                .fetchOne(HandOvers::done);
    }

    private static Done done(Record row) {
        return new Done(
                row.get(HAND_OVER.ID),
                row.get(HAND_OVER.LEAVER),
                row.get(HAND_OVER.LAST_ON),
                row.get(HAND_OVER.REASON),
                row.get(HAND_OVER.DONE_AT),
                row.get(HAND_OVER.DONE_BY));
    }

    List<Moved> items(UUID handOver) {
        return sql.select(
                        HAND_OVER_ITEM.KIND, HAND_OVER_ITEM.WORDS_DA, HAND_OVER_ITEM.WORDS_EN, HAND_OVER_ITEM.SUCCESSOR)
                .from(HAND_OVER_ITEM)
                .where(HAND_OVER_ITEM.HAND_OVER.eq(handOver))
                .orderBy(HAND_OVER_ITEM.KIND, HAND_OVER_ITEM.WORDS_DA)
                .fetch(row -> new Moved(
                        row.value1(), new Bilingual(row.value2(), Objects.requireNonNull(row.value3())), row.value4()));
    }
}

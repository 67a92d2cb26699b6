package dk.digit.people.notices;

import static dk.digit.people.db.Tables.FOLLOW;
import static dk.digit.platform.db.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.audit.Followable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// Counts changes of what is followed in the audit trail. One pass over the entries since the follower who
/// was told longest ago, joined by the record's key: followers cost nothing more.
@Component
class FollowedChanges {

    private final DSLContext sql;

    FollowedChanges(DSLContext sql) {
        this.sql = sql;
    }

    /// @param newest the last entry counted
    record News(String username, String key, int count, long newest) {}

    /// Changes by others to everything of one kind that `username` follows; 0 where there are none.
    Map<String, Integer> of(String username, Followable kind) {
        var changed = changed(kind, FOLLOW.USERNAME.eq(username));
        var counts = new HashMap<String, Integer>();
        sql.select(FOLLOW.RECORD_KEY, count(changed.field("entry")))
                .from(FOLLOW)
                .leftJoin(changed)
                .on(toldOf(changed))
                .where(FOLLOW.USERNAME.eq(username))
                .and(FOLLOW.KIND.eq(kind.kind()))
                .groupBy(FOLLOW.RECORD_KEY)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    List<News> of(DueReaders due, Followable kind) {
        var readers = FOLLOW.USERNAME.in(due.usernames());
        var changed = changed(kind, readers);
        var entry = changed.field("entry", Long.class);
        return sql.select(FOLLOW.USERNAME, FOLLOW.RECORD_KEY, count(), max(entry))
                .from(FOLLOW)
                .join(changed)
                .on(toldOf(changed))
                .where(readers)
                .and(FOLLOW.KIND.eq(kind.kind()))
                .groupBy(FOLLOW.USERNAME, FOLLOW.RECORD_KEY)
                .fetch(row -> new News(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Condition toldOf(Table<?> changed) {
        return condition(
                "{0}.key = {1} and {0}.entry > {2} and {0}.actor <> {3}",
                changed, FOLLOW.RECORD_KEY, FOLLOW.SEEN_ENTRY, FOLLOW.USERNAME);
    }

    private static Table<?> changed(Followable kind, Condition readers) {
        var key = when(falseCondition(), "");
        for (Followable.Rows rows : kind.rows()) {
            key = key.when(isOf(rows), keyIn(rows));
        }
        return select(AUDIT_ENTRY.ID.as("entry"), AUDIT_ENTRY.ACTOR.as("actor"), key.as("key"))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.gt(select(min(FOLLOW.SEEN_ENTRY))
                        .from(FOLLOW)
                        .where(readers)
                        .and(FOLLOW.KIND.eq(kind.kind()))))
                .and(or(kind.rows().stream().map(FollowedChanges::isOf).toList()))
                .asTable("changed");
    }

    private static Condition isOf(Followable.Rows rows) {
        return AUDIT_ENTRY.ROOM.eq(inline(rows.room())).and(AUDIT_ENTRY.TABLE_NAME.eq(inline(rows.table())));
    }

    private static Field<String> keyIn(Followable.Rows rows) {
        return rows.column() == null
                ? AUDIT_ENTRY.ROW_KEY
                : field(
                        "coalesce({0}, {1}) ->> {2}",
                        String.class, AUDIT_ENTRY.AFTER, AUDIT_ENTRY.BEFORE, inline(rows.column()));
    }
}

package dk.digit.platform.audit;

import static dk.digit.platform.db.Tables.AUDIT_ABOUT;
import static dk.digit.platform.db.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.select;

import dk.digit.platform.audit.AuditEntry.Change;
import dk.digit.platform.audit.AuditEntry.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The history of a row, of a record with all that belongs to it, or of a room; newest first, in pages. It
/// shows the reader what the reader may see: the database leaves out the rest.
@Component
public final class AuditTrail {

    private final DSLContext sql;
    private final JsonMapper json = JsonMapper.shared();

    AuditTrail(DSLContext sql) {
        this.sql = sql;
    }

    /// Where to begin reading, and how much.
    ///
    /// @param before entries older than this one; null for the newest
    public record Page(@Nullable Long before, int size) {

        public static Page newest(int size) {
            return new Page(null, size);
        }

        public Page {
            if (size < 1 || size > 1000) {
                throw new IllegalArgumentException("a page of the audit trail holds 1 to 1000 entries, not " + size);
            }
        }
    }

    public List<AuditEntry> ofRow(String room, String table, String key, Page page) {
        return ofRows(room, table, List.of(key), page);
    }

    public List<AuditEntry> ofRows(String room, String table, Collection<String> keys, Page page) {
        return read(
                AUDIT_ENTRY.ROOM.eq(room).and(AUDIT_ENTRY.TABLE_NAME.eq(table)).and(AUDIT_ENTRY.ROW_KEY.in(keys)),
                page);
    }

    /// A record's own row and the rows that belong to it, as the rooms told the database
    /// (`platform.audit_parent`); those that are gone among them.
    public List<AuditEntry> ofRecord(String room, String table, String key, Page page) {
        return read(AUDIT_ENTRY.ID.in(own(room, table, key, page).unionAll(about(room, table, key, page))), page);
    }

    private static Select<Record1<Long>> own(String room, String table, String key, Page page) {
        return select(AUDIT_ENTRY.ID)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ROOM.eq(room))
                .and(AUDIT_ENTRY.TABLE_NAME.eq(table))
                .and(AUDIT_ENTRY.ROW_KEY.eq(key))
                .and(older(AUDIT_ENTRY.ID, page))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(page.size());
    }

    private static Select<Record1<Long>> about(String room, String table, String key, Page page) {
        return select(AUDIT_ABOUT.ENTRY)
                .from(AUDIT_ABOUT)
                .join(AUDIT_ENTRY)
                .on(AUDIT_ENTRY.ID.eq(AUDIT_ABOUT.ENTRY))
                .where(AUDIT_ABOUT.ROOM.eq(room))
                .and(AUDIT_ABOUT.TABLE_NAME.eq(table))
                .and(AUDIT_ABOUT.ROW_KEY.eq(key))
                .and(older(AUDIT_ABOUT.ENTRY, page))
                .orderBy(AUDIT_ABOUT.ENTRY.desc())
                .limit(page.size());
    }

    private static Condition older(Field<Long> entry, Page page) {
        return page.before() == null ? DSL.noCondition() : entry.lt(page.before());
    }

    public List<AuditEntry> ofRoom(String room, Page page) {
        return read(AUDIT_ENTRY.ROOM.eq(room), page);
    }

    public List<AuditEntry> ofActor(String username, Page page) {
        return read(AUDIT_ENTRY.ACTOR.eq(username), page);
    }

    public List<AuditEntry> ofAll(Page page) {
        return read(DSL.noCondition(), page);
    }

    private static final Field<String> TRANSACTION =
            DSL.field("{0}::text", SQLDataType.VARCHAR, AUDIT_ENTRY.TRANSACTION);

    /// What an entry is read from.
    static final List<Field<?>> FIELDS = List.of(
            AUDIT_ENTRY.ID,
            TRANSACTION,
            AUDIT_ENTRY.AT,
            AUDIT_ENTRY.ACTOR,
            AUDIT_ENTRY.ON_BEHALF_OF,
            AUDIT_ENTRY.ROOM,
            AUDIT_ENTRY.TABLE_NAME,
            AUDIT_ENTRY.ROW_KEY,
            AUDIT_ENTRY.OPERATION,
            AUDIT_ENTRY.BEFORE,
            AUDIT_ENTRY.AFTER);

    private List<AuditEntry> read(Condition which, Page page) {
        return sql.select(FIELDS)
                .from(AUDIT_ENTRY)
                .where(which)
                .and(older(AUDIT_ENTRY.ID, page))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(page.size())
                .fetch(this::entry);
    }

    AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(AUDIT_ENTRY.ID),
                row.get(TRANSACTION),
                row.get(AUDIT_ENTRY.AT),
                row.get(AUDIT_ENTRY.ACTOR),
                row.get(AUDIT_ENTRY.ON_BEHALF_OF),
                row.get(AUDIT_ENTRY.ROOM),
                row.get(AUDIT_ENTRY.TABLE_NAME),
                row.get(AUDIT_ENTRY.ROW_KEY),
                Operation.valueOf(row.get(AUDIT_ENTRY.OPERATION)),
                changes(columns(row.get(AUDIT_ENTRY.BEFORE)), columns(row.get(AUDIT_ENTRY.AFTER))));
    }

    private static List<Change> changes(JsonNode before, JsonNode after) {
        Set<String> columns = new LinkedHashSet<>(before.propertyNames());
        columns.addAll(after.propertyNames());
        var changes = new ArrayList<Change>();
        for (String column : columns) {
            String was = text(before.get(column));
            String is = text(after.get(column));
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new Change(column, was, is));
            }
        }
        return changes;
    }

    private JsonNode columns(@Nullable JSONB row) {
        return row == null ? json.createObjectNode() : json.readTree(row.data());
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isContainer() ? value.toString() : value.asString();
    }
}

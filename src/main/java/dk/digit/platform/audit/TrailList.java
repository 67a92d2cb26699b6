package dk.digit.platform.audit;

import static dk.digit.platform.db.Tables.AUDIT_ENTRY;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.History;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// Every change of every audited table that the reader may see.
public record TrailList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "platform.trail.title";
    }

    @Component
    static class Query {

        /// As the index has it.
        private static final Field<LocalDate> DAY =
                DSL.field("({0} at time zone 'Europe/Copenhagen')::date", SQLDataType.LOCALDATE, AUDIT_ENTRY.AT);

        private static final Field<String> TABLE =
                DSL.field("{0} || '.' || {1}", SQLDataType.VARCHAR, AUDIT_ENTRY.ROOM, AUDIT_ENTRY.TABLE_NAME);

        private final DSLContext sql;
        private final Lists lists;
        private final AuditTrail trail;
        private final TrailReader reader;

        Query(DSLContext sql, Lists lists, AuditTrail trail, TrailReader reader) {
            this.sql = sql;
            this.lists = lists;
            this.trail = trail;
            this.reader = reader;
        }

        Answer answer(View view) {
            return lists.answer(view, spec(view.lang()), AUDIT_ENTRY, DSL.noCondition(), TrailList::new);
        }

        private ListSpec spec(Lang lang) {
            return ListSpec.of("trail", "platform.trail.title", AUDIT_ENTRY.ID)
                    .with(Column.number("entry", "platform.trail.entry", AUDIT_ENTRY.ID)
                            .linked(
                                    row -> key(row).trailPath(),
                                    AUDIT_ENTRY.ROOM,
                                    AUDIT_ENTRY.TABLE_NAME,
                                    AUDIT_ENTRY.ROW_KEY))
                    .with(Column.date("day", "platform.trail.at", DAY)
                            .worded((row, reader) -> Formats.timestamp(row.get(AUDIT_ENTRY.AT)), AUDIT_ENTRY.AT)
                            .filtered())
                    .with(Column.choice("actor", "platform.trail.actor", AUDIT_ENTRY.ACTOR, actors())
                            .filtered()
                            .searched())
                    .with(Column.text("for", "platform.trail.onBehalfOf", AUDIT_ENTRY.ON_BEHALF_OF)
                            .searched())
                    .with(Column.choice("room", "platform.trail.room", AUDIT_ENTRY.ROOM, rooms())
                            .filtered()
                            .hidden())
                    .with(Column.choice("table", "platform.trail.table", TABLE, tables(lang))
                            .filtered())
                    .with(Column.text("key", "platform.trail.key", AUDIT_ENTRY.ROW_KEY)
                            .searched())
                    .with(Column.choice(
                                    "operation",
                                    "platform.trail.operation",
                                    AUDIT_ENTRY.OPERATION,
                                    AuditEntry.Operation.class)
                            .filtered())
                    .with(Column.text("what", "platform.trail.what", AUDIT_ENTRY.TABLE_NAME)
                            .worded(this::words, AuditTrail.FIELDS.toArray(Field<?>[]::new))
                            .unsorted())
                    .sortedBy("-entry")
                    .whenEmpty("platform.trail.none");
        }

        private String words(Record row, Lang lang) {
            return reader.changes(trail.entry(row), lang).stream()
                    .map(Query::sentence)
                    .collect(Collectors.joining("; "));
        }

        static String sentence(History.Change change) {
            if (change.before() == null) {
                return change.name() + ": " + change.after();
            }
            return change.after() == null
                    ? change.name() + ": " + change.before()
                    : change.name() + ": " + change.before() + " → " + change.after();
        }

        private static RecordKey key(Record row) {
            return new RecordKey(
                    row.get(AUDIT_ENTRY.ROOM), row.get(AUDIT_ENTRY.TABLE_NAME), row.get(AUDIT_ENTRY.ROW_KEY));
        }

        /// Everybody who ever changed anything: hops from one to the next in the index, so that a million
        /// entries of nine people cost nine steps.
        private List<Choice> actors() {
            return sql.fetch("""
                            with recursive actor (name) as (
                              (select actor from platform.audit_entry order by actor limit 1)
                               union all
                              select (select e.actor from platform.audit_entry e where e.actor > a.name order by e.actor limit 1)
                                from actor a where a.name is not null)
                            select name from actor where name is not null
                            """).map(row -> Choice.named(row.get(0, String.class), row.get(0, String.class)));
        }

        private List<Choice> rooms() {
            return reader.rooms().stream()
                    .map(room -> new Choice(room.room(), room.keys() + "room", true))
                    .toList();
        }

        private List<Choice> tables(Lang lang) {
            return sql.fetch("""
                            select n.nspname, c.relname
                              from pg_catalog.pg_trigger t
                              join pg_catalog.pg_class c on c.oid = t.tgrelid
                              join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                             where t.tgfoid = 'platform.audit()'::regprocedure
                             order by 1, 2
                            """)
                    .map(row -> Choice.named(
                            row.get(0) + "." + row.get(1),
                            reader.subject(row.get(0, String.class), row.get(1, String.class), lang)));
        }
    }
}

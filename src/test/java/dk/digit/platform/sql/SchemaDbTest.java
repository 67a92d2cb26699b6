package dk.digit.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What holds for the tables of every room.
class SchemaDbTest {

    /// Who may know whom, from top to bottom (`house.md`): a foreign key points to the own room or down.
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("association", Set.of()),
            Map.entry("people", Set.of("association")),
            Map.entry("meetings", Set.of("association", "people")),
            Map.entry("landscape", Set.of("association", "people")),
            Map.entry("portfolio", Set.of("association", "people", "meetings", "landscape")),
            Map.entry("finance", Set.of("association", "people", "meetings", "portfolio")),
            Map.entry("benefits", Set.of("association", "people", "portfolio", "finance")),
            Map.entry("procurement", Set.of("association", "people", "meetings", "landscape", "portfolio")),
            Map.entry("harmonisation", Set.of("association", "people", "landscape", "portfolio")),
            Map.entry("architecture", Set.of("association", "meetings", "landscape", "portfolio")),
            Map.entry("compliance", Set.of("association", "people", "landscape", "procurement")),
            Map.entry("planning", Set.of("association", "portfolio", "benefits", "finance")),
            Map.entry(
                    "report",
                    Set.of(
                            "association",
                            "people",
                            "meetings",
                            "landscape",
                            "portfolio",
                            "finance",
                            "benefits",
                            "procurement",
                            "harmonisation",
                            "architecture",
                            "compliance",
                            "planning")));

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private final DSLContext sql = DATABASE.dsl();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void every_foreign_key_has_an_index() {
        assertThat(list("""
                select c.conrelid::regclass || ' ' || c.conname
                  from pg_constraint c
                 where c.contype = 'f'
                   and not exists (
                     select from pg_index i
                      where i.indrelid = c.conrelid
                        -- a key that is null points nowhere: an index without those rows serves as well
                        and (i.indpred is null
                             or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', (
                                  select attname from pg_attribute a
                                   where a.attrelid = c.conrelid and a.attnum = c.conkey[1])))
                        and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                """))
                .as("foreign keys without an index that begins with their columns")
                .isEmpty();
    }

    @Test
    void foreign_keys_point_to_the_own_room_or_down() {
        var upward = sql.fetch("""
                        select src.nspname, dst.nspname, c.conrelid::regclass || ' ' || c.conname
                          from pg_constraint c
                          join pg_class s on s.oid = c.conrelid join pg_namespace src on src.oid = s.relnamespace
                          join pg_class d on d.oid = c.confrelid join pg_namespace dst on dst.oid = d.relnamespace
                         where c.contype = 'f' and src.nspname <> dst.nspname
                        """).stream()
                .filter(key -> !key.get(1, String.class).equals("platform")
                        && !KNOWS.getOrDefault(key.get(0, String.class), Set.of())
                                .contains(key.get(1, String.class)))
                .map(key -> key.get(2, String.class))
                .toList();

        assertThat(upward).isEmpty();
    }

    @Test
    void every_table_is_audited_or_says_why_not() {
        assertThat(list("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                   and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                    where t.tgrelid = c.oid and p.proname = 'audit'
                                      and p.pronamespace = 'platform'::regnamespace)
                   and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'Not audited: _%'
                   and c.oid <> 'platform.flyway_schema_history'::regclass
                """))
                .as("tables without audit trail: attach it with platform.audit_table, or say why not in the migration:"
                        + " comment on table … is 'Not audited: …'")
                .isEmpty();
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(list("""
                select c.oid::regclass::text
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                   and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
                """)).isEmpty();
    }

    @Test
    void names_are_sorted_by_the_danish_alphabet() {
        assertThat(list("""
                select name from (values ('Aalborg'), ('Odsherred'), ('Ærø'), ('Øster'), ('Ballerup'), ('Ålbæk')) as t (name)
                 order by name collate "da-x-icu"
                """)).containsExactly("Ballerup", "Odsherred", "Ærø", "Øster", "Aalborg", "Ålbæk");
    }

    private List<String> list(String query) {
        return sql.fetch(query).getValues(0, String.class);
    }
}

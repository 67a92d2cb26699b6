package dk.digit.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.audit.AuditEntry.Change;
import dk.digit.platform.audit.AuditEntry.Operation;
import dk.digit.platform.audit.AuditTrail.Page;
import dk.digit.platform.sql.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private final DSLContext sql = DATABASE.dsl();
    private final AuditTrail trail = new AuditTrail(sql);

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void the_history_of_a_row_names_who_what_before_and_after_newest_first() {
        sql.execute("insert into platform.setting (key, value) values ('history', '1')");
        sql.execute("update platform.setting set value = '2' where key = 'history'");
        sql.execute("delete from platform.setting where key = 'history'");

        var history = trail.ofRow("platform", "setting", "history", Page.newest(10));

        assertThat(history)
                .extracting(AuditEntry::operation)
                .containsExactly(Operation.DELETE, Operation.UPDATE, Operation.INSERT);
        assertThat(history).extracting(AuditEntry::actor).containsOnly("test");
        assertThat(history.get(1).changes()).containsExactly(new Change("value", "1", "2"));
        assertThat(history.get(2).changes()).contains(new Change("key", null, "history"));
    }

    @Test
    void a_statement_that_changes_nothing_leaves_no_entry() {
        sql.execute("insert into platform.setting (key, value) values ('same', '1')");
        sql.execute("update platform.setting set value = '1' where key = 'same'");

        assertThat(trail.ofRow("platform", "setting", "same", Page.newest(10))).hasSize(1);
    }

    @Test
    void a_longer_history_is_read_in_pages() {
        sql.execute("insert into platform.setting (key, value) select 'many' || i, '1' from generate_series(1, 25) i");

        var newest = trail.ofRoom("platform", Page.newest(10));
        var next = trail.ofRoom("platform", new Page(newest.getLast().id(), 10));

        assertThat(newest).hasSize(10);
        assertThat(next)
                .hasSize(10)
                .allMatch(entry -> entry.id() < newest.getLast().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit_entry set actor = 'nobody'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "insert into platform.audit_entry (actor, room, table_name, row_key, operation, after)"
                        + " values ('chief-koege', 'platform', 'setting', 'x', 'INSERT', '{}')"
            })
    void the_application_can_neither_change_nor_invent_an_entry(String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit_entry set actor = 'nobody'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry"
            })
    void not_even_the_owner_of_the_tables_changes_it_by_mistake(String statement) {
        sql.execute("insert into platform.setting (key, value) values (gen_random_uuid()::text, '1')");

        DATABASE.asOwner(owner -> assertThatThrownBy(() -> owner.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to"));
    }

    @Test
    void the_application_cannot_take_the_trail_off_a_table() {
        assertThatThrownBy(() -> sql.execute("alter table platform.setting disable trigger audit"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> sql.execute("set session_replication_role = replica"))
                .hasMessageContaining("permission denied");
    }
}

package dk.digit.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Role;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest(classes = SqlConfigurationDbTest.App.class)
class SqlConfigurationDbTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(SqlConfiguration.class)
    static class App {}

    private static final Actor CONTROLLER =
            new Actor("controller", "Controller", Set.of(Role.CONTROLLER), null, Lang.DA);

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_change_is_written_to_the_audit_trail_with_who_did_it() {
        CurrentActor.runAs(CONTROLLER, () -> inTransaction(() -> setting("audited", "1")));

        assertThat(actors("audited")).containsExactly("controller");
    }

    @Test
    void the_audit_entry_goes_away_with_a_change_that_is_rolled_back() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    setting("rolled_back", "1");
                    assertThat(actors("rolled_back")).hasSize(1);
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(actors("rolled_back")).isEmpty();
    }

    @Test
    void the_next_transaction_on_the_same_connection_has_its_own_actor() {
        CurrentActor.runAs(CONTROLLER, () -> inTransaction(() -> setting("first", "1")));
        inTransaction(() -> setting("second", "1"));

        assertThat(actors("second")).containsExactly("system");
    }

    @Test
    void the_application_is_no_superuser_and_owns_nothing() {
        var role = sql.fetchSingle("""
                select rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
                       (select count(*) from pg_class where relowner = pg_roles.oid) as owned
                  from pg_roles where rolname = current_user
                """);

        assertThat(role.intoList()).isEqualTo(List.of("digit_app", false, false, false, false, 0L));
    }

    @Test
    void days_begin_and_end_in_copenhagen_for_the_database_too() {
        assertThat(sql.fetchValue("show timezone")).isEqualTo("Europe/Copenhagen");
    }

    private void setting(String key, String value) {
        sql.execute("insert into platform.setting (key, value) values (?, ?::jsonb)", key, value);
    }

    private List<String> actors(String key) {
        return sql.fetch("select actor from platform.audit_entry where table_name = 'setting' and row_key = ?", key)
                .getValues(0, String.class);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}

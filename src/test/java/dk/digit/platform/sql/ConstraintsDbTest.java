package dk.digit.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConstraintsDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private final DSLContext sql = DATABASE.dsl();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void a_broken_rule_comes_back_as_a_refusal_that_names_it() {
        assertThatThrownBy(() -> Constraints.explained(() -> sql.execute(
                        "insert into platform.job (kind, state, input, actor) values ('x', 'ASLEEP', '{}', 'x')")))
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                .extracting(refused -> refused.refusals().getFirst())
                .isEqualTo(Refusal.of("platform.constraint.other", "job_state"));
    }

    @Test
    void a_missing_value_names_its_column() {
        assertThatThrownBy(() -> Constraints.explained(
                        () -> sql.execute("insert into platform.setting (key, value) values ('x', null)")))
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                .extracting(refused -> refused.refusals().getFirst().args())
                .isEqualTo(java.util.List.of("setting_value_missing"));
    }

    @Test
    void any_other_failure_stays_what_it_is() {
        assertThatThrownBy(() -> Constraints.explained(() -> sql.execute("select nonsense")))
                .isInstanceOf(DataAccessException.class);
        assertThat(Constraints.explain(new IllegalStateException("x"))).isEmpty();
    }
}

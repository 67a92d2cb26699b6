package dk.digit.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/// A database named by `DIGIT_DATABASE_URL`, whose one user owns it and is no superuser.
class OutsideDatabaseDbTest {

    private static final TestDatabase.Outside OUTSIDE = TestDatabase.outside();

    @AfterAll
    static void drop() {
        OUTSIDE.close();
    }

    @Test
    void it_is_migrated_by_its_user_and_worked_with_by_less() {
        var environment = new MockEnvironment().withProperty("digit.database.url", OUTSIDE.url());
        try (var start = DatabaseStart.begin(environment);
                var pool = SqlConfiguration.pool(start.address(), 2)) {
            var sql = DSL.using(pool, SQLDialect.POSTGRES);

            assertThat(sql.fetchValue("select current_user")).isEqualTo("digit_app");
            assertThat(sql.fetchValue("select count(*) from platform.setting")).isEqualTo(1L);
            assertThatThrownBy(() -> sql.execute("drop table platform.setting")).hasMessageContaining("must be owner");
        }
    }

    @Test
    void a_second_start_finds_nothing_to_do() throws Exception {
        var address = DatabaseAddress.external(OUTSIDE.url());
        Migrations.ofAllRooms().bring(address);
        String before = fingerprintVersion(address);

        Migrations.ofAllRooms().bring(address);

        assertThat(fingerprintVersion(address)).isEqualTo(before);
    }

    @Test
    void an_address_that_does_not_answer_is_told_in_words() {
        var environment =
                new MockEnvironment().withProperty("digit.database.url", "postgresql://digit:digit@127.0.0.1:1/digit");
        try (var start = DatabaseStart.begin(environment)) {
            assertThatThrownBy(start::address).hasMessageContaining("127.0.0.1:1 refused");
        }
    }

    private static String fingerprintVersion(DatabaseAddress address) throws Exception {
        try (var connection = address.asOwner()) {
            return DSL.using(connection, SQLDialect.POSTGRES)
                    .fetchValue(
                            "select concat(value, '/', version) from platform.setting where key = 'platform.migrations'")
                    .toString();
        }
    }
}

package dk.digit.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://digit:p%40ss%2Bw@db.example.dk:5433/digit?sslmode=require",
                "postgres://digit:p%40ss%2Bw@db.example.dk:5433/digit?sslmode=require",
                "postgresql://db.example.dk:5433/digit?user=digit&password=p%40ss%2Bw&sslmode=require",
                "jdbc:postgresql://db.example.dk:5433/digit?user=digit&password=p%40ss%2Bw&sslmode=require"
            })
    void an_address_is_understood_in_both_notations(String text) {
        var address = DatabaseAddress.external(text);

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example.dk:5433/digit?sslmode=require");
        assertThat(address.app()).isEqualTo(new DatabaseAddress.Login("digit", "p@ss+w"));
        assertThat(address.setsRole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://digit@host/digit",
                "postgresql://digit@host",
                "postgresql://host/digit",
                "not an address"
            })
    void what_is_no_address_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> DatabaseAddress.external(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://user:password@host:5432/database");
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(DatabaseAddress.external("postgresql://digit:secret@host/digit"))
                .asString()
                .doesNotContain("secret");
    }
}

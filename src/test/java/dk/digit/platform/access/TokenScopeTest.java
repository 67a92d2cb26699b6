package dk.digit.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenScopeTest {

    @Test
    void a_reading_token_reads_every_room_and_writes_none() {
        var scope = TokenScope.of(List.of("read"));
        assertThatCode(() -> scope.require("finance.read", "GET")).doesNotThrowAnyException();
        assertThat(missing(scope, "finance.post", "POST")).isEqualTo("write:finance");
    }

    @Test
    void a_token_for_one_room_is_of_no_use_in_another() {
        var scope = TokenScope.of(List.of("read:portfolio"));
        assertThatCode(() -> scope.require("portfolio.read", "HEAD")).doesNotThrowAnyException();
        assertThat(missing(scope, "finance.read", "GET")).isEqualTo("read:finance");
        assertThat(scope.reaches("finance.read")).isFalse();
        assertThat(scope.reaches("portfolio.edit")).isTrue();
    }

    @Test
    void who_may_write_may_read() {
        var scope = TokenScope.of(List.of("write:finance", "read:portfolio"));
        assertThatCode(() -> scope.require("finance.post", "POST")).doesNotThrowAnyException();
        assertThatCode(() -> scope.require("finance.read", "GET")).doesNotThrowAnyException();
        assertThat(missing(scope, "portfolio.edit", "DELETE")).isEqualTo("write:portfolio");
    }

    @Test
    void without_a_token_nothing_is_narrowed() {
        assertThatCode(() -> TokenScope.current().require("finance.post", "POST"))
                .doesNotThrowAnyException();
        assertThat(TokenScope.current().reaches("people.manageAccounts")).isTrue();
    }

    @Test
    void a_token_binds_its_own_request_only() throws Exception {
        var within = TokenScope.callWithin(TokenScope.READING, TokenScope::current);
        assertThat(within).isEqualTo(TokenScope.READING);
        assertThat(TokenScope.current()).isNotEqualTo(TokenScope.READING);
    }

    @Test
    void what_is_no_scope_is_refused() {
        assertThatThrownBy(() -> TokenScope.of(List.of("admin"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenScope.of(List.of("read:"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String missing(TokenScope scope, String right, String method) {
        try {
            scope.require(right, method);
        } catch (MissingScope e) {
            return e.scope();
        }
        throw new AssertionError(scope + " lets through " + method + " for " + right);
    }
}

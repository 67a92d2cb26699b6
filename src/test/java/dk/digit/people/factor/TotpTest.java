package dk.digit.people.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp();

    @Test
    void the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the last six of its eight digits.
        Map.of(
                        59L, "287082",
                        1111111109L, "081804",
                        1111111111L, "050471",
                        1234567890L, "005924",
                        2000000000L, "279037",
                        20000000000L, "353130")
                .forEach((second, code) -> {
                    assertThat(totp.code(SECRET, second / 30)).isEqualTo(code);
                    assertThat(totp.step(SECRET, code, Instant.ofEpochSecond(second)))
                            .hasValue(second / 30);
                });
    }

    @Test
    void a_clock_may_be_thirty_seconds_off_and_no_more() {
        var now = Instant.ofEpochSecond(1_000_000_000);
        long step = now.getEpochSecond() / 30;
        assertThat(totp.step(SECRET, totp.code(SECRET, step - 1), now)).hasValue(step - 1);
        assertThat(totp.step(SECRET, totp.code(SECRET, step + 1), now)).hasValue(step + 1);
        assertThat(totp.step(SECRET, totp.code(SECRET, step - 2), now)).isEmpty();
        assertThat(totp.step(SECRET, totp.code(SECRET, step + 2), now)).isEmpty();
    }

    @Test
    void secrets_are_long_and_never_the_same() {
        assertThat(totp.newSecret()).hasSize(20).isNotEqualTo(totp.newSecret());
    }
}

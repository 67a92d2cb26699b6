package dk.digit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.portfolio.DeviationLimits.Limit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Which light a deviation gives, and which is the worst.
class StatusLightTest {

    @Test
    void a_deviation_is_yellow_from_the_first_limit_on_and_red_from_the_second() {
        var limit = new Limit(14, 60);
        assertThat(limit.light(13)).isEqualTo(StatusLight.GREEN);
        assertThat(limit.light(14)).isEqualTo(StatusLight.YELLOW);
        assertThat(limit.light(59)).isEqualTo(StatusLight.YELLOW);
        assertThat(limit.light(60)).isEqualTo(StatusLight.RED);
    }

    @Test
    void what_is_unknown_is_no_worse_than_what_is_known() {
        assertThat(StatusLight.worst(List.of(StatusLight.UNKNOWN, StatusLight.GREEN)))
                .isEqualTo(StatusLight.GREEN);
        assertThat(StatusLight.worst(List.of(StatusLight.YELLOW, StatusLight.RED, StatusLight.GREEN)))
                .isEqualTo(StatusLight.RED);
        assertThat(StatusLight.worst(List.of(StatusLight.UNKNOWN))).isEqualTo(StatusLight.UNKNOWN);
        assertThat(StatusLight.worst(List.of())).isEqualTo(StatusLight.UNKNOWN);
    }

    @Property
    void a_larger_deviation_is_never_better(
            @ForAll @IntRange(min = 0, max = 100) int yellow,
            @ForAll @IntRange(min = 1, max = 100) int further,
            @ForAll @IntRange(min = -50, max = 300) int deviation,
            @ForAll @IntRange(min = 0, max = 300) int more) {
        var limit = new Limit(yellow, yellow + further);
        assertThat(limit.light(deviation + more)).isGreaterThanOrEqualTo(limit.light(deviation));
    }
}

package dk.digit.portfolio.status;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure.Measured;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The computed lights and those that the writer sets instead.
class LightsTest {

    private final List<Refusal> against = new ArrayList<>();

    private static Map<StatusField, Measured> measured(StatusLight light) {
        var fields = new EnumMap<StatusField, Measured>(StatusField.class);
        for (StatusField field : StatusField.values()) {
            fields.put(field, Measured.of(light, new Bilingual("Fordi.", "Because.")));
        }
        return fields;
    }

    @Test
    void overruling_needs_a_reason() {
        StatusWriting.lights(
                measured(StatusLight.RED),
                Map.of(StatusField.TIME, new StatusDraft.Chosen(StatusLight.GREEN, null)),
                against);
        assertThat(against).singleElement().satisfies(refusal -> {
            assertThat(refusal.text(Lang.EN)).isEqualTo("Say why the light is not as computed (Red).");
            assertThat(refusal.field()).isEqualTo("reasonTIME");
        });
    }

    @Test
    void the_computed_light_is_kept_beside_the_one_that_was_set() {
        var lights = StatusWriting.lights(
                measured(StatusLight.RED),
                Map.of(StatusField.TIME, new StatusDraft.Chosen(StatusLight.YELLOW, "Leverandøren henter det ind.")),
                against);
        assertThat(against).isEmpty();
        assertThat(lights).hasSize(StatusField.values().length);
        var time = lights.getFirst();
        assertThat(time.light()).isEqualTo(StatusLight.YELLOW);
        assertThat(time.computed()).isEqualTo(StatusLight.RED);
        assertThat(time.reason()).isEqualTo("Leverandøren henter det ind.");
    }

    @Test
    void setting_a_light_to_what_it_is_overrules_nothing() {
        var lights = StatusWriting.lights(
                measured(StatusLight.GREEN),
                Map.of(StatusField.RISK, new StatusDraft.Chosen(StatusLight.GREEN, null)),
                against);
        assertThat(against).isEmpty();
        assertThat(lights).allSatisfy(light -> assertThat(light.chosen()).isNull());
    }
}

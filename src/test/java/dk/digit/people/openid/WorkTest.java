package dk.digit.people.openid;

import static dk.digit.people.openid.ProviderFixture.ROSKILDE;
import static dk.digit.people.openid.ProviderFixture.SLAGELSE;
import static dk.digit.people.openid.ProviderFixture.everywhere;
import static dk.digit.people.openid.ProviderFixture.in;
import static dk.digit.people.openid.ProviderFixture.inSecretariat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.WorkFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final ClaimMapping CHIEF =
            everywhere("digitaliseringschef", WorkFunction.CHIEF_DIGITALISATION_OFFICER);

    @Test
    void a_value_gives_its_function_in_the_municipality_that_the_person_comes_from() {
        assertThat(Work.of(List.of(CHIEF), List.of("digitaliseringschef"), ROSKILDE))
                .containsExactly(new Work("0265", WorkFunction.CHIEF_DIGITALISATION_OFFICER));
    }

    @Test
    void a_value_that_nobody_has_mapped_gives_nothing() {
        assertThat(Work.of(List.of(CHIEF), List.of("Digitaliseringschef", "konsulent"), ROSKILDE))
                .isEmpty();
    }

    @Test
    void a_value_may_be_known_and_give_nothing() {
        assertThat(Work.of(List.of(everywhere("vikar", null)), List.of("vikar"), ROSKILDE))
                .isEmpty();
    }

    @Test
    void the_line_for_one_municipality_goes_before_the_one_for_all() {
        var mappings = List.of(CHIEF, in(SLAGELSE, "digitaliseringschef", null));
        assertThat(Work.of(mappings, List.of("digitaliseringschef"), SLAGELSE)).isEmpty();
        assertThat(Work.of(mappings, List.of("digitaliseringschef"), ROSKILDE)).hasSize(1);
    }

    @Test
    void a_line_for_the_secretariat_counts_only_for_people_of_its_municipality() {
        var mappings = List.of(inSecretariat(ROSKILDE, "controller", WorkFunction.CONTROLLER));
        assertThat(Work.of(mappings, List.of("controller"), ROSKILDE))
                .containsExactly(new Work(null, WorkFunction.CONTROLLER));
        assertThat(Work.of(mappings, List.of("controller"), SLAGELSE)).isEmpty();
    }

    @Test
    void two_values_for_the_same_function_give_it_once() {
        var mappings = List.of(CHIEF, everywhere("cdo", WorkFunction.CHIEF_DIGITALISATION_OFFICER));
        assertThat(Work.of(mappings, List.of("digitaliseringschef", "cdo"), ROSKILDE))
                .hasSize(1);
    }
}

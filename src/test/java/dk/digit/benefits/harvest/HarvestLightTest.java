package dk.digit.benefits.harvest;

import static dk.digit.benefits.harvest.StandingFixture.DAY;
import static dk.digit.benefits.harvest.StandingFixture.GREVE;
import static dk.digit.benefits.harvest.StandingFixture.KOEGE;
import static dk.digit.benefits.harvest.StandingFixture.LEJRE;
import static dk.digit.benefits.harvest.StandingFixture.in;
import static dk.digit.portfolio.StatusLight.GREEN;
import static dk.digit.portfolio.StatusLight.RED;
import static dk.digit.portfolio.StatusLight.UNKNOWN;
import static dk.digit.portfolio.StatusLight.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.portfolio.StatusLight;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarvestLightTest {

    @Test
    void within_the_tolerance_it_is_green_within_twice_it_yellow_else_red() {
        assertThat(light(in(GREVE).measured("45", "0.9000").done())).isEqualTo(GREEN);
        assertThat(light(in(GREVE).measured("44", "0.8999").done())).isEqualTo(YELLOW);
        assertThat(light(in(GREVE).measured("40", "0.8000").done())).isEqualTo(YELLOW);
        assertThat(light(in(GREVE).measured("39", "0.7999").done())).isEqualTo(RED);
    }

    @Test
    void more_than_the_target_in_one_municipality_does_not_hide_what_another_lacks() {
        assertThat(light(
                        in(GREVE).measured("150", "3.0000").done(),
                        in(KOEGE).measured("5", "0.1000").done()))
                .isEqualTo(RED);
    }

    @Test
    void a_lost_benefit_counts_as_nothing_and_is_never_green() {
        var lost = in(GREVE)
                .measured("50", "1.0000")
                .lost("Væk")
                .due(DAY.plusYears(1))
                .done();
        assertThat(light(lost)).isEqualTo(RED);
        assertThat(HarvestLight.of(List.of(lost, whole(), whole(), whole()), 100, DAY)
                        .light())
                .isEqualTo(YELLOW);
    }

    @Test
    void a_missing_measurement_is_never_green() {
        assertThat(light(in(GREVE).measured("50", "1.0000").missing(DAY).done()))
                .isEqualTo(YELLOW);
        assertThat(light(in(GREVE).due(DAY.plusDays(1)).missing(DAY).done())).isEqualTo(YELLOW);
    }

    @Test
    void while_no_target_is_due_nobody_knows() {
        var measured = HarvestLight.of(List.of(in(GREVE).due(DAY.plusDays(1)).done()), 10, DAY);
        assertThat(measured.light()).isEqualTo(UNKNOWN);
        assertThat(measured.words().da()).isEqualTo("Intet mål er forfaldet endnu.");
    }

    @Test
    void the_words_carry_the_figures() {
        var words = HarvestLight.of(
                        List.of(
                                whole(),
                                in(KOEGE).measured("25", "0.5000").missing(DAY).done(),
                                in(LEJRE).lost("Væk").done()),
                        10,
                        DAY)
                .words();
        assertThat(words.da().replace('\u00a0', ' '))
                .isEqualTo("1 af 3 forfaldne mål er nået; i snit er 50 % af målet målt. Manglende målinger: 1. Tabte"
                        + " gevinster: 1.");
        assertThat(words.en()).contains("1 of 3 targets", "50");
    }

    private static BenefitStanding whole() {
        return in(GREVE).measured("50", "1.0000").done();
    }

    private static StatusLight light(BenefitStanding... standings) {
        return HarvestLight.of(List.of(standings), 10, DAY).light();
    }
}

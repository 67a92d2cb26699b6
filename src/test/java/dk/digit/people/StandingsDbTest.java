package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.Association;
import dk.digit.association.HoldingId;
import dk.digit.association.WorkFunction;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Target;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.MovingClock;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Rights follow from facts with periods, and end with them.
@DbTest
@Import(MovingClock.Set.class)
class StandingsDbTest {

    private static final Target ERP = Target.record("activity", "erp", Bilingual.EMPTY);
    private static final Target ESDH = Target.record("activity", "esdh", Bilingual.EMPTY);
    private static final Target ROSKILDE = Target.ofMunicipality("municipality", "roskilde", Bilingual.EMPTY, "0265");
    private static final Target SLAGELSE = Target.ofMunicipality("municipality", "slagelse", Bilingual.EMPTY, "0330");

    @Autowired
    private MovingClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private Association association;

    @Autowired
    private Rights rights;

    @BeforeEach
    void in_november() {
        clock.standsAt("2026-11-25T10:00:00");
    }

    @Test
    void a_seat_that_ends_at_midnight_ends_the_right_at_midnight() {
        var seat =
                association.seatsOfAccount("board", LocalDate.of(2026, 11, 25)).getFirst();
        var holding = Objects.requireNonNull(seat.holding().id());
        end(holding, LocalDate.of(2026, 11, 30));

        clock.standsAt("2026-11-30T23:59:59");
        assertThat(actor("board").is(Role.BOARD)).isTrue();
        assertThat(actor("board").audience()).contains("body:board");

        clock.standsAt("2026-12-01T00:00:00");
        assertThat(actor("board").is(Role.BOARD)).isFalse();
        assertThat(actor("board").audience()).doesNotContain("body:board");
        assertThat(actor("board").is(Role.CHIEF_EXECUTIVE)).isTrue();
    }

    private void end(HoldingId holding, LocalDate last) {
        int version = association.holding(holding).orElseThrow().holding().version();
        assertThat(association.endHolding(holding, last, true, Bilingual.EMPTY, version))
                .isTrue();
    }

    @Test
    void a_member_of_every_body_in_which_all_sit_has_the_place_by_function() {
        assertThat(actor("chief-roskilde").audience()).contains("body:chiefs-circle", "municipality:0265", "members");
        assertThat(actor("board").audience()).contains("body:general-assembly").doesNotContain("body:chiefs-circle");
    }

    @Test
    void a_municipality_changes_its_own_data_only() {
        var chief = actor("chief-roskilde");
        assertThat(rights.may(chief, "association.changeOwn", ROSKILDE)).isTrue();
        assertThat(rights.may(chief, "association.changeOwn", SLAGELSE)).isFalse();
        assertThat(rights.may(chief, "association.changeOwn")).isFalse();
        assertThat(rights.somewhere(chief, "association.changeOwn")).isTrue();
    }

    @Test
    void a_project_lead_sees_all_activities_and_changes_those_led() {
        var lead = actor("projectlead");
        assertThat(rights.may(lead, "portfolio.edit", ERP)).isTrue();
        assertThat(rights.may(lead, "portfolio.edit", ESDH)).isFalse();
        assertThat(rights.may(lead, "portfolio.read")).isTrue();
    }

    @Test
    void a_substitute_has_for_the_period_what_the_giver_has_on_the_day_and_nothing_more() {
        people.createAccount("stand-in", "a-long-password", "Vikar", Set.of(), null, Lang.DA);
        substitutions.add(
                "projectlead",
                "stand-in",
                Period.fromTo(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27)),
                "Ferie");

        assertThat(actor("stand-in").standings()).isEmpty();
        clock.standsAt("2026-11-26T08:00:00");
        var substitute = actor("stand-in");
        assertThat(rights.may(substitute, "portfolio.edit", ERP)).isTrue();
        assertThat(rights.standing(substitute, "portfolio.edit", ERP)
                        .orElseThrow()
                        .giver())
                .isEqualTo("projectlead");
        assertThat(rights.may(substitute, "portfolio.edit", ESDH)).isFalse();
        assertThat(substitute.audience()).contains("person:stand-in").doesNotContain("person:projectlead");
        clock.standsAt("2026-11-28T00:00:00");
        assertThat(actor("stand-in").standings()).isEmpty();
    }

    @Test
    void what_was_lent_is_not_lent_on_and_administration_is_never_lent() {
        people.createAccount("first", "a-long-password", "Første", Set.of(), null, Lang.DA);
        people.createAccount("second", "a-long-password", "Anden", Set.of(), null, Lang.DA);
        var week = Period.fromTo(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 2));
        substitutions.add("controller", "first", week, "Sygdom");
        substitutions.add("first", "second", week, "Sygdom");
        substitutions.add("admin", "second", week, "Sygdom");

        assertThat(actor("first").is(Role.CONTROLLER)).isTrue();
        assertThat(actor("second").is(Role.CONTROLLER)).isFalse();
        assertThat(actor("second").is(Role.ADMIN)).isFalse();
    }

    @Test
    void a_right_of_ones_own_counts_before_one_that_is_lent() {
        clock.standsAt("2026-10-01T10:00:00");
        substitutions.add(
                "secretariat",
                "projectlead",
                Period.fromTo(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1)),
                "Møde");
        var lead = actor("projectlead");
        assertThat(rights.standing(lead, "portfolio.edit", ERP).orElseThrow().own())
                .isTrue();
        assertThat(rights.standing(lead, "portfolio.edit", ESDH).orElseThrow().giver())
                .isEqualTo("secretariat");
    }

    @Test
    void a_substitution_has_an_end_and_another_person() {
        assertThatThrownBy(() ->
                        substitutions.add("admin", "board", Period.from(LocalDate.of(2026, 11, 25)), "Uden slutning"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> substitutions.add(
                        "admin",
                        "admin",
                        Period.fromTo(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 26)),
                        "Sig selv"))
                .hasMessageContaining("substitution_another");
    }

    @Test
    void nobody_has_one_function_twice_at_a_time() {
        assertThatThrownBy(() -> people.employ(
                        "chief-roskilde",
                        "0265",
                        WorkFunction.CHIEF_DIGITALISATION_OFFICER,
                        LocalDate.of(2026, 11, 25)))
                .hasMessageContaining("employment_once");
        assertThatThrownBy(() ->
                        people.employ("chief-roskilde", null, WorkFunction.CHIEF_EXECUTIVE, LocalDate.of(2026, 11, 25)))
                .hasMessageContaining("employment_place");
    }

    private Actor actor(String username) {
        return Objects.requireNonNull(accounts.find(username)).actor();
    }
}

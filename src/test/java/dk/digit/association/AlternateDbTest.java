package dk.digit.association;

import static dk.digit.association.AssociationFixture.BOARD;
import static dk.digit.association.AssociationFixture.EXECUTIVE_COMMITTEE;
import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who stands behind the holder of a seat.
class AlternateDbTest {

    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final AssociationFixture fixture = AssociationFixture.on(database.dsl());
    private final Association association = fixture.association();
    private final SeatId chair = fixture.seat(BOARD, "chair");

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void an_alternate_does_not_hold_the_seat() {
        alternate(LEJRE, 1);

        assertThat(association.seats(BOARD, JUNE)).singleElement().matches(Seating::vacant);
        assertThat(association.vacanciesOn(JUNE)).hasSize(1);
        assertThat(association.seatsOf(LEJRE)).isEmpty();
        assertThat(association.seatHistory(Period.year(2023))).isEmpty();
        assertThat(association.alternates(BOARD, JUNE))
                .singleElement()
                .satisfies(one -> assertThat(one.rank()).isEqualTo(1));
    }

    @Test
    void an_alternate_acts_while_the_seat_is_vacant_and_stays_the_alternate() {
        fixture.fill(chair, HOLBAEK, "2023-01-01", "2023-05-31");
        fixture.fill(chair, ROSKILDE, "2023-09-01", null);
        var lejre = alternate(LEJRE, 1);

        association.letAlternateAct(lejre, JUNE, Bilingual.EMPTY);

        var acting = association.seats(BOARD, JUNE).getFirst().holding();
        assertThat(acting.acting()).isTrue();
        assertThat(acting.mandate().came()).isEqualTo(StartReason.STEPPED_IN);
        assertThat(acting.period()).isEqualTo(new Period(JUNE, LocalDate.of(2023, 9, 1)));
        assertThat(association.alternates(BOARD, JUNE)).hasSize(1);
    }

    @Test
    void nobody_acts_in_a_seat_that_is_held() {
        fixture.fill(chair, HOLBAEK, "2023-01-01", null);
        var lejre = alternate(LEJRE, 1);

        assertThat(refusal(() -> association.letAlternateAct(lejre, JUNE, Bilingual.EMPTY)))
                .startsWith("Holbæk har pladsen Bestyrelse, plads 1 (Formand) i perioden 01-01-2023 –.");
    }

    @Test
    void the_rules_of_holding_a_seat_are_those_of_standing_ready_for_it() {
        fixture.fill(chair, HOLBAEK, "2023-01-01", null);
        fixture.fill(fixture.seat(EXECUTIVE_COMMITTEE, "chair"), ROSKILDE, "2023-01-01", null);
        alternate(LEJRE, 1);

        assertThat(refusal(() -> alternate(HOLBAEK, 2))).contains("stedfortræder for sig selv");
        assertThat(refusal(() -> alternate(ROSKILDE, 2))).contains("Direktion (D3), plads 1 (Formand)");
        assertThat(refusal(() -> alternate(LEJRE, 1))).contains("Lejre står allerede på dette trin");
        assertThat(refusal(() -> alternate(new MunicipalityCode("0101"), 2))).contains("ikke medlem");
    }

    @Test
    void who_may_step_in_on_the_board_may_not_sit_in_the_executive() {
        alternate(LEJRE, 1);
        var seat = fixture.seat(EXECUTIVE_COMMITTEE, "chair");

        assertThat(refusal(() -> fixture.fill(seat, LEJRE, "2023-06-01", null)))
                .contains("Lejre er stedfortræder for pladsen Bestyrelse, plads 1 (Formand) i perioden 01-01-2023 –.");
    }

    @Test
    void alternates_end_with_the_membership_too() {
        alternate(LEJRE, 1);

        association.endMembership(LEJRE, LocalDate.of(2023, 12, 31), true, 1);

        assertThat(association.alternates(BOARD, LocalDate.of(2023, 12, 31))).hasSize(1);
        assertThat(association.alternates(BOARD, LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(fixture.announced()).noneMatch(SeatVacated.class::isInstance);
    }

    @Test
    void a_planned_end_without_a_successor_is_a_duty_before_and_after() {
        association.fillSeat(new HoldingDraft(
                chair,
                HOLBAEK,
                Period.from(AssociationFixture.NEW_YEAR),
                true,
                true,
                false,
                null,
                Mandate.elected(LocalDate.of(2023, 12, 31)),
                Bilingual.EMPTY));
        var duties = new AssociationDuties(new Seats(database.dsl()), new Holdings(database.dsl()));

        assertThat(duties.on(LocalDate.of(2023, 10, 1))).isEmpty();
        assertThat(duties.on(LocalDate.of(2023, 12, 1))).singleElement().satisfies(duty -> {
            assertThat(duty.words().da())
                    .isEqualTo("Vælg en efterfølger: Formand, Bestyrelse (valgt til og med 31-12-2023)");
            assertThat(duty.due()).isEqualTo("2023-12-31");
        });
        assertThat(duties.on(LocalDate.of(2024, 2, 1)))
                .singleElement()
                .satisfies(duty -> assertThat(duty.words().da()).endsWith("indehaveren fortsætter)"));
    }

    private HoldingId alternate(MunicipalityCode municipality, int rank) {
        return association.nameAlternate(new AlternateDraft(
                chair, municipality, rank, Period.from(AssociationFixture.NEW_YEAR), Bilingual.EMPTY));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        var text = new StringBuilder();
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> refused.refusals().forEach(one -> text.append(one.text(Lang.DA))));
        return text.toString();
    }
}

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
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Why somebody came and left, and who sits on after the planned term.
class MandateDbTest {

    private static final LocalDate ELECTED_UNTIL = LocalDate.of(2024, 5, 31);

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
    void a_holder_carries_over_after_the_planned_term_until_a_successor_is_elected() {
        elect(HOLBAEK, "2023-06-01", Mandate.elected(ELECTED_UNTIL));

        assertThat(onChair("2024-05-31").carriesOverSince(ELECTED_UNTIL)).isNull();
        assertThat(onChair("2024-09-15").carriesOverSince(LocalDate.of(2024, 9, 15)))
                .isEqualTo("2024-06-01");

        elect(LEJRE, "2024-10-01", Mandate.begun(StartReason.ELECTED));

        var before = onChair("2024-09-30");
        assertThat(before.holder().municipality()).isEqualTo(HOLBAEK);
        assertThat(before.mandate().left()).isEqualTo(EndReason.TERM_ENDED);
        assertThat(before.leftEarly()).isFalse();
        assertThat(onChair("2024-10-01").holder().municipality()).isEqualTo(LEJRE);
    }

    @Test
    void nobody_is_relieved_before_the_planned_term_is_over() {
        elect(HOLBAEK, "2023-06-01", Mandate.elected(ELECTED_UNTIL));

        assertThatThrownBy(() -> elect(LEJRE, "2024-05-31", Mandate.UNKNOWN)).isInstanceOf(RefusedException.class);

        assertThat(onChair("2024-05-31").period().end()).isNull();
    }

    @Test
    void a_successor_who_is_refused_relieves_nobody() {
        elect(HOLBAEK, "2023-06-01", Mandate.elected(ELECTED_UNTIL));
        fixture.fill(fixture.seat(EXECUTIVE_COMMITTEE, "chair"), ROSKILDE, "2023-01-01", null);

        assertThatThrownBy(() -> elect(ROSKILDE, "2024-10-01", Mandate.UNKNOWN)).isInstanceOf(RefusedException.class);

        assertThat(onChair("2025-01-01").holder().municipality()).isEqualTo(HOLBAEK);
    }

    @Test
    void who_leaves_before_the_planned_day_leaves_early_without_being_told_so() {
        var holding = elect(HOLBAEK, "2023-06-01", Mandate.elected(ELECTED_UNTIL));

        association.endHolding(holding, end("2024-03-31", EndReason.LEFT_POST, false), 1);

        assertThat(onChair("2024-03-31").leftEarly()).isTrue();
        assertThat(change("2024-03-31").why(Lang.DA)).isEqualTo("Afgang: forlod sin stilling, tidlig rotation.");
    }

    @Test
    void an_early_rotation_is_told_where_no_day_was_planned() {
        var holding = elect(HOLBAEK, "2023-06-01", Mandate.UNKNOWN);

        association.endHolding(holding, end("2024-03-31", EndReason.ROTATION, true), 1);

        assertThat(change("2024-03-31").why(Lang.EN)).isEqualTo("Leaving: early rotation.");
    }

    @Test
    void a_reason_that_nobody_knows_is_not_guessed() {
        var holding = elect(HOLBAEK, "2023-06-01", Mandate.UNKNOWN);

        association.endHolding(holding, LocalDate.of(2024, 3, 31), true, Bilingual.EMPTY, 1);

        assertThat(SeatWords.came(Lang.DA, onChair("2024-03-31"))).isEqualTo("årsag ikke kendt");
        assertThat(SeatWords.left(Lang.DA, onChair("2024-03-31"))).isEqualTo("årsag ikke kendt");
    }

    @Test
    void seats_that_end_with_a_membership_say_so() {
        elect(HOLBAEK, "2023-06-01", Mandate.begun(StartReason.ROTATION));

        association.endMembership(HOLBAEK, LocalDate.of(2023, 12, 31), true, 1);

        var holding = onChair("2023-12-31");
        assertThat(holding.mandate().came()).isEqualTo(StartReason.ROTATION);
        assertThat(holding.mandate().left()).isEqualTo(EndReason.MEMBERSHIP_ENDED);
    }

    @Test
    void who_is_sent_instead_goes_on_with_the_same_mandate_even_after_its_term() {
        var holding = elect(HOLBAEK, "2023-06-01", Mandate.elected(ELECTED_UNTIL));
        var day = LocalDate.of(2024, 8, 1);

        association.sitInstead(holding, null, day);

        assertThat(onChair("2024-07-31").mandate().left()).isEqualTo(EndReason.REPLACED);
        assertThat(onChair("2024-08-01").carriesOverSince(day)).isEqualTo("2024-06-01");
    }

    @Test
    void the_database_takes_no_reason_for_leaving_from_somebody_who_stays() {
        elect(HOLBAEK, "2023-06-01", Mandate.UNKNOWN);

        refuses("seat_holding_end_reason_with_end", "end_reason = 'ROTATION'");
        refuses("seat_holding_end_reason_with_end", "end_early = true");
        refuses("seat_holding_start_reason", "start_reason = 'GUESSED'");
    }

    private void refuses(String constraint, String change) {
        assertThatThrownBy(() -> database.dsl().execute("update association.seat_holding set " + change))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining('"' + constraint + '"');
    }

    private HoldingId elect(MunicipalityCode municipality, String first, Mandate mandate) {
        return association.fillSeat(new HoldingDraft(
                chair,
                municipality,
                Period.from(LocalDate.parse(first)),
                true,
                true,
                false,
                null,
                mandate,
                Bilingual.EMPTY));
    }

    private static SeatEnd end(String last, EndReason reason, boolean early) {
        return new SeatEnd(LocalDate.parse(last), true, reason, early, Bilingual.EMPTY);
    }

    private Holding onChair(String day) {
        return association.seats(BOARD, LocalDate.parse(day)).getFirst().holding();
    }

    private SeatChange change(String day) {
        List<SeatChange> changes = association.seatHistory(Period.fromTo(LocalDate.parse(day), LocalDate.parse(day)));
        return changes.getFirst();
    }
}

package dk.digit.association;

import static dk.digit.association.AssociationFixture.ASSEMBLY;
import static dk.digit.association.AssociationFixture.BOARD;
import static dk.digit.association.AssociationFixture.EXECUTIVE_COMMITTEE;
import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssociationDbTest {

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final AssociationFixture fixture = AssociationFixture.on(database.dsl());
    private final Association association = fixture.association();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_seat_that_is_taken_says_by_whom_and_when() {
        var chair = fixture.seat(BOARD, "chair");
        fixture.fill(chair, HOLBAEK, "2023-01-01", "2023-08-31");

        assertThat(refusals(() -> fixture.fill(chair, ROSKILDE, "2023-08-31", null)))
                .containsExactly(
                        "Holbæk har pladsen Bestyrelse, plads 1 (Formand) i perioden 01-01-2023 – 31-08-2023. En plads har én indehaver ad gangen.");
    }

    @Test
    void a_municipality_may_not_sit_on_board_and_executive_at_once() {
        fixture.fill(fixture.seat(BOARD, "chair"), HOLBAEK, "2023-01-01", null);
        var seat = fixture.seat(EXECUTIVE_COMMITTEE, "member");

        assertThat(refusals(() -> fixture.fill(seat, HOLBAEK, "2023-06-01", null)))
                .containsExactly(
                        "Holbæk har pladsen Bestyrelse, plads 1 (Formand) i perioden 01-01-2023 –. En kommune kan ikke have den og sidde i"
                                + " Direktion (D3) på samme tid.");
    }

    @Test
    void a_municipality_that_left_the_board_may_enter_the_executive_the_day_after() {
        fixture.fill(fixture.seat(BOARD, "chair"), HOLBAEK, "2023-01-01", "2023-05-31");
        var seat = fixture.seat(EXECUTIVE_COMMITTEE, "member");

        fixture.fill(seat, HOLBAEK, "2023-06-01", null);

        assertThat(association.seats(EXECUTIVE_COMMITTEE, LocalDate.of(2023, 6, 1)))
                .singleElement()
                .matches(seating -> !seating.vacant());
        assertThat(fixture.announced())
                .last()
                .isEqualTo(new SeatFilled(seat, EXECUTIVE_COMMITTEE, HOLBAEK, Period.from(LocalDate.of(2023, 6, 1))));
    }

    @Test
    void a_membership_with_running_seats_does_not_end_without_a_choice() {
        fixture.fill(fixture.seat(BOARD, "chair"), HOLBAEK, "2023-01-01", null);

        assertThat(refusals(() -> association.endMembership(HOLBAEK, LocalDate.of(2023, 12, 31), false, 1)))
                .containsExactly("Holbæk har pladser, som løber længere end medlemskabet:"
                        + " Bestyrelse, plads 1 (Formand) i perioden 01-01-2023 –. Vælg at afslutte dem samtidig.");
    }

    @Test
    void a_membership_may_end_with_its_seats() {
        fixture.fill(fixture.seat(BOARD, "chair"), HOLBAEK, "2023-01-01", null);
        fixture.fill(fixture.seat(EXECUTIVE_COMMITTEE, "chair"), LEJRE, "2023-01-01", null);
        var last = LocalDate.of(2023, 12, 31);

        assertThat(association.leaving(HOLBAEK, last).seats()).hasSize(1);
        assertThat(association.endMembership(HOLBAEK, last, true, 1)).isTrue();

        assertThat(association.members(last)).extracting(Member::code).contains(HOLBAEK);
        assertThat(association.members(last.plusDays(1)))
                .extracting(Member::code)
                .doesNotContain(HOLBAEK);
        assertThat(association.formerMembers(last.plusDays(1)))
                .extracting(Member::code)
                .containsExactly(HOLBAEK);
        assertThat(association.seats(BOARD, last.plusDays(1))).singleElement().matches(Seating::vacant);
        assertThat(fixture.announced()).contains(new MembershipEnded(HOLBAEK, last));
    }

    @Test
    void every_member_sits_in_the_assembly_as_long_as_it_is_a_member() {
        association.endMembership(LEJRE, LocalDate.of(2023, 6, 30), false, 1);

        assertThat(association.seats(ASSEMBLY, LocalDate.of(2023, 6, 30)))
                .extracting(seating -> seating.holding().holder().name())
                .containsExactly("Holbæk", "Lejre", "Roskilde");
        assertThat(association.seats(ASSEMBLY, LocalDate.of(2023, 7, 1)))
                .extracting(seating -> seating.holding().holder().name())
                .containsExactly("Holbæk", "Roskilde");
        assertThat(association.seats(ASSEMBLY, LocalDate.of(2022, 12, 31))).isEmpty();
    }

    @Test
    void a_change_of_holder_is_one_change_when_no_day_lies_between() {
        var chair = fixture.seat(BOARD, "chair");
        fixture.fill(chair, HOLBAEK, "2023-01-01", "2023-08-31");
        fixture.fill(chair, ROSKILDE, "2023-09-01", null);

        var changes = association.seatHistory(Period.year(2023));

        assertThat(changes).hasSize(2);
        assertThat(changes.getLast().on()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(changes.getLast().left().holder().name()).isEqualTo("Holbæk");
        assertThat(changes.getLast().came().holder().name()).isEqualTo("Roskilde");
    }

    @Test
    void someone_who_changed_it_meanwhile_is_not_overwritten() {
        var holding = fixture.fill(fixture.seat(BOARD, "chair"), HOLBAEK, "2023-01-01", null);
        assertThat(association.endHolding(holding, LocalDate.of(2023, 5, 31), true, Bilingual.EMPTY, 1))
                .isTrue();

        assertThat(association.endHolding(holding, LocalDate.of(2023, 6, 30), true, Bilingual.EMPTY, 1))
                .isFalse();
    }

    @Test
    void a_body_may_leave_the_ones_that_it_excludes_and_those_stay_together() {
        var board = association.body(BOARD).orElseThrow();

        association.changeBody(draft(board, null, board.parent()), 1);

        assertThat(association.body(BOARD).orElseThrow().incompatibilityGroup()).isEqualTo("board");
        assertThat(association.body(EXECUTIVE_COMMITTEE).orElseThrow().incompatibilityGroup())
                .isEqualTo("executive-committee");
    }

    @Test
    void a_body_is_not_placed_below_itself() {
        var assembly = association.body(ASSEMBLY).orElseThrow();

        assertThat(refusals(() -> association.changeBody(draft(assembly, null, EXECUTIVE_COMMITTEE), 1)))
                .containsExactly("Generalforsamling kan ikke høre under et organ, der hører under det selv.");
    }

    private static BodyDraft draft(Body body, BodyId incompatibleWith, BodyId parent) {
        return new BodyDraft(
                body.id(),
                body.name(),
                body.kind(),
                body.everyMember(),
                body.membersOnly(),
                body.filledBy(),
                incompatibleWith,
                body.rotation(),
                body.place(),
                parent,
                body.period(),
                body.startKnown());
    }

    private static List<String> refusals(org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        var caught = new java.util.ArrayList<String>();
        assertThatThrownBy(command)
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> refused.refusals().stream()
                        .map(refusal -> refusal.text(Lang.DA))
                        .forEach(caught::add));
        return caught;
    }
}

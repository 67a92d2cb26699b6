package dk.digit.association;

import static dk.digit.association.AssociationFixture.BOARD;
import static dk.digit.association.AssociationFixture.EXECUTIVE_COMMITTEE;
import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.association.AssociationFixture.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.sql.TestDatabase;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database itself refuses, whoever asks and however.
class AssociationSqlDbTest {

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(org.jooq.impl.DSL.using(data, org.jooq.SQLDialect.POSTGRES))
                    .founded());
    private final AssociationFixture fixture = AssociationFixture.on(database.dsl());
    private SeatId chair;

    @BeforeEach
    void chairOfTheBoard() {
        chair = fixture.seat(BOARD, "chair");
        fixture.fill(chair, HOLBAEK, "2023-01-01", null);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_seat_has_one_holder_at_a_time() {
        refusesHolding("seat_holding_one_holder", chair, BOARD, ROSKILDE, "[2023-06-01,2023-07-01)");
    }

    @Test
    void holbaek_may_not_sit_in_the_executive_committee_while_on_the_board() {
        var seat = fixture.seat(EXECUTIVE_COMMITTEE, "member");

        refusesHolding("seat_holding_incompatible_bodies", seat, EXECUTIVE_COMMITTEE, HOLBAEK, "[2023-06-01,)");
    }

    @Test
    void incompatibility_can_not_be_dodged_by_naming_another_group() {
        var seat = fixture.seat(EXECUTIVE_COMMITTEE, "member");

        refuses("seat_holding_body", """
                insert into association.seat_holding (seat, body, incompatibility_group, members_only, municipality, period)
                values (?, 'executive-committee', 'another', true, '0316', '[2023-06-01,)')
                """, seat.value());
    }

    @Test
    void bodies_can_not_become_incompatible_while_a_municipality_sits_in_both() {
        fixture.fill(fixture.seat(SECRETARIAT, "head"), HOLBAEK, "2023-01-01", null);

        refuses(
                "seat_holding_incompatible_bodies",
                "update association.body set incompatibility_group = 'board' where id = 'secretariat'");
    }

    @Test
    void no_seat_outlives_the_membership() {
        refuses(
                "seat_holding_within_membership",
                "update association.membership set period = '[2016-03-17,2023-12-31)' where municipality = '0316'");
    }

    @Test
    void no_seat_is_held_by_a_municipality_that_is_no_member() {
        var seat = fixture.seat(BOARD, "member");

        refusesHolding("seat_holding_within_membership", seat, BOARD, new MunicipalityCode("0101"), "[2023-06-01,)");
    }

    @Test
    void a_seat_is_held_only_while_it_exists() {
        var seat = fixture.seat(BOARD, "member");

        refusesHolding("seat_holding_within_seat", seat, BOARD, ROSKILDE, "[2022-06-01,)");
    }

    @Test
    void the_association_itself_holds_no_seat_on_the_board() {
        var seat = fixture.seat(BOARD, "member");

        refusesHolding("seat_holding_members_only", seat, BOARD, null, "[2023-06-01,)");
    }

    @Test
    void a_seat_exists_only_as_long_as_its_body() {
        refuses(
                "seat_within_body",
                "insert into association.seat (body, number, function, period) values ('board', 9, 'member', '[2022-01-01,)')");
    }

    @Test
    void memberships_of_one_municipality_do_not_overlap() {
        refuses(
                "membership_once_at_a_time",
                "insert into association.membership (municipality, period) values ('0316', '[2023-01-01,)')");
    }

    @Test
    void a_cvr_number_with_a_wrong_digit_is_refused() {
        refuses("municipality_cvr", "update association.municipality set cvr = '29189446' where code = '0316'");
    }

    @Test
    void there_is_one_association() {
        refuses("association_pk", "insert into association.association (name, short_name) values ('To', 'To')");
        refuses(
                "association_the_one",
                "insert into association.association (id, name, short_name) values (2, 'To', 'To')");
    }

    @Test
    void the_ninety_eight_municipalities_are_there_by_the_danish_alphabet() {
        var all = fixture.association().municipalities();

        assertThat(all)
                .hasSize(98)
                .extracting(Municipality::name)
                .startsWith("Albertslund", "Allerød")
                .endsWith("Ærø", "Aabenraa", "Aalborg", "Aarhus");
        assertThat(all).extracting(Municipality::slug).contains("hoeje-taastrup", "ikast-brande", "koege", "roskilde");
    }

    @Test
    void a_change_leaves_its_line_in_the_audit_trail() {
        var line = database.dsl()
                .fetchSingle(
                        "select operation, after ->> 'municipality' from platform.audit_entry where room = 'association' and table_name = 'seat_holding'");

        assertThat(line.intoArray()).containsExactly("INSERT", "0316");
    }

    private void refusesHolding(
            String constraint, SeatId seat, BodyId body, MunicipalityCode municipality, String period) {
        refuses(
                constraint,
                """
                insert into association.seat_holding (seat, body, incompatibility_group, members_only, municipality, period)
                select ?, id, incompatibility_group, members_only, ?, ?::daterange from association.body where id = ?
                """,
                seat.value(),
                municipality == null ? null : municipality.value(),
                period,
                body.value());
    }

    private void refuses(String constraint, String sql, Object... bindings) {
        assertThatThrownBy(() -> database.dsl().execute(sql, bindings))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining('"' + constraint + '"');
    }
}

package dk.digit.association.bylaws;

import static dk.digit.association.AssociationFixture.ASSEMBLY;
import static dk.digit.association.AssociationFixture.BOARD;
import static dk.digit.association.AssociationFixture.EXECUTIVE_COMMITTEE;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.association.bylaws.BylawsFixture.correction;
import static dk.digit.association.bylaws.BylawsFixture.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.digit.association.AssociationFixture;
import dk.digit.association.BodyPattern;
import dk.digit.association.bylaws.Provision.Majority.Base;
import dk.digit.association.bylaws.Provision.Signatories.Signatory;
import dk.digit.association.bylaws.Provision.Ties.Tie;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BylawsDbTest {

    private static final LocalDate FOUNDED = LocalDate.of(2016, 3, 17);
    private static final LocalDate AMENDED = LocalDate.of(2024, 6, 1);

    private final TestDatabase database = TestDatabase.filled("bylaws", data -> {
        var sql = DSL.using(data, SQLDialect.POSTGRES);
        AssociationFixture.on(sql).founded();
        BylawsFixture.on(sql).beginAsInDigit(FOUNDED, BodyPattern.ids());
    });
    private final Bylaws bylaws = BylawsFixture.on(database.dsl());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void an_association_begins_with_the_usual_rules_and_says_that_they_are_assumed() {
        var then = bylaws.on(LocalDate.of(2023, 6, 2));

        assertThat(then.votes().of(ROSKILDE)).isEqualTo(1);
        assertThat(then.quorum(ASSEMBLY).needed(11)).isEqualTo(6);
        assertThat(then.majority(ASSEMBLY, Matter.BYLAWS).needed(8, 8, 11)).isEqualTo(8);
        assertThat(then.majority(ASSEMBLY, Matter.BINDING_PROJECT).reached(9, 9, 9, 11))
                .isTrue();
        assertThat(then.majority(ASSEMBLY, Matter.ELECTION).relative()).isTrue();
        assertThat(then.proxies(ASSEMBLY).perHolder()).isEqualTo(1);
        assertThat(then.signatories(BOARD).all()).containsExactly(Signatory.CHAIR_OF_MEETING, Signatory.MINUTE_TAKER);
        assertThat(then.withdrawal().months()).isEqualTo(12);
        assertThat(then.articles())
                .filteredOn(article -> !article.provision().clause().assumed())
                .extracting(article -> article.place().kind())
                .containsExactlyInAnyOrder(
                        ProvisionKind.ROTATION, ProvisionKind.ROTATION, ProvisionKind.INCOMPATIBILITY);
        assertThat(then.contributionKey().clause().assumed()).isTrue();
    }

    @Test
    void a_set_up_without_bodies_leaves_out_what_speaks_of_them_and_knows_nothing() {
        var other = TestDatabase.migrated();
        try {
            var fresh = BylawsFixture.on(other.dsl());
            fresh.begin(LocalDate.of(2026, 1, 1), Set.of());

            assertThat(fresh.on(LocalDate.of(2026, 1, 1)).articles())
                    .allMatch(article -> article.place().body() == null)
                    .allMatch(article -> article.provision().clause().assumed());
        } finally {
            other.close();
        }
    }

    @Test
    void a_body_goes_by_its_own_provision_where_it_has_one() {
        var then = bylaws.on(AMENDED);

        assertThat(then.ties(ASSEMBLY).tie()).isEqualTo(Tie.FALLS);
        assertThat(then.ties(BOARD).tie()).isEqualTo(Tie.CHAIR_DECIDES);
        assertThat(then.notice(ASSEMBLY, Occasion.ORDINARY).days()).isEqualTo(28);
        assertThat(then.notice(BOARD, Occasion.ORDINARY).days()).isEqualTo(14);
        assertThat(then.rotation(BOARD)).isPresent();
        assertThat(then.rotation(ASSEMBLY)).isEmpty();
        assertThat(then.incompatibility(EXECUTIVE_COMMITTEE, BOARD)).isPresent();
        assertThat(then.incompatibility(ASSEMBLY, BOARD)).isEmpty();
    }

    @Test
    void a_matter_without_a_majority_of_its_own_is_an_ordinary_one() {
        var budget = bylaws.on(AMENDED).majority(ASSEMBLY, Matter.BUDGET);

        assertThat(budget.base()).isEqualTo(Base.CAST);
        assertThat(budget.reached(4, 7, 8, 11)).isTrue();
    }

    @Test
    void before_the_association_there_are_no_rules_and_it_says_so() {
        assertThatThrownBy(() -> bylaws.on(FOUNDED.minusDays(1)).quorum(ASSEMBLY))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(refused.refusals().getFirst().text(Lang.DA))
                        .isEqualTo("Vedtægterne siger intet om beslutningsdygtighed den 16-03-2016."
                                + " Skriv bestemmelsen ind, før der handles efter den."));
    }

    @Test
    void a_vote_is_judged_by_the_rules_of_its_day() {
        var place = Place.majority(null, Matter.BYLAWS);
        var before = bylaws.on(AMENDED.minusDays(1)).majority(ASSEMBLY, Matter.BYLAWS);

        bylaws.enact(
                place,
                new Provision.Majority(paragraph("§ 14", "2024-06-01"), new Share(3, 4), false, Base.CAST, false),
                1);

        assertThat(bylaws.on(AMENDED.minusDays(1)).majority(ASSEMBLY, Matter.BYLAWS))
                .isEqualTo(before);
        assertThat(before.reached(8, 8, 8, 11)).isTrue();
        var after = bylaws.on(AMENDED).majority(ASSEMBLY, Matter.BYLAWS);
        assertThat(after.clause().paragraph()).isEqualTo("§ 14");
        assertThat(after.reached(6, 8, 8, 11)).isTrue();
        assertThat(before.reached(6, 8, 8, 11)).isFalse();
        assertThat(periods(place)).containsExactly(new Period(FOUNDED, AMENDED), Period.from(AMENDED));
    }

    @Test
    void an_amendment_lasts_until_the_next_that_was_already_decided() {
        var place = Place.of(ProvisionKind.QUORUM);
        bylaws.enact(place, quorum("2026-01-01", new Share(2, 3)), 1);
        bylaws.enact(place, quorum("2024-06-01", new Share(3, 5)), 2);

        assertThat(periods(place))
                .containsExactly(
                        new Period(FOUNDED, AMENDED),
                        new Period(AMENDED, LocalDate.of(2026, 1, 1)),
                        Period.from(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void a_provision_that_was_wrong_from_its_first_day_is_set_aside_with_a_reason_and_stays_to_be_read() {
        var place = Place.of(ProvisionKind.QUORUM);

        assertThatThrownBy(() -> bylaws.enact(place, quorum("2016-03-17", new Share(2, 3)), 1))
                .isInstanceOf(RefusedException.class);
        bylaws.enact(
                place,
                new Provision.Quorum(correction("2016-03-17", "Vedtægterne er fundet"), Share.TWO_THIRDS, false),
                1);

        assertThat(bylaws.on(FOUNDED).quorum(ASSEMBLY).clause().assumed()).isFalse();
        assertThat(bylaws.history())
                .filteredOn(article -> article.place().equals(place))
                .extracting(Article::setAside)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_body_may_get_a_rule_of_its_own_for_a_while() {
        var place = Place.of(ProvisionKind.QUORUM, BOARD);
        var id = bylaws.enact(place, quorum("2024-06-01", Share.TWO_THIRDS), null);

        assertThat(bylaws.repeal(id, LocalDate.of(2024, 12, 31), 1)).isTrue();

        assertThat(bylaws.on(AMENDED).quorum(BOARD).needed(3)).isEqualTo(2);
        assertThat(bylaws.on(AMENDED).quorum(BOARD).clause().id()).isEqualTo(id);
        assertThat(bylaws.on(LocalDate.of(2025, 1, 1)).quorum(BOARD).moreThan()).isTrue();
    }

    @Test
    void votes_may_weigh_by_municipality_from_a_day_on() {
        bylaws.enact(
                Place.of(ProvisionKind.VOTES),
                new Provision.VotesPerMember(paragraph("§ 8", "2024-06-01"), 1, Map.of(ROSKILDE, 3)),
                1);

        assertThat(bylaws.on(AMENDED).votes().of(ROSKILDE)).isEqualTo(3);
        assertThat(bylaws.on(AMENDED).votes().of(LEJRE)).isEqualTo(1);
        assertThat(bylaws.on(AMENDED.minusDays(1)).votes().of(ROSKILDE)).isEqualTo(1);
    }

    @Test
    void who_amends_what_somebody_else_just_amended_is_told() {
        assertThat(bylaws.enact(Place.of(ProvisionKind.QUORUM), quorum("2024-06-01", Share.HALF), 7))
                .isNull();
        assertThat(bylaws.enact(Place.of(ProvisionKind.QUORUM), quorum("2024-06-01", Share.HALF), null))
                .isNull();
    }

    @Test
    void no_two_provisions_stand_in_one_place_at_once() {
        refuses("provision_one_at_a_time", """
                insert into association.provision (kind, body, period, assumed, source_da, tie)
                values ('TIES', null, '[2025-01-01,)', true, 'x', 'LOT')""");
        refuses("provision_one_at_a_time", """
                insert into association.provision (kind, matter, period, assumed, source_da, numerator, denominator,
                                                   more_than, base, relative)
                values ('MAJORITY', 'BYLAWS', '[2010-01-01,2016-03-18)', true, 'x', 1, 2, true, 'ALL', false)""");
    }

    @Test
    void the_database_refuses_a_provision_that_says_nothing_or_the_impossible() {
        refuses("provision_share", insert("'QUORUM', 'board'", "numerator, denominator, more_than", "3, 2, false"));
        refuses("provision_more_than", insert("'QUORUM', 'board'", "numerator, denominator, more_than", "1, 1, true"));
        refuses("provision_about_body", insert("'ROTATION', null", "months, seats", "12, 1"));
        refuses(
                "provision_notice_order",
                insert(
                        "'NOTICE', 'board'",
                        "occasion, notice_days, agenda_days," + " proposal_days, working_day",
                        "'ORDINARY', 7, 14, 21, true"));
        refuses("provision_tie", insert("'TIES', 'board'", "paragraph", "'§ 1'"));
        refuses("provision_source", """
                insert into association.provision (kind, body, period, assumed, tie)
                values ('TIES', 'board', '[2024-01-01,)', true, 'LOT')""");
    }

    @Test
    void what_was_in_force_is_never_written_over_nor_removed_not_even_by_the_owner() {
        assertThatThrownBy(() -> database.dsl().execute("update association.provision set votes = 2"))
                .hasMessageContaining("permission denied");
        database.asOwner(owner -> {
            refuses(owner, "provision_stands", "update association.provision set votes = 2 where kind = 'VOTES'");
            refuses(owner, "provision_stands", "update association.provision set assumed = false");
            refuses(owner, "provision_stands", "update association.provision set period = '[2020-01-01,)'");
            refuses(owner, "provision_remains", "delete from association.provision");
        });
    }

    private void refuses(String constraint, String statement) {
        refuses(database.dsl(), constraint, statement);
    }

    private static void refuses(DSLContext sql, String constraint, String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .satisfies(failure -> assertThat(Constraints.explain(failure))
                        .contains(Refusal.of("association.constraint." + constraint)));
    }

    private static String insert(String place, String columns, String values) {
        return "insert into association.provision (kind, body, period, assumed, source_da, " + columns + ") values ("
                + place + ", '[2024-01-01,)', true, 'x', " + values + ")";
    }

    private java.util.List<Period> periods(Place place) {
        return bylaws.history().stream()
                .filter(article -> article.place().equals(place))
                .map(Article::period)
                .toList();
    }

    private static Provision.Quorum quorum(String from, Share share) {
        return new Provision.Quorum(paragraph("§ 9", from), share, false);
    }
}

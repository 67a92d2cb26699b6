package dk.digit.association;

import static dk.digit.association.AssociationFixture.BOARD;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.RefusedException;
import java.time.LocalDate;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What bodies were called, are called and will be called.
class BodyNameDbTest {

    private static final BodyId CHIEFS = new BodyId("chiefs-circle");
    private static final MunicipalityCode GREVE = new MunicipalityCode("0253");
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);

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
    void a_name_follows_the_number_of_members_day_by_day() {
        association.admit(GREVE, JUNE, Bilingual.EMPTY);
        association.endMembership(LEJRE, LocalDate.of(2023, 12, 31), false, 1);

        assertThat(called(CHIEFS, "2023-05-31")).isEqualTo("Følgegruppe af digitaliseringschefer (D3)");
        assertThat(called(CHIEFS, "2023-06-01")).isEqualTo("Følgegruppe af digitaliseringschefer (D4)");
        assertThat(called(CHIEFS, "2023-12-31")).isEqualTo("Følgegruppe af digitaliseringschefer (D4)");
        assertThat(called(CHIEFS, "2024-01-01")).isEqualTo("Følgegruppe af digitaliseringschefer (D3)");
    }

    @Test
    void the_database_calls_a_body_as_the_pages_do() {
        association.admit(GREVE, JUNE, Bilingual.EMPTY);

        assertThat(bySql("2023-05-31")).isEqualTo(called(CHIEFS, "2023-05-31"));
        assertThat(bySql("2023-06-01")).isEqualTo(called(CHIEFS, "2023-06-01"));
        assertThat(database.dsl().fetchValue("select name_da from association.pub_body where id = 'chiefs-circle'"))
                .isEqualTo("Følgegruppe af digitaliseringschefer (D4)");
    }

    @Test
    void a_body_that_is_renamed_keeps_its_old_name_for_the_days_before() {
        assertThat(rename("Sekretariat og udvikling", JUNE, 1)).isTrue();
        assertThat(rename("Fælles kontor", LocalDate.of(2024, 1, 1), 2)).isTrue();

        assertThat(called(SECRETARIAT, "2023-05-31")).isEqualTo("Sekretariat");
        assertThat(called(SECRETARIAT, "2023-06-01")).isEqualTo("Sekretariat og udvikling");
        assertThat(called(SECRETARIAT, "2024-01-01")).isEqualTo("Fælles kontor");
        fixture.seat(SECRETARIAT, "head");
        assertThat(association.seats(SECRETARIAT, LocalDate.of(2023, 7, 1)))
                .singleElement()
                .satisfies(seating -> assertThat(seating.seat().bodyName().da()).isEqualTo("Sekretariat og udvikling"));
    }

    @Test
    void a_name_that_is_put_right_is_put_right_for_all_days() {
        assertThat(rename("Sekretariatet", null, 1)).isTrue();

        assertThat(called(SECRETARIAT, "2023-01-01")).isEqualTo("Sekretariatet");
    }

    @Test
    void a_new_name_does_not_reach_back_before_the_last_change() {
        rename("Sekretariat og udvikling", JUNE, 1);

        assertThatThrownBy(() -> rename("Fælles kontor", JUNE, 2))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().text(dk.digit.platform.text.Lang.DA))
                                .contains("01-06-2023"));
    }

    @Test
    void a_body_is_found_by_the_names_that_it_had() {
        association.admit(GREVE, JUNE, Bilingual.EMPTY);
        rename("Fælles kontor", JUNE, 1);

        assertThat(found("chiefs-circle")).contains("(D3)").contains("(D4)");
        assertThat(found("secretariat")).contains("Sekretariat").contains("Fælles kontor");
        assertThat(called(BOARD, "2023-05-31")).isEqualTo("Bestyrelse");
    }

    private boolean rename(String name, LocalDate from, int version) {
        var body = association.body(SECRETARIAT).orElseThrow();
        return association.changeBody(
                new BodyDraft(
                        body.id(),
                        new Bilingual(name, name),
                        body.kind(),
                        body.everyMember(),
                        body.membersOnly(),
                        body.filledBy(),
                        null,
                        body.rotation(),
                        body.place(),
                        body.parent(),
                        body.meaning(),
                        body.period(),
                        body.startKnown()),
                from,
                version);
    }

    private String called(BodyId body, String day) {
        return association.bodies(LocalDate.parse(day)).stream()
                .filter(one -> one.id().equals(body))
                .map(one -> one.name().da())
                .findFirst()
                .orElseThrow();
    }

    private Object bySql(String day) {
        return database.dsl()
                .fetchValue("select association.pub_body_name('chiefs-circle', ?::date, 'da')", LocalDate.parse(day));
    }

    private String found(String body) {
        return database.dsl()
                .fetchSingle("select concat_ws(' ', t.*) from association.found_body(array[?]) t", body)
                .get(0, String.class);
    }
}

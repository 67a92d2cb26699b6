package dk.digit.people.openid;

import static dk.digit.people.openid.ProviderFixture.CVR_OF_ROSKILDE;
import static dk.digit.people.openid.ProviderFixture.CVR_OF_SLAGELSE;
import static dk.digit.people.openid.ProviderFixture.ROSKILDE;
import static dk.digit.people.openid.ProviderFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.Association;
import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Who a provider's word makes somebody here, first and later.
@DbTest
class AdmissionDbTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static int number;

    @Autowired
    private Association association;

    @Autowired
    private IdentityProviders providers;

    @Autowired
    private ClaimMappings mappings;

    @Autowired
    private Identities identities;

    @Autowired
    private ProvidedWork work;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    private IdentityProvider provider;
    private String subject;

    @BeforeEach
    void a_broker_that_maps_two_functions() {
        var id = "broker-" + ++number;
        subject = "subject-" + number;
        transaction.executeWithoutResult(status -> {
            providers.add(new ProviderDraft(
                    id,
                    "Fælles log-ind",
                    "https://broker.example.org/" + id,
                    "digit",
                    null,
                    List.of("openid"),
                    null,
                    "cvr",
                    "functions",
                    null,
                    null));
            mappings.add(id, "digitaliseringschef", null, WorkFunction.CHIEF_DIGITALISATION_OFFICER, false);
            mappings.add(id, "sikkerhed", null, WorkFunction.SECURITY_COORDINATOR, false);
            mappings.add(id, "controller", ROSKILDE, WorkFunction.CONTROLLER, true);
        });
        provider = providers.find(id).orElseThrow();
    }

    @Test
    void the_first_log_in_without_a_mapped_function_makes_a_person_without_rights() {
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "konsulent");

        assertThat(admitted.waiting()).isTrue();
        assertThat(periods(admitted)).isEmpty();
        assertThat(sql.fetchValue(
                        "select municipality_code from people.account where username = ?", admitted.username()))
                .isEqualTo("0265");
        assertThat(sql.fetch("select 1 from people.standing_fact where username = ?", admitted.username()))
                .isEmpty();
    }

    @Test
    void the_first_log_in_with_a_mapped_function_lets_in_at_once() {
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");

        assertThat(admitted.waiting()).isFalse();
        assertThat(periods(admitted)).containsExactly("0265 CHIEF_DIGITALISATION_OFFICER [2027-03-01,)");
    }

    @Test
    void the_same_subject_is_the_same_person_whatever_else_is_said_of_it() {
        var first = admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        var renamed = admit(
                new Asserted(
                        provider.issuer(),
                        subject,
                        "Chef for digitalisering",
                        "new-login",
                        CVR_OF_ROSKILDE,
                        List.of("digitaliseringschef"),
                        null),
                FRIDAY);

        assertThat(renamed.username()).isEqualTo(first.username());
        assertThat(sql.fetchValue("select display_name from people.account where username = ?", first.username()))
                .isEqualTo("Chef for digitalisering");
        assertThat(periods(first)).hasSize(1);
    }

    @Test
    void another_subject_with_the_same_login_is_another_person() {
        var first = admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        subject = "another-" + subject;
        var second = admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");

        assertThat(second.username()).isNotEqualTo(first.username());
    }

    @Test
    void the_same_subject_of_another_issuer_is_another_person() {
        var first = admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        var second = admit(
                new Asserted(
                        "https://elsewhere.example.org",
                        subject,
                        null,
                        "digitaliseringschef",
                        CVR_OF_ROSKILDE,
                        List.of(),
                        null),
                MONDAY);

        assertThat(second.username()).isNotEqualTo(first.username());
    }

    @Test
    void a_function_that_changes_ends_and_another_begins_and_the_past_stays() {
        admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        var admitted = admit(CVR_OF_ROSKILDE, FRIDAY, "sikkerhed");

        assertThat(periods(admitted))
                .containsExactly(
                        "0265 CHIEF_DIGITALISATION_OFFICER [2027-03-01,2027-03-05)",
                        "0265 SECURITY_COORDINATOR [2027-03-05,)");
    }

    @Test
    void a_function_that_comes_back_gets_a_second_period() {
        admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        admit(CVR_OF_ROSKILDE, TUESDAY, "konsulent");
        var admitted = admit(CVR_OF_ROSKILDE, FRIDAY, "digitaliseringschef");

        assertThat(periods(admitted))
                .containsExactly(
                        "0265 CHIEF_DIGITALISATION_OFFICER [2027-03-01,2027-03-02)",
                        "0265 CHIEF_DIGITALISATION_OFFICER [2027-03-05,)");
    }

    @Test
    void a_function_that_is_taken_away_ends_at_once_and_the_person_waits_again() {
        admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        var admitted = admit(CVR_OF_ROSKILDE, FRIDAY, "konsulent");

        assertThat(admitted.waiting()).isTrue();
        assertThat(periods(admitted)).containsExactly("0265 CHIEF_DIGITALISATION_OFFICER [2027-03-01,2027-03-05)");
    }

    @Test
    void a_function_of_the_very_same_day_is_taken_back_and_only_the_trail_remembers_it() {
        admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "konsulent");

        assertThat(periods(admitted)).isEmpty();
        assertThat(sql.fetchValues(
                        "select operation from platform.audit_entry where table_name = 'employment'"
                                + " and coalesce(after, before) ->> 'username' = ? order by id",
                        admitted.username()))
                .isEqualTo(List.of("INSERT", "DELETE"));
    }

    @Test
    void what_an_administrator_gave_is_neither_ended_nor_doubled() {
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "konsulent");
        people.employ(admitted.username(), "0265", WorkFunction.CHIEF_DIGITALISATION_OFFICER, MONDAY);

        admit(CVR_OF_ROSKILDE, TUESDAY, "digitaliseringschef");
        var again = admit(CVR_OF_ROSKILDE, FRIDAY, "konsulent");

        assertThat(again.waiting()).isFalse();
        assertThat(periods(again)).containsExactly("0265 CHIEF_DIGITALISATION_OFFICER [2027-03-01,)");
    }

    @Test
    void a_function_that_an_administrator_has_planned_bounds_the_provider_s() {
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "konsulent");
        people.employ(admitted.username(), "0265", WorkFunction.CHIEF_DIGITALISATION_OFFICER, FRIDAY);

        admit(CVR_OF_ROSKILDE, TUESDAY, "digitaliseringschef");

        assertThat(periods(admitted))
                .containsExactly(
                        "0265 CHIEF_DIGITALISATION_OFFICER [2027-03-02,2027-03-05)",
                        "0265 CHIEF_DIGITALISATION_OFFICER [2027-03-05,)");
    }

    @Test
    void who_moves_to_another_municipality_leaves_everything_in_the_old_one() {
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        people.employ(admitted.username(), "0265", WorkFunction.SPECIALIST, MONDAY);

        admit(CVR_OF_SLAGELSE, FRIDAY, "digitaliseringschef");

        assertThat(periods(admitted))
                .containsExactly(
                        "0265 CHIEF_DIGITALISATION_OFFICER [2027-03-01,2027-03-05)",
                        "0265 SPECIALIST [2027-03-01,2027-03-05)",
                        "0330 CHIEF_DIGITALISATION_OFFICER [2027-03-05,)");
        assertThat(sql.fetchValue(
                        "select municipality_code from people.account where username = ?", admitted.username()))
                .isEqualTo("0330");
    }

    @Test
    void who_works_for_the_secretariat_belongs_to_it() {
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "controller");

        assertThat(periods(admitted)).containsExactly("secretariat CONTROLLER [2027-03-01,)");
        assertThat(sql.fetchValue(
                        "select municipality_code from people.account where username = ?", admitted.username()))
                .isNull();
    }

    @Test
    void a_locked_account_stays_out_and_as_it_was() {
        var admitted = admit(CVR_OF_ROSKILDE, MONDAY, "digitaliseringschef");
        people.lock(admitted.username());

        assertThatThrownBy(() -> admit(CVR_OF_ROSKILDE, FRIDAY, "sikkerhed"))
                .isInstanceOfSatisfying(RefusedLogin.class, refused -> {
                    assertThat(refused.outcome()).isEqualTo(Outcome.LOCKED);
                    assertThat(refused.why().text(Lang.DA)).contains(admitted.username());
                });
        assertThat(periods(admitted)).containsExactly("0265 CHIEF_DIGITALISATION_OFFICER [2027-03-01,)");
    }

    @Test
    void the_trail_does_not_hold_the_client_s_secret_and_the_table_not_in_clear() {
        transaction.executeWithoutResult(status -> providers.add(new ProviderDraft(
                "secretive",
                "Hemmelig",
                "https://secretive.example.org",
                "digit",
                "a very plain secret",
                List.of("openid"),
                ROSKILDE,
                null,
                null,
                null,
                null)));

        assertThat(providers.secret("secretive")).isEqualTo("a very plain secret");
        assertThat(sql.fetchValue("select count(*) from people.provider_secret where provider = 'secretive'"
                        + " and position('plain' in encode(sealed, 'escape')) > 0"))
                .isEqualTo(0L);
        assertThat(sql.fetchValue("select count(*) from platform.audit_entry where table_name = 'provider_secret'"
                        + " or after::text like '%a very plain%'"))
                .isEqualTo(0L);
    }

    private Admission.Admitted admit(String cvr, LocalDate day, String... functions) {
        var asserted = somebody(subject, cvr, null, functions);
        return admit(
                new Asserted(
                        provider.issuer(), subject, asserted.name(), asserted.login(), cvr, asserted.functions(), null),
                day);
    }

    private Admission.Admitted admit(Asserted asserted, LocalDate day) {
        var noon =
                Clock.fixed(day.atTime(LocalTime.NOON).atZone(Zone.COPENHAGEN).toInstant(), Zone.COPENHAGEN);
        var admission = new Admission(association, mappings, identities, work, people, noon);
        return transaction.execute(status -> admission.admit(provider, asserted));
    }

    private List<String> periods(Admission.Admitted admitted) {
        return sql.fetch(
                        "select coalesce(municipality_code, 'secretariat') || ' ' || function || ' ' || period"
                                + " from people.employment where username = ? order by 1",
                        admitted.username())
                .getValues(0, String.class);
    }
}

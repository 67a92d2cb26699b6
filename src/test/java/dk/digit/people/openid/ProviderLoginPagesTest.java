package dk.digit.people.openid;

import static dk.digit.people.openid.LoopbackProvider.params;
import static dk.digit.people.openid.ProviderFixture.CVR_OF_NO_MEMBER;
import static dk.digit.people.openid.ProviderFixture.CVR_OF_ROSKILDE;
import static dk.digit.people.openid.ProviderFixture.CVR_OF_SLAGELSE;
import static dk.digit.people.openid.ProviderFixture.ROSKILDE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// The way in through providers, and out again, as browsers and providers see it.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ProviderLoginPagesTest {

    private static int number;

    @Autowired
    private MockMvc web;

    @Autowired
    private IdentityProviders providers;

    @Autowired
    private ClaimMappings mappings;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    private final LoopbackProvider broker = LoopbackProvider.start();
    private final String subject = "subject-" + ++number;
    private final String id = "broker-" + number;

    @BeforeEach
    void a_broker_that_is_switched_on() {
        add(id, broker, null, AssuranceLevel.SUBSTANTIAL);
        map(id, "digitaliseringschef", WorkFunction.CHIEF_DIGITALISATION_OFFICER);
    }

    @AfterEach
    void stop() {
        transaction.executeWithoutResult(status -> providers.enable(id, false));
        broker.close();
    }

    // ---- the way in

    @Test
    void the_log_in_page_has_a_button_for_each_provider_that_is_switched_on() throws Exception {
        add("closed-" + number, broker.issuer() + "/closed", ROSKILDE, null, false);

        var page = new Guest(web).reads("/login");

        assertThat(page).contains("href=\"/login/oauth2/" + id + "\"").doesNotContain("closed-" + number);
    }

    @Test
    void a_log_in_begins_with_pkce_state_and_nonce() throws Exception {
        var asked = new Guest(web).goesTo(id);

        assertThat(asked).startsWith(broker.issuer() + "/authorize?");
        assertThat(params(URI.create(asked).getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "digit")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost/login/oauth2/code/" + id)
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void who_has_a_mapped_function_is_in_at_once_with_its_rights() throws Exception {
        var chief = new Guest(web);

        assertThat(chief.comesFrom(broker, id, chief())).isEqualTo("/");
        assertThat(chief.opens("/association/members/roskilde/edit").getStatus())
                .isEqualTo(200);
        assertThat(chief.opens("/association/members/slagelse/edit").getStatus())
                .isEqualTo(403);
    }

    @Test
    void who_asked_for_a_page_before_comes_to_it() throws Exception {
        var chief = new Guest(web);
        chief.opens("/association/members/roskilde");

        assertThat(chief.comesFrom(broker, id, chief())).endsWith("/association/members/roskilde");
    }

    @Test
    void two_providers_work_at_the_same_time_and_do_not_know_each_other_s_people() throws Exception {
        try (var other = LoopbackProvider.start()) {
            var otherId = "roskilde-" + number;
            add(otherId, other, ROSKILDE, null);
            map(otherId, "digitaliseringschef", WorkFunction.CHIEF_DIGITALISATION_OFFICER);
            var first = new Guest(web);
            var second = new Guest(web);
            var askedFirst = first.goesTo(id);
            var askedSecond = second.goesTo(otherId);

            second.opens(other.letsThrough(askedSecond, chief()));
            first.opens(broker.letsThrough(askedFirst, chief()));

            assertThat(usernames()).hasSize(2);
            assertThat(first.opens("/").getStatus()).isEqualTo(200);
            assertThat(second.opens("/").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void a_name_that_somebody_here_has_already_is_not_given_twice() throws Exception {
        var claims = new HashMap<>(chief());
        claims.put("preferred_username", "admin");
        var guest = new Guest(web);

        guest.comesFrom(broker, id, claims);

        assertThat(usernames()).containsExactly("admin-roskilde");
        assertThat(guest.opens("/people/accounts").getStatus()).isEqualTo(403);
    }

    // ---- waiting

    @Test
    void who_has_no_function_yet_is_told_so_wherever_they_click_until_an_administrator_lets_them_in() throws Exception {
        var guest = new Guest(web);
        guest.comesFrom(broker, id, claims(CVR_OF_ROSKILDE, "Substantial", "konsulent"));

        assertThat(guest.opens("/").getRedirectedUrl()).isEqualTo("/people/waiting");
        assertThat(guest.opens("/finance").getRedirectedUrl()).isEqualTo("/people/waiting");
        assertThat(guest.opens("/api/v1/association/members").getStatus()).isEqualTo(403);
        assertThat(guest.reads("/people/waiting")).contains("En administrator skal bekræfte din funktion");

        var username = usernames().getFirst();
        var admin = LoggedIn.as("admin", web);
        assertThat(admin.reads("/people/newcomers")).contains(username).contains("konsulent");
        assertThat(admin.reads("/people/newcomers/" + username)).contains("Roskilde Kommune");
        assertThat(admin.reads("/")).contains("venter på at blive godkendt");
        admin.submits("/people/newcomers/" + username, "function", "SPECIALIST");

        assertThat(guest.opens("/").getStatus()).isEqualTo(200);
        assertThat(guest.opens("/people/waiting").getRedirectedUrl()).isEqualTo("/");
        assertThat(admin.reads("/people/newcomers")).doesNotContain("/people/newcomers/" + username);
    }

    @Test
    void who_is_rejected_is_told_at_the_next_attempt() throws Exception {
        new Guest(web).comesFrom(broker, id, claims(CVR_OF_ROSKILDE, "Substantial", "konsulent"));
        var username = usernames().getFirst();

        LoggedIn.as("admin", web).submits("/people/newcomers/" + username + "/reject");

        var again = new Guest(web);
        assertThat(again.comesFrom(broker, id, claims(CVR_OF_ROSKILDE, "Substantial", "konsulent")))
                .isEqualTo("/login/refused");
        assertThat(again.isTold()).contains("Din konto " + username + " er spærret");
    }

    @Test
    void only_administrators_see_providers_and_who_waits() throws Exception {
        for (String who : List.of("secretariat", "auditor", "chief-roskilde")) {
            var reader = LoggedIn.as(who, web);
            assertThat(reader.opens("/people/providers").getStatus()).isEqualTo(403);
            assertThat(reader.opens("/people/newcomers").getStatus()).isEqualTo(403);
        }
    }

    // ---- refused

    @Test
    void every_refusal_says_why() throws Exception {
        assertThat(refusal(claims(CVR_OF_ROSKILDE, "Low", "digitaliseringschef")))
                .contains("Du er logget ind på sikringsniveauet Lav. Her kræves mindst Betydelig.");
        assertThat(refusal(claims(CVR_OF_ROSKILDE, null, "digitaliseringschef")))
                .contains("siger ikke, hvor sikkert du er logget ind");
        assertThat(refusal(claims(CVR_OF_NO_MEMBER, "Substantial", "digitaliseringschef")))
                .contains("CVR-nummer " + CVR_OF_NO_MEMBER);
        assertThat(refusal(claims(null, "Substantial", "digitaliseringschef")))
                .contains("siger ikke, hvilken kommune du kommer fra");
        assertThat(usernames()).isEmpty();
    }

    @Test
    void a_refusal_is_there_in_english_too_and_offers_to_come_back_as_somebody_else() throws Exception {
        var guest = new Guest(web);
        guest.comesFrom(broker, id, claims(CVR_OF_ROSKILDE, "Low"));

        assertThat(guest.reads("/login/refused?lang=en"))
                .contains("You are logged in at the assurance level Low. At least Substantial is required here.")
                .contains(broker.issuer() + "/logout?id_token_hint=");
    }

    @Test
    void a_provider_of_one_municipality_brings_nobody_of_another() throws Exception {
        try (var own = LoopbackProvider.start()) {
            var ownId = "own-" + number;
            add(ownId, own, ROSKILDE, null);
            var guest = new Guest(web);

            assertThat(guest.comesFrom(own, ownId, claims(CVR_OF_SLAGELSE, null, "digitaliseringschef")))
                    .isEqualTo("/login/refused");
            assertThat(guest.isTold()).contains("må kun logge folk ind fra Roskilde Kommune");
        }
    }

    @Test
    void a_provider_that_is_switched_off_brings_nobody_not_even_who_is_on_the_way() throws Exception {
        var guest = new Guest(web);
        var asked = guest.goesTo(id);
        LoggedIn.as("admin", web).submits("/people/providers/" + id + "/disable");

        assertThat(guest.opens(broker.letsThrough(asked, chief())).getRedirectedUrl())
                .isEqualTo("/login/refused");
        assertThat(guest.isTold()).contains("er slået fra");
        assertThat(guest.goesTo(id)).isEqualTo("/login/refused");
        assertThat(guest.reads("/login")).doesNotContain("/login/oauth2/" + id);
    }

    @Test
    void who_turns_round_at_the_provider_is_told_so() throws Exception {
        var guest = new Guest(web);
        guest.opens(broker.turnsBack(guest.goesTo(id), "access_denied"));

        assertThat(guest.isTold()).contains("Log-ind blev afbrudt");
    }

    @Test
    void a_statement_that_the_provider_did_not_sign_opens_nothing() throws Exception {
        broker.signsWith(LoopbackProvider.ANOTHER_KEY);

        assertThat(refusal(chief())).contains("kunne ikke godkendes");
    }

    @Test
    void a_statement_for_another_log_in_opens_nothing() throws Exception {
        var claims = new HashMap<>(chief());
        claims.put("nonce", "of another log-in");

        assertThat(refusal(claims)).contains("kunne ikke godkendes");
    }

    @Test
    void a_statement_for_another_client_opens_nothing() throws Exception {
        var claims = new HashMap<>(chief());
        claims.put("aud", "somebody-else");

        assertThat(refusal(claims)).contains("kunne ikke godkendes");
    }

    @Test
    void an_answer_that_nobody_asked_for_opens_nothing() throws Exception {
        var victim = new Guest(web);
        var attacker = new Guest(web);
        var answer = broker.letsThrough(attacker.goesTo(id), chief());

        assertThat(victim.opens(answer).getRedirectedUrl()).isEqualTo("/login/refused");
        assertThat(victim.isTold()).contains("Begynd forfra");
        assertThat(victim.opens("/").getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void a_provider_that_does_not_answer_is_named() throws Exception {
        add("gone-" + number, "http://localhost:1/gone", null, null, true);
        var guest = new Guest(web);

        assertThat(guest.goesTo("gone-" + number)).isEqualTo("/login/refused");
        assertThat(guest.isTold()).contains("svarer ikke lige nu");
        transaction.executeWithoutResult(status -> providers.enable("gone-" + number, false));
    }

    @Test
    void administrators_see_who_was_refused_and_what_was_said_of_them() throws Exception {
        new Guest(web).comesFrom(broker, id, claims(CVR_OF_ROSKILDE, "Low", "vikar"));

        assertThat(LoggedIn.as("admin", web).reads("/people/providers/" + id))
                .contains("Afvist: for lavt sikringsniveau")
                .contains("<code>vikar</code>")
                .contains("Low");
    }

    // ---- the way out

    @Test
    void logging_out_ends_the_session_here_and_leads_to_the_provider_s_own_log_out() throws Exception {
        var chief = new Guest(web);
        chief.comesFrom(broker, id, chief());

        var response = chief.submits("/logout");

        assertThat(response.getHeader("Refresh")).startsWith("0; url=" + broker.issuer() + "/logout?");
        var asked = params(URI.create(response.getHeader("Refresh").substring("0; url=".length()))
                .getRawQuery());
        assertThat(asked).containsEntry("post_logout_redirect_uri", "http://localhost/login?out");
        assertThat(asked.get("id_token_hint").split("\\.")).hasSize(3);
        assertThat(response.getContentAsString()).contains("Log ud hos");
        assertThat(chief.opens("/").getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void a_provider_that_cannot_log_out_is_admitted_to_be_one() throws Exception {
        try (var plain = LoopbackProvider.start()) {
            plain.leavesOut("end_session_endpoint");
            add("plain-" + number, plain, null, null);
            map("plain-" + number, "digitaliseringschef", WorkFunction.CHIEF_DIGITALISATION_OFFICER);
            var chief = new Guest(web);
            chief.comesFrom(plain, "plain-" + number, chief());

            assertThat(chief.submits("/logout").getRedirectedUrl()).isEqualTo("/login?outHere");
            assertThat(chief.reads("/login?outHere=")).contains("måske ikke hos den, du loggede ind hos");
        }
    }

    @Test
    void the_session_keeps_neither_claims_nor_tokens_that_could_act_at_the_provider() throws Exception {
        new Guest(web).comesFrom(broker, id, chief());

        var kept = sql.fetch(
                        "select encode(a.attribute_bytes, 'escape') from platform.spring_session_attributes a"
                                + " join platform.spring_session s on s.primary_id = a.session_primary_id"
                                + " where s.principal_name = ?",
                        usernames().getFirst())
                .getValues(0, String.class);

        assertThat(String.join("", kept))
                .contains("ProvidedPerson")
                .doesNotContain("access-")
                .doesNotContain(LoopbackProvider.SECRET)
                .doesNotContain("Betroet funktion");
    }

    // ---- helpers

    private Map<String, Object> chief() {
        return claims(CVR_OF_ROSKILDE, "Substantial", "digitaliseringschef");
    }

    private Map<String, Object> claims(String cvr, String level, String... functions) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", subject);
        claims.put("name", "Betroet funktion");
        claims.put("preferred_username", "digitaliseringschef");
        claims.put("functions", List.of(functions));
        if (cvr != null) {
            claims.put("cvr", cvr);
        }
        if (level != null) {
            claims.put("loa", level);
        }
        return claims;
    }

    private String refusal(Map<String, Object> claims) throws Exception {
        var guest = new Guest(web);
        assertThat(guest.comesFrom(broker, id, claims)).isEqualTo("/login/refused");
        return guest.isTold();
    }

    private List<String> usernames() {
        return sql.fetch("select username from people.provided_identity where subject = ? order by 1", subject)
                .getValues(0, String.class);
    }

    private void add(String name, LoopbackProvider where, MunicipalityCode of, AssuranceLevel least) {
        add(name, where.issuer(), of, least, true);
    }

    private void add(String name, String issuer, MunicipalityCode of, AssuranceLevel least, boolean enabled) {
        transaction.executeWithoutResult(status -> {
            providers.add(new ProviderDraft(
                    name,
                    "Fælles log-ind " + name,
                    issuer,
                    LoopbackProvider.CLIENT,
                    LoopbackProvider.SECRET,
                    List.of("openid"),
                    of,
                    "cvr",
                    "functions",
                    "loa",
                    least));
            providers.enable(name, enabled);
        });
    }

    private void map(String provider, String value, WorkFunction function) {
        transaction.executeWithoutResult(status -> mappings.add(provider, value, null, function, false));
    }
}

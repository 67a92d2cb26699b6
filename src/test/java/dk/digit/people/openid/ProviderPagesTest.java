package dk.digit.people.openid;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// What administrators do with providers.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ProviderPagesTest {

    private static int number;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SecretCheck secrets;

    private final LoopbackProvider server = LoopbackProvider.start();
    private final String id = "kommune-" + ++number;
    private LoggedIn admin;

    @BeforeEach
    void an_administrator() throws Exception {
        admin = LoggedIn.as("admin", web);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_provider_is_added_tried_switched_on_changed_and_switched_off() throws Exception {
        assertThat(add(server.issuer(), LoopbackProvider.SECRET).getRedirectedUrl())
                .isEqualTo("/people/providers/" + id);
        assertThat(admin.reads("/people/providers/" + id))
                .contains("Slået fra")
                .contains("http://localhost/login/oauth2/code/" + id)
                .contains("http://localhost/login?out");
        admin.submits("/people/providers/" + id + "/enable");
        assertThat(admin.reads("/people/providers/" + id)).contains("Slået til");
        assertThat(change("Ny udbyder", 2).getStatus()).isEqualTo(303);
        assertThat(admin.reads("/people/providers")).contains("Ny udbyder");
        admin.submits("/people/providers/" + id + "/disable");
        assertThat(admin.reads("/people/providers/" + id)).contains("Slået fra");
    }

    @Test
    void a_secret_is_never_shown_again_and_stays_when_it_is_not_typed_anew() throws Exception {
        add(server.issuer(), LoopbackProvider.SECRET);

        assertThat(admin.reads("/people/providers/" + id)).doesNotContain(LoopbackProvider.SECRET);
        assertThat(admin.reads("/people/providers/" + id + "/edit")).doesNotContain(LoopbackProvider.SECRET);
        change("Samme hemmelighed", 1);
        assertThat(test()).contains("Udbyderen kender klienten og dens hemmelighed");
        assertThat(sql.fetchValue(
                        "select count(*) from platform.audit_entry where coalesce(after, before)::text like '%"
                                + LoopbackProvider.SECRET + "%'"))
                .isEqualTo(0L);
    }

    @Test
    void a_refused_form_does_not_send_the_secret_back() throws Exception {
        var refused = add("http://not-loopback.example.org", LoopbackProvider.SECRET);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("begynder med https://")
                .doesNotContain(LoopbackProvider.SECRET);
    }

    @Test
    void a_provider_that_would_speak_for_nobody_is_refused() throws Exception {
        var refused = admin.submits(
                "/people/providers/new",
                "id",
                id,
                "name",
                "Ingen",
                "issuer",
                "https://login.example.org",
                "clientId",
                "digit",
                "scopes",
                "openid");

        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Vælg den kommune");
    }

    @Test
    void the_address_of_the_description_may_be_typed_instead_of_the_issuer() throws Exception {
        add(server.issuer() + "/.well-known/openid-configuration", null);

        assertThat(sql.fetchValue("select issuer from people.identity_provider where id = ?", id))
                .isEqualTo(server.issuer());
    }

    @Test
    void who_was_overtaken_sees_both_versions() throws Exception {
        add(server.issuer(), null);
        change("Den hurtige", 1);

        var late = change("Den langsomme", 1);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Den hurtige", "Den langsomme");
    }

    // ---- the test of a connection

    @Test
    void a_good_provider_is_found_good() throws Exception {
        add(server.issuer(), LoopbackProvider.SECRET);

        assertThat(test())
                .contains("er den, den skal være")
                .contains("Udbyderen kender PKCE")
                .contains("Udbyderen kan logge folk ud")
                .contains("Udbyderen viser sine nøgler (1)")
                .contains("Udbyderen kender klienten og dens hemmelighed")
                .doesNotContain("badge-error");
    }

    @Test
    void a_wrong_secret_is_found_before_anybody_logs_in() throws Exception {
        add(server.issuer(), "wrong");

        assertThat(test()).contains("eller hemmeligheden er forkert (invalid_client)");
    }

    @Test
    void a_secret_that_this_server_cannot_read_is_told_to_everybody_it_concerns() throws Exception {
        add(server.issuer(), LoopbackProvider.SECRET);
        admin.submits("/people/providers/" + id + "/enable");
        sql.execute(
                "update people.provider_secret set sealed = decode(repeat('00', 40), 'hex') where provider = ?", id);

        assertThat(test()).contains("kan ikke læses på denne server");
        assertThat(secrets.run()).extracting(finding -> finding.place()).containsExactly("Kommunens log-ind");
        var guest = new Guest(web);
        assertThat(guest.goesTo(id)).isEqualTo("/login/refused");
        assertThat(guest.isTold()).contains("er sat forkert op");
        assertThat(admin.reads("/people/providers/" + id)).contains("DIGIT_KEY");

        admin.submits("/people/providers/" + id + "/disable");
        sql.execute("delete from people.provider_secret where provider = ?", id);
    }

    @Test
    void a_provider_that_calls_itself_otherwise_is_told_by_both_names() throws Exception {
        server.describesItself("issuer", "https://other.example.org");
        add(server.issuer(), LoopbackProvider.SECRET);

        assertThat(test()).contains("er af udstederen https://other.example.org");
    }

    @Test
    void a_provider_that_is_not_there_is_told_so() throws Exception {
        add("http://localhost:1/nothing", LoopbackProvider.SECRET);
        assertThat(test()).contains("Serveren tager ikke imod");
    }

    @Test
    void an_address_that_leads_to_no_provider_is_told_with_its_answer() throws Exception {
        add(server.issuer() + "/nothing", LoopbackProvider.SECRET);
        assertThat(test()).contains("svarede med fejl 404");
    }

    @Test
    void what_a_description_lacks_is_named() throws Exception {
        server.leavesOut("jwks_uri");
        add(server.issuer(), LoopbackProvider.SECRET);
        assertThat(test()).contains("mangler noget").contains("jwks_uri").doesNotContain("Exception");
    }

    @Test
    void a_provider_without_log_out_is_only_remarked_upon() throws Exception {
        server.leavesOut("end_session_endpoint");
        add(server.issuer(), LoopbackProvider.SECRET);
        assertThat(test())
                .contains("kan ikke logge folk ud")
                .contains("badge-warning")
                .doesNotContain("badge-error");
    }

    // ---- mappings

    @Test
    void a_value_is_mapped_and_unmapped() throws Exception {
        add(server.issuer(), null);
        admin.submits(
                "/people/providers/" + id + "/mappings", "value", "cdo", "function", "CHIEF_DIGITALISATION_OFFICER");
        assertThat(admin.reads("/people/providers/" + id)).contains("cdo").contains("Digitaliseringschef");

        var mapping = sql.fetchValue("select id from people.claim_mapping where provider = ?", id);
        admin.submits("/people/providers/" + id + "/mappings/" + mapping + "/remove");
        assertThat(sql.fetchValue("select count(*) from people.claim_mapping where provider = ?", id))
                .isEqualTo(0L);
    }

    @Test
    void a_municipality_cannot_be_let_make_its_people_the_association_s_by_slip() throws Exception {
        add(server.issuer(), null);

        var refused = admin.submits(
                "/people/providers/" + id + "/mappings",
                "value",
                "controller",
                "function",
                "CONTROLLER",
                "secretariat",
                "yes");

        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Vælg, hvilken kommune de kommer fra");
    }

    @Test
    void the_same_value_is_not_mapped_twice() throws Exception {
        add(server.issuer(), null);
        admin.submits("/people/providers/" + id + "/mappings", "value", "cdo", "function", "SPECIALIST");

        var twice = admin.submits("/people/providers/" + id + "/mappings", "value", "cdo", "function", "CONSULTANT");

        assertThat(twice.getContentAsString(StandardCharsets.UTF_8)).contains("allerede oversat");
    }

    private org.springframework.mock.web.MockHttpServletResponse add(String issuer, String secret) throws Exception {
        return admin.submits(
                "/people/providers/new",
                "id",
                id,
                "name",
                "Kommunens log-ind",
                "issuer",
                issuer,
                "clientId",
                LoopbackProvider.CLIENT,
                "secret",
                secret == null ? "" : secret,
                "municipality",
                "0265",
                "functionClaim",
                "functions",
                "scopes",
                "openid profile");
    }

    private org.springframework.mock.web.MockHttpServletResponse change(String name, int version) throws Exception {
        return admin.submits(
                "/people/providers/" + id + "/edit",
                "version",
                Integer.toString(version),
                "name",
                name,
                "original.name",
                "Kommunens log-ind",
                "issuer",
                server.issuer(),
                "clientId",
                LoopbackProvider.CLIENT,
                "municipality",
                "0265",
                "functionClaim",
                "functions",
                "scopes",
                "openid profile");
    }

    private String test() throws Exception {
        return admin.submits("/people/providers/" + id + "/test").getContentAsString(StandardCharsets.UTF_8);
    }
}

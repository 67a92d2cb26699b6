package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.digit.platform.sql.DbTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What every answer tells the browser to be careful about.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SecurityHeadersPagesTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()");

    private static final Map<String, String> POLICY = new TreeMap<>(Map.of(
            "default-src", "'self'",
            "object-src", "'none'",
            "base-uri", "'none'",
            "form-action", "'self'",
            "frame-ancestors", "'none'",
            "frame-src", "'none'",
            "worker-src", "'none'",
            "img-src", "'self' data:"));

    @Autowired
    private MockMvc web;

    @Test
    void every_answer_carries_each_header() throws Exception {
        var reader = new Person(web, "127.0.0.1");
        reader.logsIn("secretariat", "secretariat");
        var answers = Map.of(
                "log-in", ask(get("/login")),
                "page", reader.opens("/people/account"),
                "missing page", reader.opens("/nothing/here"),
                "refused page", reader.opens("/people/access"),
                "redirect", ask(get("/people/accounts")),
                "api", ask(get("/api/v1/association/members")),
                "health", ask(get("/health")));

        answers.forEach((name, answer) -> {
            ALWAYS.forEach((header, value) -> assertThat(answer.getHeader(header))
                    .as("%s of the %s", header, name)
                    .isEqualTo(value));
            assertThat(answer.getHeader("Cache-Control")).as(name).contains("no-store");
            assertThat(policy(answer)).as(name).isEqualTo(POLICY);
        });
    }

    @Test
    void a_style_sheet_may_be_kept_and_is_guarded_otherwise() throws Exception {
        var sheet = Stream.of(Person.text(ask(get("/login"))).split("\""))
                .filter(part -> part.endsWith("digit.css"))
                .findFirst()
                .orElseThrow();
        var answer = ask(get(sheet));
        assertThat(answer.getHeader("Cache-Control")).contains("immutable");
        ALWAYS.forEach((header, value) ->
                assertThat(answer.getHeader(header)).as(header).isEqualTo(value));
    }

    @Test
    void behind_tls_browsers_are_told_to_stay_there() throws Exception {
        assertThat(ask(get("/login").secure(true)).getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(ask(get("/login")).getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void the_cookie_of_a_session_is_out_of_reach_of_scripts_other_sites_and_plain_lines() throws Exception {
        var plain = ask(logIn());
        var safe = ask(logIn().secure(true));

        assertThat(plain.getHeader("Set-Cookie"))
                .startsWith("digit=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure")
                .doesNotContain("Domain");
        assertThat(safe.getHeader("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Secure");
    }

    @Test
    void a_session_that_was_foisted_on_a_browser_is_worth_nothing_after_log_in() throws Exception {
        var person = new Person(web, "127.0.0.1");
        person.opens("/people/accounts");
        var before = person.cookie();
        person.logsIn("secretariat", "secretariat");

        assertThat(before).isNotNull();
        assertThat(person.cookie()).isNotEqualTo(before);
        assertThat(ask(get("/people/account").cookie(new jakarta.servlet.http.Cookie("digit", before)))
                        .getStatus())
                .isEqualTo(302);
    }

    private static MockHttpServletRequestBuilder logIn() {
        return post("/login").with(csrf()).param("username", "secretariat").param("password", "secretariat");
    }

    private static Map<String, String> policy(MockHttpServletResponse answer) {
        var policy = new TreeMap<String, String>();
        for (String directive : answer.getHeader("Content-Security-Policy").split(";")) {
            var words = directive.strip().split(" ", 2);
            policy.put(words[0], words[1]);
        }
        return policy;
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}

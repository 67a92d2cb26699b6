package dk.digit.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.Member;
import dk.digit.platform.sql.DbTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A server that was started with an empty association. The steps build on each other.
@DbTest(properties = "digit.empty=true")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupPagesTest {

    private static final String PASSWORD = "fire ord der huskes";

    @Autowired
    private MockMvc web;

    @Autowired
    private Association association;

    @Autowired
    private SetupCode code;

    @Autowired
    private DSLContext sql;

    @Test
    @Order(1)
    void without_an_association_every_page_leads_to_the_set_up() throws Exception {
        for (String path : new String[] {"/", "/login", "/association/members", "/no-such-page"}) {
            web.perform(get(path)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/setup"));
        }
        web.perform(get("/health")).andExpect(status().isOk());
    }

    @Test
    @Order(2)
    void the_page_offers_all_municipalities_and_the_bodies_of_the_pattern() throws Exception {
        for (String lang : new String[] {"da", "en"}) {
            var page = words(
                    web.perform(get("/setup?lang={lang}", lang)).andReturn().getResponse());
            assertThat(page.split("name=\"members\"", -1)).hasSize(99);
            assertThat(page).contains("Direktion (D3)").contains("Executive committee");
        }
    }

    @Test
    @Order(3)
    void a_wrong_code_is_refused_and_what_was_typed_is_kept() throws Exception {
        code.issue();

        var refused = setUp("0000-0000-0000-0000", "0350");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(words(refused)).contains("Koden er ikke den").contains("Kommunernes fælles it");
        assertThat(association.identity()).isEmpty();
    }

    @Test
    @Order(4)
    void five_wrong_codes_close_the_door_for_the_right_one_too() throws Exception {
        var right = code.issue();
        for (int i = 0; i < SetupCode.ATTEMPTS; i++) {
            setUp("wrong " + i, "0350");
        }

        assertThat(words(setUp(right, "0350"))).contains("Vent et kvarter");
        assertThat(association.identity()).isEmpty();
    }

    @Test
    @Order(5)
    void the_code_is_kept_hashed() {
        var right = code.issue();

        assertThat(sql.fetchValue("select value::text from platform.setting where key = 'setup.code'"))
                .asString()
                .doesNotContain(right)
                .doesNotContain(right.replace("-", ""));
    }

    @Test
    @Order(6)
    void a_bad_password_founds_nothing_and_does_not_spend_the_code() throws Exception {
        var right = code.issue();

        var refused = web.perform(post("/setup")
                        .with(csrf())
                        .param("code", right)
                        .param("name", "Kommunernes fælles it")
                        .param("shortName", "KFI")
                        .param("first", "01-01-2026")
                        .param("members", "0350")
                        .param("username", "admin")
                        .param("displayName", "Administrator")
                        .param("password", "kort"))
                .andReturn()
                .getResponse();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(association.identity()).isEmpty();
        assertThat(code.tried(right)).isNull();
    }

    @Test
    @Order(7)
    void the_right_code_founds_the_association_once() throws Exception {
        var right = code.issue().toLowerCase(java.util.Locale.ROOT).replace("-", " ");

        assertThat(setUp(right, "0350", "0265").getRedirectedUrl()).isEqualTo("/login");

        var day = LocalDate.of(2026, 1, 1);
        assertThat(association.identity().orElseThrow().name()).isEqualTo("Kommunernes fælles it");
        assertThat(association.members(day)).extracting(Member::name).containsExactly("Lejre", "Roskilde");
        assertThat(association.bodies(day))
                .extracting(Body::name)
                .extracting(name -> name.da())
                .containsExactly("Generalforsamling", "Styrelsen");
        assertThat(association.vacanciesOn(day)).hasSize(3);
        web.perform(post("/login").with(csrf()).param("username", "admin").param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
        web.perform(get("/setup")).andExpect(redirectedUrl("/"));
        assertThat(setUp(right, "0253").getRedirectedUrl()).isEqualTo("/");
        assertThat(association.members(day)).hasSize(2);
        assertThat(sql.fetchValue("select actor from platform.audit_entry where table_name = 'association'"))
                .isEqualTo("admin");
    }

    private MockHttpServletResponse setUp(String code, String... members) throws Exception {
        return web.perform(post("/setup")
                        .with(csrf())
                        .param("code", code)
                        .param("name", "Kommunernes fælles it")
                        .param("shortName", "KFI")
                        .param("first", "01-01-2026")
                        .param("members", members)
                        .param("bodies", "general-assembly", "board")
                        .param("da-general-assembly", "Generalforsamling")
                        .param("en-general-assembly", "General assembly")
                        .param("da-board", "Styrelsen")
                        .param("en-board", "Board")
                        .param("username", "admin")
                        .param("displayName", "Administrator")
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse();
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

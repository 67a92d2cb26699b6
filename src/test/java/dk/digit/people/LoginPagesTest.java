package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.digit.platform.access.Role;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class LoginPagesTest {

    private static final String PASSWORD = "tre ord der huskes";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Test
    void without_log_in_every_page_leads_to_the_door() throws Exception {
        for (String path : new String[] {"/", "/people/accounts", "/no-such-page", "/finance/years/2023"}) {
            web.perform(get(path)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
        }
    }

    @Test
    void the_api_answers_401_without_a_token() throws Exception {
        web.perform(get("/api/v1/association/members")).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/association/members").header("Authorization", "Bearer digit_nonsense"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_demonstration_account_works_from_this_machine_only() throws Exception {
        login("secretariat", "secretariat", "127.0.0.1").andExpectLoggedIn();
        login("secretariat", "secretariat", "192.0.2.7").andExpectRefused();
        var passedOn = web.perform(post("/login")
                        .with(csrf())
                        .header("X-Forwarded-For", "127.0.0.1")
                        .param("username", "secretariat")
                        .param("password", "secretariat"))
                .andReturn();
        new Attempt(passedOn).andExpectRefused();
    }

    @Test
    void five_wrong_passwords_close_the_door_for_the_right_one_too() throws Exception {
        account("guessed");
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT; i++) {
            login("guessed", "wrong " + i, "192.0.2.1").andExpectRefused();
        }
        assertThat(login("guessed", PASSWORD, "192.0.2.2").target()).isEqualTo("/login?wait");
    }

    @Test
    void an_unknown_name_is_refused_like_a_wrong_password() throws Exception {
        account("known");
        assertThat(login("known", "wrong", "192.0.2.3").target())
                .isEqualTo(login("unknown", "wrong", "192.0.2.3").target());
    }

    @Test
    void a_locked_account_is_out_at_the_next_click() throws Exception {
        account("leaver");
        var session = login("leaver", PASSWORD, "192.0.2.4").andExpectLoggedIn();
        web.perform(get("/people/account").cookie(session)).andExpect(status().isOk());
        people.lock("leaver");
        web.perform(get("/people/account").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void a_right_ends_the_day_its_role_ends() throws Exception {
        account("guest", Role.ADMIN);
        var session = login("guest", PASSWORD, "192.0.2.5").andExpectLoggedIn();
        web.perform(get("/people/accounts").cookie(session)).andExpect(status().isOk());
        sql.execute("update people.account_role set period = daterange(lower(period), current_date) where username ="
                + " 'guest' and lower(period) < current_date");
        sql.execute("update people.account_role set period = daterange(current_date - 10, current_date) where username"
                + " = 'guest'");
        web.perform(get("/people/accounts").cookie(session)).andExpect(status().isForbidden());
    }

    @Test
    void a_token_acts_with_the_rights_of_its_account_until_it_is_locked() throws Exception {
        account("machine");
        var token = people.createToken("machine", "test", LocalDate.now().plusDays(2));
        web.perform(get("/api/v1/association/members").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
        people.lock("machine");
        web.perform(get("/api/v1/association/members").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void secrets_do_not_reach_the_audit_trail() {
        account("audited");
        people.createToken("audited", "test", LocalDate.now().plusDays(2));
        assertThat(
                        sql.fetchValue(
                                "select count(*) from platform.audit_entry where room = 'people' and ("
                                        + " after ->> 'password_hash' not like 'sha256:%' or before ->> 'password_hash' not like 'sha256:%'"
                                        + " or after ->> 'token_hash' not like 'sha256:%' or before ->> 'token_hash' not like 'sha256:%')"))
                .as("entries that hold more than a fingerprint")
                .isEqualTo(0L);
        assertThat(sql.fetchValue("select count(*) from platform.audit_entry where table_name = 'account' and row_key ="
                        + " 'audited'"))
                .isEqualTo(1L);
    }

    @Test
    void pages_carry_a_strict_policy() throws Exception {
        web.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'self'")))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        account("forged");
        var session = login("forged", PASSWORD, "192.0.2.6").andExpectLoggedIn();
        web.perform(post("/people/account/language").param("language", "en").cookie(session))
                .andExpect(status().isForbidden());
        assertThat(sql.fetchValue("select lang from people.account where username = 'forged'"))
                .isEqualTo("da");
    }

    private void account(String username, Role... roles) {
        people.createAccount(
                username,
                PASSWORD,
                "Prøvekonto",
                roles.length == 0 ? Set.of(Role.AUDITOR) : Set.of(roles),
                null,
                Lang.DA);
    }

    private Attempt login(String username, String password, String address) throws Exception {
        return new Attempt(web.perform(post("/login")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("username", username)
                        .param("password", password))
                .andReturn());
    }

    private record Attempt(MvcResult result) {
        String target() {
            return result.getResponse().getRedirectedUrl();
        }

        Cookie andExpectLoggedIn() {
            assertThat(target()).doesNotContain("refused").doesNotContain("wait");
            return result.getResponse().getCookies()[0];
        }

        void andExpectRefused() {
            assertThat(target()).isEqualTo("/login?refused");
        }
    }
}

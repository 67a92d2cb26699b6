package dk.digit.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.digit.people.LoginThrottle;
import dk.digit.people.People;
import dk.digit.people.Person;
import dk.digit.people.limits.AccessPolicies;
import dk.digit.platform.access.Role;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class AccessPagesTest {

    private static final String TELEPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)"
            + " AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private AccessPolicies policies;

    @Autowired
    private DSLContext sql;

    private Person admin;

    @BeforeEach
    void an_administrator_looks() throws Exception {
        admin = from("127.0.0.1");
        admin.logsIn("admin", "admin");
    }

    @Test
    void an_administrator_sees_who_is_logged_in_from_where_and_with_what() throws Exception {
        account("seen");
        var person = from("192.0.2.50").with(TELEPHONE);
        person.logsIn("seen");

        var page = admin.reads("/people/access?q=seen");

        assertThat(page).contains("seen").contains("192.0.2.50").contains("Safari på iPhone");
        assertThat(admin.reads("/people/access?q=seen&lang=en")).contains("Safari on iPhone");
        var secret = new String(Base64.getDecoder().decode(person.cookie()), StandardCharsets.UTF_8);
        var one = admin.reads("/people/access/sessions/" + id("seen"));
        assertThat(one).contains("192.0.2.50").doesNotContain(secret);
        assertThat(page).doesNotContain(secret).doesNotContain(person.cookie());
    }

    @Test
    void the_list_can_be_taken_home_as_a_spreadsheet() throws Exception {
        for (String list : new String[] {
            "/people/access", "/people/access/tokens", "/people/access/attempts", "/people/account/sessions"
        }) {
            var answer = admin.opens(list + "?format=xlsx");
            assertThat(answer.getStatus()).as(list).isEqualTo(200);
            assertThat(answer.getContentType()).as(list).contains("spreadsheet");
        }
    }

    @Test
    void every_column_can_be_sorted_by() throws Exception {
        for (String column : new String[] {"username", "name", "since", "seen", "address", "browser"}) {
            admin.reads("/people/access?sort=" + column);
        }
        for (String column :
                new String[] {"name", "username", "owner", "scopes", "state", "created", "used", "expires"}) {
            admin.reads("/people/access/tokens?sort=-" + column + "&state=VALID");
        }
        for (String column : new String[] {"at", "username", "address", "step", "forgiven"}) {
            admin.reads("/people/access/attempts?sort=" + column + "&step=CODE&day-from=01-01-2023");
        }
        for (String column : new String[] {"here", "since", "seen", "address", "browser"}) {
            admin.reads("/people/account/sessions?sort=" + column);
        }
    }

    @Test
    void a_session_that_is_ended_is_out_at_the_next_click() throws Exception {
        account("ended");
        var person = from("192.0.2.51");
        var other = from("192.0.2.52");
        person.logsIn("ended");
        var first = id("ended");
        other.logsIn("ended");

        assertThat(admin.submits("/people/access/sessions/" + first + "/end").getStatus())
                .isEqualTo(303);
        assertThat(person.isLoggedIn()).isFalse();
        assertThat(other.isLoggedIn()).isTrue();
        assertThat(admin.submits("/people/access/sessions/" + first + "/end").getStatus())
                .isEqualTo(404);
        assertThat(sql.fetchValue(
                        "select ended_by from people.visit where username = 'ended' and ended_at is not" + " null"))
                .isEqualTo("admin");

        admin.submits("/people/access/accounts/ended/end");
        assertThat(other.isLoggedIn()).isFalse();
        assertThat(admin.isLoggedIn()).isTrue();
    }

    @Test
    void everyone_sees_and_ends_the_own_sessions_and_nobody_elses() throws Exception {
        account("owner");
        account("stranger");
        var desk = from("192.0.2.53");
        var telephone = from("192.0.2.54").with(TELEPHONE);
        telephone.logsIn("owner");
        var onTelephone = id("owner");
        desk.logsIn("owner");
        var stranger = from("192.0.2.55");
        stranger.logsIn("stranger");

        assertThat(desk.reads("/people/account/sessions"))
                .contains("192.0.2.53")
                .contains("192.0.2.54")
                .doesNotContain("192.0.2.55");
        assertThat(stranger.opens("/people/account/sessions/" + onTelephone).getStatus())
                .isEqualTo(404);
        assertThat(stranger.submits("/people/account/sessions/" + onTelephone + "/end")
                        .getStatus())
                .isEqualTo(404);
        assertThat(telephone.isLoggedIn()).isTrue();

        assertThat(desk.reads("/people/account/sessions/" + onTelephone)).contains("Safari på iPhone");
        desk.submits("/people/account/sessions/" + onTelephone + "/end");
        assertThat(telephone.isLoggedIn()).isFalse();
        assertThat(desk.isLoggedIn()).isTrue();
    }

    @Test
    void a_new_password_ends_every_session_but_the_one_it_was_set_in() throws Exception {
        account("changes");
        var here = from("192.0.2.56");
        var there = from("192.0.2.57");
        here.logsIn("changes");
        there.logsIn("changes");
        here.submits(
                "/people/account/password",
                "current",
                Person.PASSWORD,
                "password",
                "nye ord at huske",
                "again",
                "nye ord at huske");
        assertThat(there.isLoggedIn()).isFalse();
        assertThat(here.isLoggedIn()).isTrue();

        people.resetPassword("changes", "helt andre ord igen");
        assertThat(here.isLoggedIn()).isFalse();
    }

    @Test
    void an_administrator_revokes_anybodys_token() throws Exception {
        account("has-token");
        var token = people.createToken("has-token", "Regneark", LocalDate.now().plusDays(5));
        var id = sql.fetchValue("select id from people.api_token where username = 'has-token'");
        assertThat(api(token)).isEqualTo(200);
        assertThat(admin.reads("/people/access/tokens"))
                .contains("Regneark")
                .contains("læse alt")
                .doesNotContain(token);
        assertThat(admin.reads("/people/access/tokens/" + id)).contains("has-token");

        admin.submits("/people/access/tokens/" + id + "/revoke");

        assertThat(api(token)).isEqualTo(401);
        assertThat(admin.reads("/people/access/tokens?state=REVOKED")).contains("Regneark");
        assertThat(sql.fetchValue("select actor from platform.audit_entry where table_name = 'api_token' and"
                        + " operation = 'UPDATE' and row_key = '" + id + "'"))
                .isEqualTo("admin");
    }

    @Test
    void failed_log_ins_are_told_but_not_what_was_typed_instead_of_a_name() throws Exception {
        account("mistyped");
        from("192.0.2.60").logsIn("mistyped", "wrong");
        from("192.0.2.61").logsIn("min hemmelige kode", "");

        assertThat(admin.reads("/people/access/attempts"))
                .contains("mistyped")
                .contains("192.0.2.60")
                .contains("192.0.2.61")
                .contains("ukendt navn")
                .doesNotContain("hemmelige");
        assertThat(admin.reads("/people/access/attempts?q=hemmelige")).doesNotContain("192.0.2.61");
    }

    @Test
    void a_closed_door_is_shown_and_opened() throws Exception {
        account("shut-out");
        for (int i = 0; i < LoginThrottle.PER_ACCOUNT; i++) {
            from("192.0.2.62").logsIn("shut-out", "wrong");
        }
        assertThat(from("192.0.2.63").logsIn("shut-out")).isEqualTo("/login?wait");
        assertThat(admin.reads("/people/access/attempts"))
                .contains("Lukkede døre")
                .contains("value=\"shut-out\"");

        admin.submits("/people/access/attempts/open", "kind", "ACCOUNT", "key", "shut-out");

        assertThat(from("192.0.2.63").logsIn("shut-out")).isEqualTo("/");
        assertThat(admin.reads("/people/access/attempts")).doesNotContain("value=\"shut-out\"");
        assertThat(sql.fetchValue("select distinct forgiven_by from people.login_attempt where username = 'shut-out'"
                        + " and not succeeded"))
                .isEqualTo("admin");
    }

    @Test
    void an_address_that_tried_too_much_is_shown_and_opened() throws Exception {
        account("innocent");
        for (int i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
            from("192.0.2.64").logsIn("nobody-" + i, "wrong");
        }
        assertThat(from("192.0.2.64").logsIn("innocent")).isEqualTo("/login?wait");
        assertThat(admin.reads("/people/access/attempts")).contains("value=\"192.0.2.64\"");

        admin.submits("/people/access/attempts/open", "kind", "ADDRESS", "key", "192.0.2.64");
        assertThat(from("192.0.2.64").logsIn("innocent")).isEqualTo("/");
    }

    @Test
    void an_auditor_looks_and_changes_nothing() throws Exception {
        account("watched");
        var person = from("192.0.2.65");
        person.logsIn("watched");
        var auditor = from("127.0.0.1");
        auditor.logsIn("auditor", "auditor");

        var page = auditor.reads("/people/access/sessions/" + id("watched"));
        assertThat(page).contains("192.0.2.65").doesNotContain("Afslut sessionen");
        auditor.reads("/people/access/tokens");
        auditor.reads("/people/access/attempts");
        assertThat(auditor.reads("/people/access/settings")).doesNotContain("name=\"tokenDays\"");
        for (String change : new String[] {
            "/people/access/sessions/" + id("watched") + "/end",
            "/people/access/accounts/watched/end",
            "/people/access/attempts/open",
            "/people/access/settings"
        }) {
            assertThat(auditor.submits(change, "kind", "ACCOUNT", "key", "watched")
                            .getStatus())
                    .as(change)
                    .isEqualTo(403);
        }
        assertThat(person.isLoggedIn()).isTrue();
    }

    @Test
    void others_do_not_see_it() throws Exception {
        var secretariat = from("127.0.0.1");
        secretariat.logsIn("secretariat", "secretariat");
        for (String page : new String[] {
            "/people/access", "/people/access/tokens", "/people/access/attempts", "/people/access/settings"
        }) {
            assertThat(secretariat.opens(page).getStatus()).as(page).isEqualTo(403);
        }
        assertThat(secretariat.reads("/")).doesNotContain("/people/access");
    }

    @Test
    void settings_are_settled_once_and_two_who_settle_see_each_other() throws Exception {
        var version = Integer.toString(policies.settled().version());
        var first = admin.submits(
                "/people/access/settings",
                "version",
                version,
                "factorRoles",
                "CONTROLLER",
                "tokenDays",
                "180",
                "apiPerMinute",
                "600",
                "costlyPerMinute",
                "100");
        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(policies.current().factorRoles()).containsExactly(Role.CONTROLLER);
        assertThat(policies.current().tokenDays()).isEqualTo(180);

        var second = admin.submits(
                "/people/access/settings",
                "version",
                version,
                "tokenDays",
                "90",
                "original.tokenDays",
                "365",
                "apiPerMinute",
                "600",
                "original.apiPerMinute",
                "600",
                "costlyPerMinute",
                "120",
                "original.costlyPerMinute",
                "120");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(Person.text(second)).contains("180").contains("value=\"90\"");
        assertThat(policies.current().tokenDays()).isEqualTo(180);

        var wrong = admin.submits(
                "/people/access/settings",
                "version",
                Integer.toString(policies.settled().version()),
                "tokenDays",
                "0",
                "apiPerMinute",
                "mange",
                "costlyPerMinute",
                "120");
        assertThat(wrong.getStatus()).isEqualTo(422);
    }

    private int api(String token) throws Exception {
        return web.perform(get("/api/v1/association/members").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /// The newest session of somebody, as lists show it.
    private String id(String username) {
        return sql.fetchSingle(
                        "select primary_id from platform.spring_session where principal_name = ?"
                                + " order by creation_time desc limit 1",
                        username)
                .get(0, String.class);
    }

    private Person from(String address) {
        return new Person(web, address);
    }

    private void account(String username) {
        people.createAccount(username, Person.PASSWORD, "Prøvekonto", Set.of(Role.BOARD), null, Lang.DA);
    }
}

package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.digit.people.limits.AccessPolicies;
import dk.digit.people.limits.AccessPolicy;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class TokenPagesTest {

    private static final String MEMBERS = "/api/v1/association/members";
    private static final String ACTIVITIES = "/api/v1/portfolio/activities";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private AccessPolicies policies;

    @Autowired
    private Rights rights;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Test
    void a_token_reads_where_its_scope_reaches_and_is_told_what_it_lacks_elsewhere() throws Exception {
        var token = token("one-room", "read:portfolio");

        assertThat(asks(ACTIVITIES, token).getStatus()).isEqualTo(200);
        var refused = asks(MEMBERS, token);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"scope\":\"read:association\"");
        assertThat(refused.getHeader("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"read:association\"");
    }

    @Test
    void a_token_that_may_write_may_not_do_more_than_its_owner() throws Exception {
        var owner = person("no-controller", Role.SECRETARIAT);
        TokenScope.callWithin(TokenScope.of(List.of("write")), () -> {
            assertThat(rights.may(owner, "portfolio.edit")).isTrue();
            assertThat(rights.may(owner, "finance.post")).isFalse();
            return owner;
        });
    }

    @Test
    void what_a_token_does_not_reach_its_owner_does_not_have_either_while_it_is_used() throws Exception {
        var owner = person("narrowed", Role.CONTROLLER);
        TokenScope.callWithin(TokenScope.of(List.of("read:portfolio")), () -> {
            assertThat(rights.may(owner, "portfolio.read")).isTrue();
            assertThat(rights.may(owner, "finance.read")).isFalse();
            return owner;
        });
        assertThat(rights.may(owner, "finance.read")).isTrue();
    }

    @Test
    void a_token_from_the_command_line_reads_everything_that_its_owner_may_read() throws Exception {
        account("cli", Role.AUDITOR);
        var token = people.createToken("cli", "test", LocalDate.now().plusDays(2));
        assertThat(asks(MEMBERS, token).getStatus()).isEqualTo(200);
        assertThat(asks(ACTIVITIES, token).getStatus()).isEqualTo(200);
        assertThat(sql.fetchValue("select scopes[1] from people.api_token where username = 'cli'"))
                .isEqualTo("read");
    }

    @Test
    void a_token_for_a_room_without_rights_is_not_made() {
        account("nothing-there", Role.AUDITOR);
        assertThatThrownBy(() -> token("nothing-there", "read:nowhere")).isInstanceOf(RefusedException.class);
    }

    @Test
    void no_token_lives_longer_than_the_association_settled_on() {
        account("for-ever", Role.AUDITOR);
        var today = LocalDate.now();
        people.createToken("for-ever", "a year", today.plusDays(365));
        assertThatThrownBy(() -> people.createToken("for-ever", "more", today.plusDays(366)))
                .isInstanceOf(RefusedException.class);

        var settled = policies.settled();
        policies.settle(new AccessPolicy(Set.of(), 30, 600, 120), settled.version());
        assertThatThrownBy(() -> people.createToken("for-ever", "a year", today.plusDays(365)))
                .isInstanceOf(RefusedException.class);
        policies.settle(settled.policy(), policies.settled().version());
    }

    @Test
    void a_token_that_ran_out_is_refused_as_a_problem() throws Exception {
        var token = token("ran-out", "read");
        sql.execute("update people.api_token set expires_on = current_date where username = 'ran-out'");

        var refused = asks(MEMBERS, token);
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getHeader("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void without_a_token_the_answer_is_a_problem_too() throws Exception {
        var refused = web.perform(get(MEMBERS)).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void its_use_is_noted_once_a_minute_and_not_in_the_trail() throws Exception {
        var token = token("noted", "read");
        var entries = entries();
        asks(MEMBERS, token);
        var first = lastUsed();
        asks(MEMBERS, token);
        assertThat(lastUsed()).isEqualTo(first).isBetween(clock.instant().minusSeconds(60), clock.instant());

        sql.execute("update people.token_use set last_used_at = last_used_at - interval '2 minutes'");
        asks(MEMBERS, token);
        assertThat(lastUsed()).isAfterOrEqualTo(first);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void an_owner_makes_one_for_some_rooms_and_sees_what_it_may() throws Exception {
        account("by-hand", Role.CONTROLLER);
        var owner = new Person(web, "192.0.2.40");
        owner.logsIn("by-hand");
        var page = Person.text(owner.submits(
                "/people/account/tokens",
                "name",
                "Power BI",
                "expires",
                LocalDate.now().plusDays(10).toString(),
                "use",
                "READ",
                "rooms",
                "finance",
                "rooms",
                "portfolio"));
        var shown = Pattern.compile("digit_[\\w-]+").matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(page).contains("læse økonomi, læse porteføljen");
        assertThat(owner.reads("/people/account")).doesNotContain(shown.group());

        assertThat(asks(ACTIVITIES, shown.group()).getStatus()).isEqualTo(200);
        assertThat(asks(MEMBERS, shown.group()).getStatus()).isEqualTo(403);
    }

    @Test
    void every_room_with_rights_has_a_name_for_tokens() {
        for (Rule rule : rights.all()) {
            var room = rule.right().substring(0, rule.right().indexOf('.'));
            assertThat(Texts.has("people.room." + room)).as(room).isTrue();
        }
    }

    private long entries() {
        return sql.fetchSingle("select count(*) from platform.audit_entry").get(0, Long.class);
    }

    private Instant lastUsed() {
        return sql.fetchSingle("""
                        select last_used_at from people.token_use u
                          join people.api_token t on t.id = u.token_id where t.username = 'noted'
                        """).get(0, Instant.class);
    }

    private String token(String username, String scope) {
        if (sql.fetchSingle("select count(*) from people.account where username = ?", username)
                        .get(0, Long.class)
                == 0) {
            account(username, Role.AUDITOR);
        }
        return people.createToken(username, "test", LocalDate.now().plusDays(2), TokenScope.of(List.of(scope)));
    }

    private dk.digit.platform.access.Actor person(String username, Role role) {
        return new dk.digit.platform.access.Actor(username, username, Set.of(role), null, Lang.DA);
    }

    private void account(String username, Role role) {
        people.createAccount(username, Person.PASSWORD, "Prøvekonto", Set.of(role), null, Lang.DA);
    }

    private MockHttpServletResponse asks(String path, String token) throws Exception {
        return web.perform(get(path).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }
}

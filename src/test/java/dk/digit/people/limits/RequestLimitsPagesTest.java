package dk.digit.people.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.digit.people.People;
import dk.digit.people.Person;
import dk.digit.platform.access.TooManyRequests;
import dk.digit.platform.sql.DbTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class RequestLimitsPagesTest {

    private static final String MEMBERS = "/api/v1/association/members";

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private AccessPolicies policies;

    @Autowired
    private RequestLimits limits;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void few() {
        settle(new AccessPolicy(Set.of(), 365, 3, 2));
    }

    @AfterEach
    void usual() {
        settle(AccessPolicy.USUAL);
    }

    @Test
    void a_token_that_asks_too_fast_is_told_when_to_come_again() throws Exception {
        var fast = token("fast");
        for (int i = 0; i < 3; i++) {
            assertThat(asks(fast).getStatus()).isEqualTo(200);
        }
        var refused = asks(fast);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 20);

        assertThat(asks(token("patient")).getStatus()).isEqualTo(200);
    }

    @Test
    void tokens_cannot_be_tried_without_end_from_one_address() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(asks("digit_guess" + i).getStatus()).isEqualTo(401);
        }
        assertThat(asks("digit_guess").getStatus()).isEqualTo(429);
        assertThat(asks(token("not-hit")).getStatus()).isEqualTo(200);
    }

    @Test
    void an_account_that_draws_too_many_spreadsheets_reads_a_page_about_it() throws Exception {
        var reader = new Person(web, "127.0.0.1");
        reader.logsIn("secretariat", "secretariat");
        for (int i = 0; i < 2; i++) {
            assertThat(reader.opens("/association/members?format=xlsx").getStatus())
                    .isEqualTo(200);
        }
        var refused = reader.opens("/association/vacancies?format=xlsx");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(Person.text(refused)).contains("Det går for hurtigt").contains("sekunder");
        assertThat(reader.opens("/association/members").getStatus()).isEqualTo(200);

        var other = new Person(web, "127.0.0.1");
        other.logsIn("controller", "controller");
        assertThat(other.opens("/association/members?format=xlsx").getStatus()).isEqualTo(200);
    }

    @Test
    void a_paper_counts_as_costly() throws Exception {
        var reader = new Person(web, "127.0.0.1");
        reader.logsIn("board", "board");
        reader.opens("/association/members?format=xlsx");
        reader.opens("/association/members?format=xlsx");
        assertThat(reader.opens("/report/years/2023/annual-report.json").getStatus())
                .isEqualTo(429);
    }

    @Test
    void what_was_used_comes_back_with_time() {
        var clock = new Moving();
        var counted = new RequestLimits(policies, clock);
        for (int i = 0; i < 3; i++) {
            counted.api("anna");
        }
        assertThatThrownBy(() -> counted.api("anna"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class, e -> assertThat(e.seconds()).isEqualTo(20));
        assertThatCode(() -> counted.api("bo")).doesNotThrowAnyException();
        clock.now = clock.now.plusSeconds(19);
        assertThatThrownBy(() -> counted.api("anna")).isInstanceOf(TooManyRequests.class);
        clock.now = clock.now.plusSeconds(2);
        assertThatCode(() -> counted.api("anna")).doesNotThrowAnyException();
    }

    @Test
    void a_changed_setting_counts_within_half_a_minute_and_an_unchanged_one_forgives_nothing() {
        var clock = new Moving();
        var counted = new RequestLimits(policies, clock);
        for (int i = 0; i < 3; i++) {
            counted.api("anna");
        }
        assertThat(policies.settle(
                        new AccessPolicy(Set.of(), 365, 100, 2),
                        policies.settled().version()))
                .isTrue();
        assertThatThrownBy(() -> counted.api("anna")).isInstanceOf(TooManyRequests.class);
        clock.now = clock.now.plus(Duration.ofSeconds(31));
        for (int i = 0; i < 100; i++) {
            counted.api("anna");
        }
        assertThatThrownBy(() -> counted.api("anna")).isInstanceOf(TooManyRequests.class);
        clock.now = clock.now.plus(Duration.ofSeconds(31));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        counted.api("anna");
                    }
                })
                .isInstanceOf(TooManyRequests.class);
    }

    private void settle(AccessPolicy policy) {
        assertThat(policies.settle(policy, policies.settled().version())).isTrue();
        limits.forget();
    }

    private String token(String name) {
        var account = "auditor";
        return people.createToken(account, name, LocalDate.now().plusDays(2));
    }

    private MockHttpServletResponse asks(String token) throws Exception {
        return web.perform(get(MEMBERS).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2023-06-02T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

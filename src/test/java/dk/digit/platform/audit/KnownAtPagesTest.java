package dk.digit.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.journeys.Html;
import dk.digit.journeys.Routes;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Pages as they were known at a moment, after much was corrected since.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class KnownAtPagesTest {

    private static final int SAMPLES = 3;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void every_page_as_known_before_a_correction_is_the_page_of_then_or_says_that_it_cannot_be() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        var then = pages(reader);
        var moment = clock.instant();
        correctEverything();

        List<String> differing = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (var page : then.entrySet()) {
            var answer = reader.opens(page.getKey() + "?knownAt=" + moment);
            var text = answer.getContentAsString(StandardCharsets.UTF_8);
            if (answer.getStatus() == 409) {
                assertThat(text).contains("Systemet gemmer ikke, hvordan alt på denne side var tidligere");
                silent.add(page.getKey());
            } else if (!main(text).equals(page.getValue())) {
                differing.add(page.getKey() + "\n" + difference(page.getValue(), main(text)));
            }
        }
        assertThat(differing).isEmpty();
        assertThat(silent).as("pages without a past").allMatch(KnownAtPagesTest::mayBeSilent);
        assertThat(then).hasSizeGreaterThan(30);
        assertThat(main(reader.reads("/portfolio/activities")))
                .as("the correction shows on the page of now")
                .isNotEqualTo(then.get("/portfolio/activities"));
    }

    /// What rests on tables without a trail: jobs, log-ins, tasks and notices of the day.
    private static boolean mayBeSilent(String page) {
        return page.startsWith("/finance/imports") || page.startsWith("/people/") || page.equals("/");
    }

    @Test
    void a_list_and_a_record_show_what_was_known_and_say_so() throws Exception {
        var reader = LoggedIn.as("controller", web);
        var before = clock.instant();
        sql.execute("update portfolio.activity set name_da = 'Rettet navn' where id = 'sso'");

        assertThat(reader.reads("/portfolio/activities/sso"))
                .contains("Rettet navn")
                .doesNotContain("Den kan kun læses");
        assertThat(reader.reads("/portfolio/activities/sso?knownAt=" + before))
                .doesNotContain("Rettet navn")
                .contains("Siden viser, hvad systemet vidste den", "Den kan kun læses");
        assertThat(reader.reads("/portfolio/activities?knownAt=" + before)).doesNotContain("Rettet navn");
        assertThat(reader.opens("/api/v1/portfolio/activities?knownAt=" + before)
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Rettet navn");
    }

    @Test
    void half_a_transaction_is_never_known() throws Exception {
        var reader = LoggedIn.as("controller", web);
        var between = sql.transactionResult(own -> {
            own.dsl().execute("update portfolio.activity set name_da = 'Først' where id = 'sso'");
            var moment = own.dsl().fetchSingle("select clock_timestamp()").get(0, Instant.class);
            own.dsl().execute("update portfolio.activity set supplier = 'Dernæst' where id = 'sso'");
            return moment;
        });

        assertThat(reader.reads("/portfolio/activities/sso?knownAt=" + between)).doesNotContain("Først", "Dernæst");
        assertThat(reader.reads("/portfolio/activities/sso?knownAt=" + clock.instant()))
                .contains("Først", "Dernæst");
    }

    @Test
    void nothing_is_changed_while_looking_back() throws Exception {
        var secretariat = LoggedIn.as("secretariat", web);

        var answer = secretariat.submits(
                "/association/name?knownAt=" + clock.instant(), "name", "Andet navn", "shortName", "A", "version", "1");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Gå tilbage til nu for at rette");
        assertThat(sql.fetchValue("select count(*) from association.association where name = 'Andet navn'"))
                .isEqualTo(0L);
    }

    @Test
    void a_moment_that_cannot_be_read_or_has_not_come_is_said_and_left_aside() throws Exception {
        var reader = LoggedIn.as("controller", web);

        for (String moment : List.of("i går", "2199-01-01T12:00")) {
            assertThat(reader.reads("/portfolio/activities?knownAt={moment}", moment))
                    .contains("kan ikke bruges")
                    .doesNotContain("Den kan kun læses");
        }
        assertThat(reader.reads("/association?knownAt=01-01-2020 12:00"))
                .contains("hvad systemet vidste den 01-01-2020 12:00");
    }

    @Test
    void what_is_confidential_now_is_so_in_every_past() throws Exception {
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind)"
                + " values ('krostel', 'Krostelsystemet', 'Krostel', 'PROJECT')");
        var open = clock.instant();
        sql.execute("update portfolio.activity set audience = '{person:projectlead}', name_da = 'Hemmeligt krostel'"
                + " where id = 'krostel'");
        var closed = clock.instant();

        var outsider = LoggedIn.as("controller", web);
        for (Instant moment : List.of(open, closed)) {
            assertThat(outsider.reads("/portfolio/activities?knownAt=" + moment))
                    .doesNotContain("rostel");
            assertThat(outsider.opens("/portfolio/activities/krostel?knownAt=" + moment)
                            .getStatus())
                    .isEqualTo(404);
        }
        var insider = LoggedIn.as("projectlead", web);
        assertThat(insider.reads("/portfolio/activities/krostel?knownAt=" + open))
                .contains("Krostelsystemet");
        assertThat(insider.reads("/portfolio/activities/krostel?knownAt=" + closed))
                .contains("Hemmeligt krostel");
    }

    private void correctEverything() {
        sql.execute("update portfolio.activity set name_da = 'Rettet ' || name_da, supplier = 'Rettet'");
        sql.execute("update portfolio.milestone set text_da = 'Rettet ' || text_da, done = not done");
        sql.execute("delete from portfolio.activity_role where role = 'LEAD'");
        sql.execute("update association.body set name_da = 'Rettet ' || name_da");
        sql.execute("update association.municipality set official_name = 'Rettet ' || official_name");
        sql.execute("update association.seat_holding set remark_da = 'Rettet'");
        sql.execute("update meetings.meeting set place = 'Rettet'");
        sql.execute("update meetings.decision set text_da = 'Rettet ' || text_da");
        sql.execute("update meetings.event set name_da = 'Rettet ' || name_da");
        sql.execute("update finance.account set name_da = 'Rettet ' || name_da");
        sql.execute("update finance.cost_object set name_da = 'Rettet ' || name_da");
        sql.execute("update finance.statement_note set text_da = 'Rettet ' || text_da");
        sql.execute(
                "update people.account set display_name = 'Rettet ' || display_name where username <> 'secretariat'");
    }

    private Map<String, String> pages(LoggedIn reader) throws Exception {
        var routes = new Routes(mapping);
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> perRoute = new HashMap<>();
        var queue = new ArrayDeque<>(List.of("/"));
        while (!queue.isEmpty()) {
            var address = queue.remove();
            if (address.contains("?")
                    || address.matches(".*\\.\\w+")
                    || !seen.add(address)
                    || perRoute.merge(routes.of(URI.create(address).getPath()), 1, Integer::sum) > SAMPLES) {
                continue;
            }
            var answer = reader.opens(address);
            if (answer.getStatus() == 200
                    && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                var text = answer.getContentAsString(StandardCharsets.UTF_8);
                pages.put(address, main(text));
                queue.addAll(new Html(text).links());
            }
        }
        return pages;
    }

    /// What the page says, apart from the banner and from what its links carry along.
    /// Without the button that follows the record from now on.
    private static String main(String page) {
        return page.replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1")
                .replaceAll("(?s)<div class=\"alert alert-warning known-at-banner\">.*?</p></div></div>\\s*", "")
                .replaceAll("(?s)<form[^>]* class=\"follow\">.*?</form>", "")
                .replaceAll("[?&](amp;)?knownAt=[^\"&]*", "")
                .replaceAll("<input type=\"hidden\" name=\"(knownAt|_csrf)\"[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return "then: " + one.substring(from, Math.min(one.length(), at + 160)) + "\nnow:  "
                + other.substring(from, Math.min(other.length(), at + 160));
    }
}

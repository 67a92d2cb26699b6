package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.journeys.Html;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A tender that only named persons know of, full of words that stand nowhere else: nobody else meets one
/// of them, wherever they look.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialPagesTest {

    private static final List<String> RARE = List.of("qvaxelmug", "zimbrofon", "kwarpelyst", "xoditrane");

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    private LoggedIn lead;

    @BeforeAll
    void a_confidential_tender() throws Exception {
        lead = LoggedIn.as("projectlead", web);
        var secretariat = LoggedIn.as("secretariat", web);
        lead.submits(
                "/portfolio/activities/new",
                "id",
                "qvaxelmug",
                "nameDa",
                "Qvaxelmug",
                "nameEn",
                "Qvaxelmug",
                "kind",
                "PROJECT",
                "phase",
                "IDEA",
                "from",
                "01-01-2023",
                "closed",
                "yes");
        assertThat(sql.fetchValue("select count(*) from portfolio.activity where id = 'qvaxelmug'"))
                .isEqualTo(1L);
        var restricted = lead.submits(
                "/people/visibility/activity/qvaxelmug", "visibility", "CONFIDENTIAL", "persons", "projectlead");
        assertThat(restricted.getStatus()).isEqualTo(303);
        secretariat.submits(
                "/meetings/decisions/new",
                "body",
                "board",
                "decidedOn",
                "01-11-2023",
                "textDa",
                "Xoditrane vælges",
                "textEn",
                "Xoditrane is chosen");
        sql.execute("update meetings.decision set audience = '{body:board}' where text_da like 'Xoditrane%'");
        // The task that a decision raises follows it into hiding with the next change through the web.
        lead.submits(
                "/portfolio/activities/qvaxelmug/milestones/new",
                "kind",
                "TENDER",
                "due",
                "01-12-2026",
                "textDa",
                "Zimbrofon åbnes",
                "textEn",
                "Zimbrofon opens");
        lead.submits(
                "/portfolio/activities/qvaxelmug/texts/2023/da/edit",
                "body",
                "Kwarpelyst vinder måske.",
                "version",
                "0");
    }

    @Test
    void the_named_person_sees_all_of_it() throws Exception {
        assertThat(lead.reads("/portfolio/activities/qvaxelmug")).contains("Qvaxelmug", "Zimbrofon");
        assertThat(lead.reads("/portfolio/activities/qvaxelmug/texts/2023/da")).contains("Kwarpelyst");
        assertThat(lead.reads("/portfolio/activities")).contains("Qvaxelmug");
        assertThat(lead.reads("/api/v1/portfolio/activities")).contains("Qvaxelmug");
    }

    @Test
    void the_body_sees_its_closed_decision_and_others_do_not() throws Exception {
        assertThat(sql.fetchValue("select count(*) from meetings.decision where text_da like 'Xoditrane%'"))
                .isEqualTo(1L);
        assertThat(LoggedIn.as("board", web).reads("/meetings/decisions?q=xoditrane"))
                .contains("Xoditrane");
    }

    @Test
    void nobody_else_meets_a_trace_of_it_in_pages_lists_exports_reports_or_programs() throws Exception {
        for (String username : List.of("secretariat", "admin", "auditor", "controller", "chief-roskilde")) {
            var traces = new ArrayList<String>();
            int looked = crawl(username, traces);
            assertThat(traces).as(username).isEmpty();
            assertThat(looked).as("places that " + username + " looked at").isGreaterThan(60);
        }
    }

    @Test
    void an_address_that_is_guessed_answers_as_if_there_were_nothing() throws Exception {
        var other = LoggedIn.as("secretariat", web);
        for (String path : List.of(
                "/portfolio/activities/%s",
                "/portfolio/activities/%s/edit",
                "/portfolio/activities/%s/texts/2023/da",
                "/people/visibility/activity/%s",
                "/api/v1/portfolio/activities/%s")) {
            var secret = other.opens(path.formatted("qvaxelmug"));
            var missing = other.opens(path.formatted("no-such-thing"));
            assertThat(secret.getStatus()).as(path).isEqualTo(missing.getStatus());
            assertThat(secret.getContentAsString(StandardCharsets.UTF_8).replace("qvaxelmug", "no-such-thing"))
                    .as(path)
                    .hasSameSizeAs(missing.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_report_does_not_hold_it_even_when_the_named_person_has_it_written() throws Exception {
        for (String format : List.of("html", "json")) {
            var report = lead.opens("/report/years/2023/annual-report." + format);
            assertThat(report.getStatus()).isEqualTo(200);
            assertThat(traceIn(report)).isNull();
        }
    }

    private int crawl(String username, List<String> traces) throws Exception {
        var reader = LoggedIn.as(username, web);
        Set<String> seen = new LinkedHashSet<>();
        var queue = new ArrayDeque<String>();
        queue.add("/");
        queue.addAll(List.of(
                "/portfolio/activities?q=qvaxelmug",
                "/portfolio/texts?q=kwarpelyst",
                "/meetings/decisions?q=xoditrane",
                "/search?q=qvaxelmug",
                "/search?q=zimbro",
                "/api/v1/portfolio/activities",
                "/api/v1/meetings/decisions"));
        while (!queue.isEmpty() && seen.size() < 400) {
            var address = queue.remove();
            if (!address.startsWith("/") || !seen.add(address) || address.matches(".*\\.(pdf|docx)(\\?.*)?")) {
                continue;
            }
            var answer = reader.opens(address.replace("{", "%7B"));
            var trace = traceIn(answer);
            // What was asked for stands in the page as it was typed; anything else is a trace.
            if (trace != null && !(address.contains("q=") && onlyAsked(answer, trace))) {
                traces.add(address + ": " + trace);
            }
            if (answer.getStatus() == 200
                    && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                for (String link : new Html(answer.getContentAsString(StandardCharsets.UTF_8)).links()) {
                    if (!link.contains("sort=") && !link.contains("lang=") && !link.contains("page=")) {
                        queue.add(link);
                    }
                }
            }
        }
        return seen.size();
    }

    private static boolean onlyAsked(MockHttpServletResponse answer, String trace) throws Exception {
        return !answer.getContentAsString(StandardCharsets.UTF_8)
                .contains(trace.substring(0, 1).toUpperCase(Locale.ROOT) + trace.substring(1));
    }

    private static String traceIn(MockHttpServletResponse answer) throws Exception {
        var text = new StringBuilder(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (String.valueOf(answer.getContentType()).contains("spreadsheet")) {
            var file = Files.createTempFile("sheet", ".xlsx");
            Files.write(file, answer.getContentAsByteArray());
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    try (var content = zip.getInputStream(entry)) {
                        text.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        }
        var lower = text.toString().toLowerCase(Locale.ROOT);
        return RARE.stream().filter(lower::contains).findFirst().orElse(null);
    }
}

package dk.digit.portfolio.status;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.paper.Paper;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Status reports from the first draft to the paper for the board.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatusPagesTest {

    private static final String TAB = "/portfolio/activities/erp/status";
    private static final ActivityId WATCH = new ActivityId("watch");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Measures measures;

    @Autowired
    private ReportsDue due;

    @Autowired
    private StatusCondition condition;

    @Autowired
    private Portfolio portfolio;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    private static String target(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(response.getRedirectedUrl()).replaceFirst("\\?.*", "");
    }

    private String series(String municipality, String from) throws Exception {
        return target(secretariat.submits(
                        TAB + "/series/new",
                        "municipality",
                        municipality,
                        "kind",
                        "MONTHLY",
                        "number",
                        "1",
                        "from",
                        from))
                .replaceFirst("/write$", "");
    }

    private static String[] typed(String day, String summary, String... more) {
        var fields = new ArrayList<>(List.of("reportedOn", day, "summaryDa", summary));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Order(1)
    @Test
    void an_activity_without_reports_explains_itself_and_shows_what_is_computed() throws Exception {
        assertThat(secretariat.reads(TAB + "?lang=en&asOf=2023-12-31"))
                .contains("The activity does not report its status yet.", "Write the first report")
                .contains("The lights as they are computed on 31 December 2023", "Not measured yet.");
        assertThat(LoggedIn.as("board", web).reads(TAB + "?lang=en")).doesNotContain("Write the first report");
        assertThat(secretariat.reads("/portfolio/status?lang=da&asOf=2023-12-31"))
                .contains("Tandpleje");
    }

    @Order(2)
    @Test
    void time_is_measured_by_the_model_s_tolerances() {
        sql.execute(
                "insert into portfolio.activity (id, name_da, name_en, kind) values ('watch', 'Ur', 'Watch', 'PROJECT')");
        sql.execute("insert into portfolio.activity_phase (activity, phase, period, start_precision)"
                + " values ('watch', 'IDEA', '[2024-01-08,)', 'DAY')");
        assertThat(time(DAY)).isEqualTo(StatusLight.UNKNOWN);
        sql.execute("insert into portfolio.milestone (activity, kind, due_on, text_da, text_en)"
                + " values ('watch', 'OTHER', '2026-09-01', 'Afklaret', 'Clarified')");
        assertThat(time(LocalDate.of(2026, 9, 30))).isEqualTo(StatusLight.UNKNOWN);
        sql.execute("insert into portfolio.activity_model (activity, period, model, version, size)"
                + " values ('watch', '[2024-01-08,)', 'digit', 1, 'LARGE')");
        assertThat(time(LocalDate.of(2026, 9, 1))).isEqualTo(StatusLight.GREEN);
        assertThat(time(LocalDate.of(2026, 9, 14))).isEqualTo(StatusLight.GREEN);
        assertThat(time(LocalDate.of(2026, 9, 15))).isEqualTo(StatusLight.YELLOW);
        assertThat(time(LocalDate.of(2026, 10, 30))).isEqualTo(StatusLight.YELLOW);
        assertThat(time(LocalDate.of(2026, 10, 31))).isEqualTo(StatusLight.RED);
        var fields = measures.of(Set.of(WATCH), DAY).get(WATCH);
        assertThat(fields.get(StatusField.TIME).words().en())
                .isEqualTo("The milestone “Clarified” is 61 days late. Yellow from 14 days, red from 60.");
        assertThat(fields.get(StatusField.RESOURCES).words().en()).isEqualTo("Nobody leads the activity.");
        assertThat(fields.get(StatusField.RESOURCES).light()).isEqualTo(StatusLight.RED);
        assertThat(fields.get(StatusField.MONEY).light()).isEqualTo(StatusLight.UNKNOWN);
        assertThat(fields.get(StatusField.QUALITY).words().da()).isEqualTo("Ingen måling endnu.");
    }

    private StatusLight time(LocalDate day) {
        return Objects.requireNonNull(measures.of(Set.of(WATCH), day).get(WATCH))
                .get(StatusField.TIME)
                .light();
    }

    @Order(2)
    @ParameterizedTest
    @CsvSource({
        // a day of the month: the first from the beginning on, then the next one, a week ahead counting for it
        ",5,2026-01-10,,2026-02-05",
        ",5,2026-01-05,,2026-01-05",
        ",5,2026-01-01,2026-06-03,2026-07-05",
        ",5,2026-01-01,2026-06-20,2026-07-05",
        ",31,2026-01-01,2026-01-31,2026-02-28",
        "14,,2026-01-01,,2026-01-15",
        "14,,2026-01-01,2026-03-03,2026-03-17"
    })
    void the_next_report_follows_from_the_rhythm_and_the_last(
            Integer every, Integer day, LocalDate start, LocalDate last, LocalDate expected) {
        assertThat(sql.fetchSingle(
                                "select portfolio.status_due(?::int, ?::int, daterange(?, null), ?::date)",
                                every,
                                day,
                                start,
                                last)
                        .get(0, LocalDate.class))
                .isEqualTo(expected);
    }

    @Order(3)
    @Test
    void a_report_is_written_overruled_with_a_reason_published_and_frozen() throws Exception {
        var series = series("", "01-01-2026");
        assertThat(secretariat.reads(series + "/write?lang=en")).contains("As computed", "Done since last time");
        var refused = secretariat.submits(
                series + "/write?lang=en", typed("01-10-2026", "Kontrakten er klar.", "lightQUALITY", "GREEN"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Say why the light is not as computed (Unknown).");
        var report = target(secretariat.submits(
                series + "/write",
                typed(
                        "01-10-2026",
                        "Kontrakten er **klar**.",
                        "lightQUALITY",
                        "GREEN",
                        "reasonQUALITY",
                        "Brugerne er glade.",
                        "nextDa",
                        "- Afklaring i Lejre",
                        "decisionsDa",
                        "Bestyrelsen vælger bølgerne.")));
        var board = LoggedIn.as("board", web);
        assertThat(board.opens(report).getStatus()).isEqualTo(404);
        assertThat(secretariat.reads(report + "?lang=en"))
                .contains("This is a draft.", "Brugerne er glade.", "Computed: Unknown.", "<strong>klar</strong>");
        var keeping = series + "/reports" + report.substring(report.lastIndexOf('/'));
        assertThat(secretariat.reads(keeping + "/publish?lang=en")).contains("can never be changed");
        assertThat(board.opens(keeping + "/publish").getStatus()).isEqualTo(403);
        target(secretariat.submits(keeping + "/publish"));
        assertThat(board.reads(report + "?lang=en"))
                .contains("Published ", "Fingerprint (SHA-256)", "Brugerne er glade.")
                .doesNotContain("/correct");
        assertThat(board.reads(report + ".json"))
                .contains("\"reportedOn\":\"2026-10-01\"", "\"da\":\"Grøn\",\"en\":\"Green\"");
        for (String change : List.of(
                "update portfolio.status_report set summary_da = 'Pyntet' where state = 'PUBLISHED'",
                "delete from portfolio.status_report where state = 'PUBLISHED'",
                "update portfolio.status_light set chosen = 'GREEN', reason = 'Pyntet'",
                "delete from portfolio.status_light")) {
            assertThatThrownBy(() -> sql.execute(change))
                    .hasMessageContaining("a published status report is not changed");
        }
    }

    @Order(4)
    @Test
    void the_next_report_starts_from_the_former_and_is_compared_with_it() throws Exception {
        var tab = secretariat.reads(TAB + "?lang=en");
        assertThat(tab).contains("Status as of 1 October 2026", "Brugerne er glade.");
        var series = TAB + "/series/" + tab.replaceAll("(?s).*?/status/series/(\\d+)/write.*", "$1");
        assertThat(secretariat.reads(series + "/write?lang=en"))
                .contains("- Afklaring i Lejre</textarea>", "Brugerne er glade.");
        var early = secretariat.submits(series + "/write?lang=en", typed("15-09-2026", "For tidligt."));
        assertThat(early.getContentAsString())
                .contains("There is already a report as of 01-10-2026. Choose a later day, or correct that report.");
        var report = target(secretariat.submits(
                series + "/write",
                typed("01-11-2026", "Kontrakten er underskrevet.", "lightRISK", "RED", "reasonRISK", "En lov.")));
        target(secretariat.submits(series + "/reports" + report.substring(report.lastIndexOf('/')) + "/publish"));
        assertThat(secretariat.reads(report + "?lang=en"))
                .contains("Compared with the status as of 1 October 2026", "<ins>underskrevet.</ins>");
        assertThat(secretariat.reads(TAB + "?lang=en")).contains("The lights over the months", "10-2026", "11-2026");
        assertThat(secretariat.reads(TAB + "?lang=en&asOf=2026-10-15"))
                .contains("Status as of 1 October 2026")
                .doesNotContain("underskrevet");
        assertThat(secretariat.reads("/portfolio/changes?since=2026-10-15&until=2026-11-15&lang=en"))
                .contains("Status published: Red");
        assertThat(secretariat.reads("/portfolio?lang=en&asOf=2026-11-15")).contains(report);
        assertThat(secretariat.reads("/portfolio/activities?lang=en&asOf=2026-11-15&status=RED"))
                .contains("Red 01-11-2026");
        assertThat(secretariat.reads("/api/v1/portfolio/status?asOf=2026-11-15"))
                .contains("\"activity\":\"erp\"", "\"light\":\"red\"");
        assertThat(secretariat.reads("/api/v1/portfolio/status?asOf=2026-10-15"))
                .doesNotContain("\"light\":\"red\"");
    }

    @Order(5)
    @Test
    void a_mistake_is_corrected_by_a_report_that_says_so() throws Exception {
        var tab = secretariat.reads(TAB + "?lang=en");
        var report = tab.replaceAll("(?s).*?(/portfolio/activities/erp/status/reports/\\d+).*", "$1");
        var page = secretariat.reads(report);
        var correct =
                page.replaceAll("(?s).*?(/portfolio/activities/erp/status/series/\\d+/reports/\\d+/correct).*", "$1");
        assertThat(secretariat.reads(correct + "?lang=en")).contains("What does it correct?");
        var write = target(secretariat.submits(correct, "correction", "Beløbet var forkert."));
        assertThat(secretariat.reads(write)).contains("Beløbet var forkert.", "Kontrakten er underskrevet.");
        var draft = target(secretariat.submits(
                write,
                typed(
                        "01-11-2026",
                        "Kontrakten er underskrevet nu.",
                        "version",
                        "1",
                        "lightRISK",
                        "RED",
                        "reasonRISK",
                        "En lov.")));
        target(secretariat.submits(
                write.replace("/write", "/reports" + draft.substring(draft.lastIndexOf('/'))) + "/publish"));
        assertThat(secretariat.reads(draft + "?lang=en"))
                .contains("This report corrects an earlier one:", "Beløbet var forkert.");
        assertThat(secretariat.reads(report + "?lang=en")).contains("A newer report corrects this one.");
    }

    @Order(5)
    @Test
    void a_gate_keeps_what_the_newest_report_said_on_its_day() {
        var erp = portfolio.activity(new ActivityId("erp")).orElseThrow();
        var tables = condition.frozen(
                new Gate(erp, Phase.PROCUREMENT, Phase.IMPLEMENTATION, LocalDate.of(2026, 10, 15), Set.of(), Set.of()));
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.title().en()).isEqualTo("Status as of 1 October 2026");
            assertThat(table.rows()).hasSize(7);
            assertThat(table.rows().get(3).getLast().da()).isEqualTo("Brugerne er glade.");
        });
        assertThat(condition.frozen(new Gate(
                        erp, Phase.PROCUREMENT, Phase.IMPLEMENTATION, LocalDate.of(2026, 9, 15), Set.of(), Set.of())))
                .isEmpty();
    }

    @Order(6)
    @Test
    void a_chief_writes_about_the_own_municipality_s_part_only() throws Exception {
        var roskilde = series("0265", "01-01-2026");
        var lejre = series("0350", "01-01-2026");
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.reads(roskilde + "/write?lang=en")).contains("Not measured separately for the municipality.");
        target(chief.submits(roskilde + "/write", typed("01-11-2026", "Roskilde er klar.")));
        assertThat(chief.opens(lejre + "/write").getStatus()).isEqualTo(403);
        assertThat(chief.opens(roskilde).getStatus()).isEqualTo(403);
        assertThat(LoggedIn.as("board", web).opens(roskilde + "/write").getStatus())
                .isEqualTo(403);
        assertThat(chief.reads(TAB + "?lang=en"))
                .contains("Go on with the draft")
                .doesNotContain(lejre + "/write");
    }

    @Order(7)
    @Test
    void a_late_report_is_seen_and_is_a_duty() throws Exception {
        assertThat(due.by(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20)))
                .extracting(ReportsDue.Due::municipality)
                .contains("0350", "0265")
                .doesNotContainNull();
        assertThat(due.by(LocalDate.of(2027, 1, 20), LocalDate.of(2027, 1, 20)))
                .filteredOn(one -> one.municipality() == null)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.activity()).isEqualTo("erp");
                    assertThat(one.due()).isEqualTo(LocalDate.of(2026, 12, 1));
                });
        assertThat(secretariat.reads("/portfolio/status?lang=en&asOf=2027-01-20&late=yes"))
                .contains("/portfolio/activities/erp/status", ">50<")
                .doesNotContain("/portfolio/activities/dental/status");
        assertThat(secretariat.reads("/?lang=en")).contains("What lacks a status report");
    }

    @Order(8)
    @ParameterizedTest
    @CsvSource({"da,Porteføljen pr. 15. november 2026", "en,The portfolio as of 15 November 2026"})
    void the_board_gets_the_portfolio_on_two_accessible_pages(String lang, String title) throws Exception {
        var response = secretariat.opens("/portfolio/status/report.pdf?asOf=2026-11-15&since=2023-01-01&lang=" + lang);
        assertThat(response.getStatus()).isEqualTo(200);
        var pdf = response.getContentAsByteArray();
        assertThat(Paper.pages(pdf)).isLessThanOrEqualTo(2);
        assertThatPdf(pdf)
                .isAccessibleAndLasting()
                .hasNoMissingGlyph()
                .contains(title, "da".equals(lang) ? "Risiko: rød" : "Risk: red");
        assertThat(secretariat
                        .opens("/portfolio/status/report.docx?asOf=2026-11-15&lang=" + lang)
                        .getStatus())
                .isEqualTo(200);
    }

    @Order(8)
    @Test
    void in_2023_the_paper_tells_of_thirteen_activities() throws Exception {
        var pdf = secretariat
                .opens("/portfolio/status/report.pdf?asOf=2023-12-31&since=2023-06-30&lang=da")
                .getContentAsByteArray();
        assertThat(Paper.pages(pdf)).isLessThanOrEqualTo(2);
        assertThatPdf(pdf).isAccessibleAndLasting().contains("13 aktiviteter", "Tandpleje", "ERP");
    }

    @Order(8)
    @Test
    void every_page_answers_in_both_languages_in_a_fixed_number_of_queries() throws Exception {
        for (String username : List.of("secretariat", "projectlead", "board", "chief-roskilde", "auditor")) {
            var reader = LoggedIn.as(username, web);
            for (String page : List.of(TAB, "/portfolio/status", "/portfolio/status/report")) {
                for (String lang : List.of("da", "en")) {
                    assertThat(reader.reads(page + "?lang={lang}&asOf=2026-11-15", lang))
                            .contains("<html lang=\"" + lang + "\"");
                }
            }
        }
    }

    @Order(9)
    @Test
    void with_four_hundred_activities_the_paper_still_has_two_pages() throws Exception {
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind)"
                + " select 'many-' || n, 'Et temmelig langt navn på en aktivitet nummer ' || n, 'Many ' || n, 'PROJECT'"
                + " from generate_series(1, 387) n");
        sql.execute("insert into portfolio.activity_phase (activity, phase, period, start_precision)"
                + " select 'many-' || n, 'IDEA', '[2022-01-08,)', 'DAY' from generate_series(1, 387) n");
        var pdf = secretariat
                .opens("/portfolio/status/report.pdf?asOf=2023-12-31&since=2021-06-30&lang=da")
                .getContentAsByteArray();
        assertThat(Paper.pages(pdf)).isLessThanOrEqualTo(2);
        assertThatPdf(pdf).contains("400 aktiviteter", "andre.");
        int few = QueryCount.of(() -> secretariat.reads("/portfolio/status?asOf=2023-12-31"));
        assertThat(few).isLessThan(25);
        sql.execute("delete from portfolio.activity_phase where activity like 'many-%'");
        sql.execute("delete from portfolio.activity where id like 'many-%'");
    }

    @Order(10)
    @Test
    void a_confidential_activity_s_status_leaks_nowhere() throws Exception {
        sql.execute("update portfolio.activity set audience = '{person:projectlead}' where id = 'erp'");
        try {
            var report = sql.fetchSingle("select max(id) from portfolio.status_report where state = 'PUBLISHED'")
                    .get(0, Long.class);
            var board = LoggedIn.as("board", web);
            assertThat(board.opens(TAB).getStatus()).isEqualTo(404);
            assertThat(board.opens(TAB + "/reports/" + report).getStatus()).isEqualTo(404);
            assertThat(board.opens(TAB + "/reports/" + report + ".json").getStatus())
                    .isEqualTo(404);
            for (String page : List.of(
                    "/portfolio/status?asOf=2026-11-15",
                    "/portfolio/status/report?asOf=2026-11-15&since=2023-01-01",
                    "/api/v1/portfolio/status?asOf=2026-11-15",
                    "/portfolio?asOf=2026-11-15",
                    "/portfolio/activities?asOf=2026-11-15")) {
                assertThat(board.reads(page))
                        .doesNotContain("/activities/erp/", "/activities/erp?", "\"erp\"", "underskrevet nu");
            }
            var pdf = board.opens("/portfolio/status/report.pdf?asOf=2026-11-15&since=2023-01-01")
                    .getContentAsByteArray();
            assertThat(assertThatPdf(pdf).text()).doesNotContain("(ERP)");
        } finally {
            sql.execute("update portfolio.activity set audience = null where id = 'erp'");
        }
    }
}

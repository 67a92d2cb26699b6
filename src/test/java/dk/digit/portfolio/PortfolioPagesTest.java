package dk.digit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages of the portfolio on the year 2023.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortfolioPagesTest {

    private static final List<String> PAGES = List.of(
            "/portfolio",
            "/portfolio/activities",
            "/portfolio/activities/erp",
            "/portfolio/activities/dental",
            "/portfolio/activities/programme-leaders",
            "/portfolio/activities/erp/texts/2023/da",
            "/portfolio/activities/erp/texts/2023/en",
            "/portfolio/activities/erp/texts/2022/da",
            "/portfolio/activities/erp/texts/2023/da/versions/3",
            "/portfolio/texts");

    private static final List<String> FORMS = List.of(
            "/portfolio/activities/new",
            "/portfolio/activities/erp/edit",
            "/portfolio/activities/erp/phase",
            "/portfolio/activities/erp/roles",
            "/portfolio/activities/erp/decisions",
            "/portfolio/activities/erp/milestones/new",
            "/portfolio/activities/erp/texts/2024/da/edit");

    @Autowired
    private MockMvc web;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Milestones milestones;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "projectlead", "controller", "board", "chief-roskilde", "auditor", "admin"})
    void everyone_reads_every_page_in_both_languages(String username) throws Exception {
        var reader = LoggedIn.as(username, web);
        for (String page : PAGES) {
            for (String lang : List.of("da", "en")) {
                assertThat(reader.reads(page + "?asOf=2023-12-31&lang={lang}", lang))
                        .contains("<html lang=\"" + lang + "\"");
            }
        }
    }

    @Order(2)
    @Test
    void only_those_who_keep_the_portfolio_see_its_forms() throws Exception {
        var lead = LoggedIn.as("projectlead", web);
        var board = LoggedIn.as("board", web);
        for (String form : FORMS) {
            assertThat(secretariat.reads(form + "?lang=en")).contains("<form class=\"form\"");
            assertThat(lead.opens(form).getStatus()).isEqualTo(200);
            assertThat(board.opens(form).getStatus()).isEqualTo(403);
        }
        assertThat(board.reads("/portfolio/activities/erp")).doesNotContain("/portfolio/activities/erp/phase");
    }

    @Order(3)
    @Test
    void the_overview_shows_each_day_as_it_was() throws Exception {
        assertThat(secretariat.reads("/portfolio?asOf=2023-06-01&lang=en"))
                .contains("12 joint activities")
                .doesNotContain("Dental care system");
        assertThat(secretariat.reads("/portfolio?asOf=2023-12-31&lang=en"))
                .contains("13 joint activities")
                .contains("Dental care system", "since October 2023", "(uncertain)");
    }

    @Order(3)
    @Test
    void the_list_is_filtered_sorted_and_searched() throws Exception {
        var projects = secretariat.reads("/portfolio/activities?asOf=2023-12-31&lang=en&kind=PROJECT&sort=-phase");
        assertThat(projects).contains("Labour-market system").doesNotContain(">Robotics<");
        assertThat(secretariat.reads("/portfolio/activities?asOf=2023-12-31&lang=en&q=kmd"))
                .contains("Care system")
                .doesNotContain("KOMBIT programme leaders");
        assertThat(secretariat.reads("/portfolio/activities?asOf=2023-12-31&lang=en&lead=0330"))
                .contains("User and rights management")
                .doesNotContain("Care system");
    }

    @Order(3)
    @Test
    void excel_holds_the_whole_list_as_filtered() throws Exception {
        var response = secretariat.opens("/portfolio/activities?asOf=2023-12-31&format=xlsx&kind=PROJECT");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var text = book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getValue() != null)
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(text).contains("Tandpleje", "ERP data", "Anskaffelsesfase", "10-2023", "KMD");
            assertThat(text).doesNotContain("Robotics");
        }
    }

    @Order(3)
    @Test
    void the_page_of_an_activity_tells_all_of_it() throws Exception {
        assertThat(secretariat.reads("/portfolio/activities/ams?asOf=2023-12-31&lang=en"))
                .contains("Procurement phase", "since 3 November 2023", "Kalundborg")
                .contains("31 January 2025: Procurement phase expected to end")
                .contains("dynamic purchasing system 02.19.03")
                .contains("/meetings/decisions/ega-2023-11-1", "The procurement phase of the labour-market project")
                .contains("<svg");
        assertThat(secretariat.reads("/portfolio/activities/ams?asOf=2023-11-02&lang=en"))
                .contains("Idea phase", "its beginning is not recorded");
        assertThat(secretariat.opens("/portfolio/activities/nothing").getStatus())
                .isEqualTo(404);
    }

    @Order(3)
    @Test
    void programs_are_told_the_same() throws Exception {
        var activities = json(secretariat.reads("/api/v1/portfolio/activities?asOf=2023-10-01"));
        assertThat(activities).hasSize(13);
        var erp = find(activities, "erp");
        assertThat(erp.get("phase").asString()).isEqualTo("implementation");
        assertThat(erp.get("phaseSince").asString()).isEqualTo("2023-10");
        assertThat(erp.get("chair").get("municipality").asString()).isEqualTo("0259");
        assertThat(erp.get("lead").get("body").asString()).isEqualTo("secretariat");
        assertThat(find(activities, "idm").get("chair").get("certain").asBoolean())
                .isFalse();
        assertThat(find(json(secretariat.reads("/api/v1/portfolio/activities?asOf=2023-09-30")), "erp")
                        .get("phase")
                        .asString())
                .isEqualTo("procurement");

        var detail = json(secretariat.reads("/api/v1/portfolio/activities/erp?lang=en"));
        assertThat(detail.get("phases")).hasSize(2);
        assertThat(detail.get("phases").get(0).get("until").asString()).isEqualTo("2023-10");
        assertThat(detail.get("milestones")).hasSize(7);
        assertThat(secretariat.opens("/api/v1/portfolio/activities/nothing").getStatus())
                .isEqualTo(404);
        assertThat(secretariat
                        .opens("/api/v1/portfolio/activities?asOf=31-02-2023")
                        .getStatus())
                .isEqualTo(400);
    }

    @Order(4)
    @Test
    void a_page_costs_the_same_number_of_queries_at_13_and_200_activities() throws Exception {
        var few = counts();

        for (int number = portfolio.activities().size(); number < 200; number++) {
            var id = new ActivityId("more-" + number);
            portfolio.take(
                    new ActivityDraft(
                            id,
                            new Bilingual("Flere " + number, "More " + number),
                            ActivityKind.PROJECT,
                            null,
                            null,
                            null),
                    new PhaseChange(id, Phase.IDEA, RoughDate.of(LocalDate.of(2023, 1, 2)), null, null));
            portfolio.plan(
                    id,
                    new MilestoneDraft(
                            MilestoneKind.OTHER,
                            RoughDate.ofMonth(2024, 3),
                            new Bilingual("Noget", "Something"),
                            false));
        }

        assertThat(portfolio.overview(LocalDate.of(2023, 12, 31))).hasSize(200);
        assertThat(counts()).isEqualTo(few);
    }

    private Map<String, Integer> counts() throws Exception {
        var counts = new LinkedHashMap<String, Integer>();
        for (String page : List.of(
                "/portfolio",
                "/portfolio/activities",
                "/portfolio/activities/erp",
                "/portfolio/texts",
                "/api/v1/portfolio/activities")) {
            // what is remembered from the first time is no cost of the page
            secretariat.reads(page + "?asOf=2023-12-31");
            counts.put(page, QueryCount.of(() -> secretariat.reads(page + "?asOf=2023-12-31")));
        }
        return counts;
    }

    // ---- changes

    @Order(5)
    @Test
    void an_activity_is_taken_in_and_changed() throws Exception {
        var taken = secretariat.submits(
                "/portfolio/activities/new",
                "nameDa",
                "Fælles økonomistyring",
                "nameEn",
                "Joint financial management",
                "kind",
                "PROJECT",
                "phase",
                "ANALYSIS",
                "from",
                "02-2024");
        assertThat(taken.getHeader("Location")).isEqualTo("/portfolio/activities/faelles-oekonomistyring");
        assertThat(secretariat.reads("/portfolio/activities/faelles-oekonomistyring?lang=en"))
                .contains("Analysis phase", "since February 2024", "Not filled");

        assertThat(page(secretariat.submits(
                        "/portfolio/activities/new",
                        "nameDa",
                        "Et netværk",
                        "nameEn",
                        "Another",
                        "kind",
                        "NETWORK",
                        "phase",
                        "PROCUREMENT")))
                .contains("Fasen Anskaffelsesfase hører ikke til");
    }

    @Order(5)
    @Test
    void a_name_is_taken_once() throws Exception {
        assertThat(page(secretariat.submits(
                        "/portfolio/activities/new",
                        "nameDa",
                        "robotics",
                        "id",
                        "robotics-2",
                        "nameEn",
                        "Something else",
                        "kind",
                        "NETWORK",
                        "phase",
                        "RUNNING",
                        "from",
                        "")))
                .contains("En anden aktivitet har dette danske navn.");
    }

    @Order(6)
    @Test
    void a_phase_is_changed_with_its_day_and_reason() throws Exception {
        assertThat(page(secretariat.submits(
                        "/portfolio/activities/dental/phase", "phase", "ANALYSIS", "from", "01-06-2023")))
                .contains("Den nye fase begynder efter Idéfase, som begyndte 02-06-2023.");

        var changed = secretariat.submits(
                "/portfolio/activities/dental/phase",
                "phase",
                "ANALYSIS",
                "from",
                "15-12-2023",
                "reasonDa",
                "Nu går vi i gang.",
                "decision",
                "oga-2023-2");

        assertThat(changed.getStatus()).isEqualTo(303);
        assertThat(secretariat.reads("/portfolio/activities/dental?asOf=2023-12-15"))
                .contains("Analysefase", "siden 15. december 2023", "Nu går vi i gang.");
        assertThat(page(secretariat.submits(
                        "/portfolio/activities/dental/phase",
                        "phase",
                        "PROCUREMENT",
                        "from",
                        "15-01-2024",
                        "decision",
                        "oga-2023-2")))
                .contains("Aktiviteten følger en projektmodel: Anskaffelsesfase begynder med en faseovergang.");
        assertThat(secretariat.reads("/portfolio/activities/dental?asOf=2023-12-14"))
                .contains("siden 2. juni 2023");
    }

    @Order(6)
    @Test
    void a_role_is_handed_over() throws Exception {
        assertThat(page(secretariat.submits("/portfolio/activities/dental/roles", "role", "CHAIR", "from", "")))
                .contains("Vælg en kommune eller et organ.");
        secretariat.submits(
                "/portfolio/activities/dental/roles", "role", "CHAIR", "municipality", "0350", "from", "01-02-2024");
        assertThat(secretariat.reads("/portfolio/activities/dental?asOf=2024-02-01"))
                .contains("Lejre");
        assertThat(secretariat.reads("/association/members/lejre?asOf=2024-02-01"))
                .contains("/portfolio/activities/dental");
    }

    @Order(6)
    @Test
    void milestones_are_planned_changed_by_one_at_a_time_and_dropped() throws Exception {
        var dental = new ActivityId("dental");
        secretariat.submits(
                "/portfolio/activities/dental/milestones/new",
                "textDa",
                "Kravene er klar",
                "textEn",
                "Requirements ready",
                "kind",
                "OTHER",
                "due",
                "05-2024?");
        var milestone = milestones.of(dental).getFirst();
        assertThat(milestone.due()).isEqualTo(RoughDate.ofMonth(2024, 5).inDoubt());
        var path = "/portfolio/activities/dental/milestones/" + milestone.id();

        secretariat.submits(
                path,
                "textDa",
                "Kravene er klar",
                "textEn",
                "Requirements ready",
                "kind",
                "OTHER",
                "due",
                "06-2024",
                "version",
                "1");
        var late = secretariat.submits(
                path,
                "textDa",
                "Krav",
                "textEn",
                "Requirements ready",
                "kind",
                "OTHER",
                "due",
                "05-2024?",
                "version",
                "1");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(page(late)).contains("secretariat har ændret det samme");

        assertThat(secretariat.reads(path + "/drop")).contains("Historikken viser stadig");
        secretariat.submits(path + "/drop");
        assertThat(milestones.of(dental)).isEmpty();
    }

    @Order(6)
    @Test
    void decisions_are_linked_and_unlinked() throws Exception {
        secretariat.submits("/portfolio/activities/idm/decisions", "decisions", "oga-2023-1");
        assertThat(secretariat.reads("/portfolio/activities/idm?lang=en")).contains("/meetings/decisions/oga-2023-1");
        assertThat(secretariat.reads("/meetings/decisions/oga-2023-1?lang=en"))
                .contains("User and rights management (IDM)".replace(" (IDM)", ""));
        secretariat.submits("/portfolio/activities/idm/decisions");
        assertThat(portfolio.decisionsBehind(new ActivityId("idm"))).isEmpty();
    }

    @Order(7)
    @Test
    void a_text_is_written_previewed_reviewed_made_final_and_opened_again() throws Exception {
        var text = "/portfolio/activities/erp/texts/2024/da";
        var lead = LoggedIn.as("projectlead", web);
        assertThat(page(lead.submits(text + "/edit", "body", "# Et *godt* år", "version", "0", "preview", "yes")))
                .contains("<h3>Et <em>godt</em> år</h3>");
        assertThat(portfolio.narratives(2024)).isEmpty();

        assertThat(lead.opens("/portfolio/activities/robotics/texts/2024/da/edit")
                        .getStatus())
                .isEqualTo(403);
        lead.submits(text + "/edit", "body", "Et år.", "version", "0");
        var stale = lead.submits(text + "/edit", "body", "Mit år.", "version", "0");
        assertThat(stale.getStatus()).isEqualTo(409);
        lead.submits(text + "/edit", "body", "Et godt år.", "version", "1");
        lead.submits(text + "/review", "after", "2");
        assertThat(lead.submits(text + "/finish", "after", "3").getStatus()).isEqualTo(403);
        secretariat.submits(text + "/finish", "after", "3");

        assertThat(portfolio.narrative(new NarrativeKey(new ActivityId("erp"), 2024, Lang.DA)))
                .hasValueSatisfying(now -> {
                    assertThat(now.state()).isEqualTo(NarrativeState.FINAL);
                    assertThat(now.writtenBy()).isEqualTo("secretariat");
                });
        assertThat(secretariat.reads(text + "/versions/2?lang=en")).contains("<ins>godt </ins>");
        assertThat(secretariat.reads(text)).doesNotContain(text + "/edit");
        assertThat(page(secretariat.submits(text + "/edit", "body", "Andet", "version", "4")))
                .contains("Skriv, hvorfor den endelige tekst åbnes igen.");

        assertThat(secretariat
                        .submits(text + "/reopen", "after", "4", "reason", "")
                        .getStatus())
                .isEqualTo(422);
        secretariat.submits(text + "/reopen", "after", "4", "reason", "Et navn manglede.");
        assertThat(secretariat.reads(text)).contains("Kladde", "Et navn manglede.");
    }

    @Order(8)
    @Test
    void history_says_who_changed_what() throws Exception {
        secretariat.submits(
                "/portfolio/activities/esdh/roles", "role", "LEAD", "municipality", "0350", "from", "01-03-2024");
        assertThat(secretariat.reads("/portfolio/activities/esdh?lang=en"))
                .contains("Role</strong>: Created", "Sekretariatschef");
    }

    private static String page(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode find(JsonNode activities, String id) {
        for (JsonNode activity : activities) {
            if (activity.get("id").asString().equals(id)) {
                return activity;
            }
        }
        throw new AssertionError("no activity " + id);
    }
}

package dk.digit.portfolio.waves;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// The pages of waves on the year 2023 and what comes after it.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WavesPagesTest {

    private static final String ERP = "/portfolio/activities/erp/waves";

    @Autowired
    private MockMvc web;

    @Autowired
    private Waves waves;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Order(1)
    @Test
    void the_care_system_s_second_wave_is_live_on_the_first_of_november_and_nobody_is_placed() throws Exception {
        assertThat(secretariat.reads("/portfolio/activities/sso/waves?asOf=2023-10-31&lang=en"))
                .contains("Wave 1", "Live before January 2023")
                .contains("Wave 2 <span class=\"badge badge-plain\">Planned")
                .contains("planned to go live 1 November 2023");
        assertThat(secretariat.reads("/portfolio/activities/sso/waves?asOf=2023-11-01&lang=en"))
                .contains("Live since 1 November 2023", "Went live on time.")
                .contains("No municipality is placed in the wave.");
        assertThat(secretariat.reads(ERP + "?asOf=2023-12-31"))
                .contains("Bølge 0 (afklaring)", "I gang siden oktober 2023", "Bølge 3")
                .contains("Materialet nævner hverken kommuner eller dage.");
        assertThat(secretariat.reads("/portfolio/activities/erp?asOf=2023-12-31&lang=en"))
                .contains("Wave 0 (clarification)", "Under way since October 2023");
        assertThat(secretariat.opens("/portfolio/activities/robotics/waves").getStatus())
                .isEqualTo(200);
        assertThat(secretariat.reads("/portfolio/activities/robotics")).doesNotContain("/robotics/waves");
    }

    @Order(2)
    @Test
    void municipalities_are_placed_after_it_is_shown_what_moves() throws Exception {
        var shown = page(secretariat.submits(
                ERP + "/places",
                "wave",
                "1",
                "municipalities",
                "0350",
                "municipalities",
                "0265",
                "from",
                "01-02-2024"));
        assertThat(shown)
                .contains("Lejre: fra Ingen bølge til Bølge 1", "Roskilde: fra Ingen bølge til Bølge 1")
                .contains("name=\"seen\"");
        assertThat(waves.waveOf(new ActivityId("erp"), code("0350"), java.time.LocalDate.of(2024, 2, 1)))
                .isEmpty();

        submitSeen(
                ERP + "/places",
                shown,
                "wave",
                "1",
                "municipalities",
                "0350",
                "municipalities",
                "0265",
                "from",
                "01-02-2024");

        assertThat(secretariat.reads(ERP + "?asOf=2024-02-01"))
                .contains("Lejre", "Roskilde", "0 af 2 kommuner er i drift.", "Medlemmer uden bølge");
        assertThat(page(secretariat.submits(ERP + "/places", "wave", "1", "from", "01-02-2024")))
                .contains("Vælg mindst én kommune.");
    }

    @Order(3)
    @Test
    void a_step_is_reported_with_one_click_and_one_form() throws Exception {
        assertThat(secretariat.reads(ERP + "?asOf=2024-03-01")).contains(ERP + "/of/lejre/steps/data-converted");
        assertThat(page(secretariat.submits(ERP + "/of/lejre/steps/tested", "state", "DONE", "since", "10-03-2024")))
                .contains("Lejre kan ikke melde Testet færdig den 10-03-2024: Trinnet Afklaret");
        var saved = secretariat.submits(
                ERP + "/of/lejre/steps/clarified",
                "state",
                "UNDER_WAY",
                "since",
                "15-02-2024",
                "planned",
                "01-03-2024",
                "remark",
                "Leverandøren svarer først i marts");
        assertThat(saved.getStatus()).isEqualTo(303);

        assertThat(secretariat.reads(ERP + "?asOf=2024-03-02"))
                .contains("Forsinket", "plan 01-03-2024", "Leverandøren svarer først i marts", "Trin: 1");
        assertThat(secretariat.reads(ERP + "?asOf=2024-03-01")).contains("I gang", "Ingen trin er forsinket");
        assertThat(secretariat.reads(ERP + "?asOf=2024-03-02&state=LATE"))
                .contains("of/lejre")
                .doesNotContain("of/roskilde");
        assertThat(secretariat.reads(ERP + "/of/lejre/steps/clarified"))
                .contains("15. februar 2024: I gang, meldt af secretariat – Leverandøren svarer først i marts");
    }

    @Order(4)
    @Test
    void a_whole_row_reports_only_what_was_changed() throws Exception {
        var form = new java.util.ArrayList<>(List.of("since", "20-03-2024"));
        for (WaveStep step : WaveStep.values()) {
            form.addAll(
                    List.of(WaveRowForm.state(step), step.compareTo(WaveStep.TESTED) <= 0 ? "DONE" : "NOT_STARTED"));
        }
        assertThat(secretariat
                        .submits(ERP + "/of/lejre/steps?asOf=2024-03-20", form.toArray(String[]::new))
                        .getStatus())
                .isEqualTo(303);

        assertThat(sql.fetchValue("select count(*) from portfolio.wave_step where municipality = '0350'"))
                .isEqualTo(6L);
        assertThat(secretariat.reads(ERP + "/of/lejre?asOf=2024-03-20")).contains("Færdig", "20-03-2024");
    }

    @Order(5)
    @Test
    void a_step_is_reported_for_a_whole_wave_after_it_is_shown_what_changes() throws Exception {
        var fields = new String[] {
            "step", "LIVE", "state", "DONE", "since", "01-04-2024", "municipalities", "0350", "municipalities", "0265"
        };
        var blocked = page(secretariat.submits(ERP + "/1/steps", fields));
        assertThat(blocked)
                .contains("Lejre, I drift: fra Ikke begyndt til Færdig den 01-04-2024")
                .contains("Roskilde, I drift: kan ikke meldes på grund af Afklaret")
                .doesNotContain("name=\"seen\"");

        var one = new String[] {"step", "LIVE", "state", "DONE", "since", "01-04-2024", "municipalities", "0350"};
        submitSeen(ERP + "/1/steps", page(secretariat.submits(ERP + "/1/steps", one)), one);

        assertThat(secretariat.reads(ERP + "?asOf=2024-04-01")).contains("1 af 2 kommuner er i drift.");
        assertThat(secretariat.reads("/association/members/lejre?asOf=2024-04-01"))
                .contains("Bølge 1, næste trin: Overdraget");
    }

    @Order(6)
    @Test
    void a_chief_reports_for_the_own_municipality_only() throws Exception {
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.reads(ERP + "?asOf=2024-04-01"))
                .contains(ERP + "/of/roskilde/steps/clarified")
                .doesNotContain(ERP + "/of/lejre/steps", ERP + "/places");
        assertThat(chief.submits(ERP + "/of/roskilde/steps/clarified", "state", "DONE", "since", "02-04-2024")
                        .getStatus())
                .isEqualTo(303);
        assertThat(chief.submits(
                                ERP + "/of/roskilde/readiness",
                                "light",
                                "YELLOW",
                                "percent",
                                "60",
                                "on",
                                "02-04-2024",
                                "reason",
                                "To superbrugere mangler")
                        .getStatus())
                .isEqualTo(303);
        for (String form : List.of("/steps", "/steps/tested", "/readiness", "/lead", "/hours")) {
            assertThat(chief.opens(ERP + "/of/lejre" + form).getStatus())
                    .as(form)
                    .isEqualTo(403);
            assertThat(chief.submits(ERP + "/of/lejre" + form, "state", "DONE", "since", "02-04-2024")
                            .getStatus())
                    .as(form)
                    .isEqualTo(403);
        }
        for (String form : List.of("/new", "/places", "/1/edit", "/1/steps", "/1/reached", "/1/drop")) {
            assertThat(chief.opens(ERP + form).getStatus()).as(form).isEqualTo(403);
        }
        assertThat(LoggedIn.as("board", web).opens(ERP + "/of/roskilde/steps").getStatus())
                .isEqualTo(403);
        assertThat(LoggedIn.as("projectlead", web)
                        .opens(ERP + "/of/roskilde/steps")
                        .getStatus())
                .isEqualTo(200);
        assertThat(secretariat.reads(ERP + "/of/roskilde?asOf=2024-04-02"))
                .contains("Gul: klar med forbehold", "60 %", "To superbrugere mangler");
        assertThat(page(chief.submits(ERP + "/of/roskilde/readiness", "light", "RED", "on", "02-04-2024")))
                .contains("Skriv grunden, når lyset er gult eller rødt.");
    }

    @Order(7)
    @Test
    void a_municipality_writes_its_lead_and_hours_by_quarter() throws Exception {
        var chief = LoggedIn.as("chief-roskilde", web);
        chief.submits(ERP + "/of/roskilde/lead", "title", "Projektleder, økonomi", "from", "01-03-2024");
        chief.submits(ERP + "/of/roskilde/hours", "quarter", "2024-04-01", "planned", "120", "spent", "15");
        assertThat(chief.reads(ERP + "/of/roskilde?asOf=2024-04-02"))
                .contains("Projektleder, økonomi", "2. kvartal 2024", "120", "15");
        assertThat(chief.reads(ERP + "?asOf=2024-04-02")).contains("Projektleder, økonomi");
        chief.submits(
                ERP + "/of/roskilde/hours", "quarter", "2024-04-01", "planned", "120", "spent", "90", "version", "1");
        assertThat(chief.reads(ERP + "/of/roskilde")).contains("90");
        assertThat(chief.submits(
                                ERP + "/of/roskilde/hours",
                                "quarter",
                                "2024-04-01",
                                "planned",
                                "120",
                                "spent",
                                "10",
                                "version",
                                "1")
                        .getStatus())
                .isEqualTo(409);
    }

    @Order(8)
    @Test
    void a_missing_word_on_readiness_says_since_when() throws Exception {
        secretariat.submits(
                ERP + "/1/edit",
                "number",
                "1",
                "nameDa",
                "Øst",
                "start",
                "01-02-2024",
                "goLive",
                "15-06-2024",
                "version",
                String.valueOf(waves.of(new ActivityId("erp")).get(1).version()));
        assertThat(secretariat.reads(ERP + "?asOf=2024-05-20"))
                .contains("Bølge 1: Øst", "Paratheden mangler siden 16-05-2024");
        assertThat(secretariat.reads(ERP + "?asOf=2024-06-16")).contains("Venter på: Sat op");
    }

    @Order(9)
    @Test
    void excel_holds_the_board_and_every_cell() throws Exception {
        var response = secretariat.opens(ERP + "?asOf=2024-04-02&format=xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(2);
            assertThat(sheets.getFirst().read()).hasSize(3);
            assertThat(sheets.getLast().read()).hasSize(1 + 2 * 7);
        }
    }

    @Order(10)
    @Test
    void programs_are_told_the_same() throws Exception {
        var json = JsonMapper.builder().build();
        var told = json.readTree(secretariat.reads("/api/v1" + ERP + "?asOf=2024-04-02"));
        assertThat(told).hasSize(4);
        assertThat(told.get(1).get("live").asInt()).isEqualTo(1);
        assertThat(told.get(1).get("places").get(0).get("steps")).hasSize(7);
        var own = json.readTree(secretariat.reads("/api/v1/portfolio/waves?municipality=0350&asOf=2024-04-02"));
        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("wave").asInt()).isEqualTo(1);
        assertThat(json.readTree(secretariat.reads("/api/v1/portfolio/waves?asOf=2024-04-02")))
                .hasSize(2);
    }

    @Order(11)
    @Test
    void the_overview_shows_every_roll_out_and_what_comes_next() throws Exception {
        assertThat(secretariat.reads("/portfolio/waves?asOf=2024-04-02"))
                .contains("Kommuner og udrulninger", "Bølge 1: Øst", "<svg", "2 placeringer er kendt");
        assertThat(secretariat.opens("/portfolio/waves?format=xlsx").getStatus())
                .isEqualTo(200);
    }

    @Order(12)
    @Test
    void a_wave_is_planned_reported_as_a_whole_and_dropped() throws Exception {
        assertThat(secretariat.reads(ERP + "/new")).contains("value=\"4\"");
        secretariat.submits(ERP + "/new", "number", "4", "goLive", "2025");
        assertThat(page(secretariat.submits(ERP + "/new", "number", "4")))
                .contains("Aktiviteten har allerede en bølge med dette nummer.");
        secretariat.submits(ERP + "/4/reached", "reached", "yes", "on", "03-2025");
        assertThat(secretariat.reads(ERP + "?asOf=2025-03-01&lang=en")).contains("Live since March 2025");
        assertThat(secretariat.submits(ERP + "/4/drop").getStatus()).isEqualTo(303);
        assertThat(secretariat.submits(ERP + "/1/drop").getStatus()).isEqualTo(409);
    }

    @Order(13)
    @Test
    void the_waves_of_a_confidential_activity_show_nowhere() throws Exception {
        sql.execute("update portfolio.activity set audience = '{person:secretariat}' where id = 'erp'");
        var chief = LoggedIn.as("chief-roskilde", web);

        assertThat(chief.opens(ERP).getStatus()).isEqualTo(404);
        assertThat(chief.opens(ERP + "/of/roskilde").getStatus()).isEqualTo(404);
        assertThat(chief.opens(ERP + "/of/roskilde/steps").getStatus()).isEqualTo(404);
        assertThat(chief.reads("/portfolio/waves?asOf=2024-04-02")).doesNotContain("erp", "Bølge 1: Øst");
        assertThat(chief.reads("/association/members/roskilde?asOf=2024-04-02")).doesNotContain("Bølge 1");
        assertThat(chief.reads("/api/v1/portfolio/waves?municipality=0265&asOf=2024-04-02"))
                .isEqualTo("[]");
        assertThat(chief.opens("/api/v1" + ERP).getStatus()).isEqualTo(404);
    }

    private static dk.digit.association.MunicipalityCode code(String code) {
        return new dk.digit.association.MunicipalityCode(code);
    }

    /// Sends a form once more with what its preview says it has shown.
    private void submitSeen(String address, String shown, String... fields) throws Exception {
        var seen = shown.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        var all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("seen", org.springframework.web.util.HtmlUtils.htmlUnescape(seen)));
        assertThat(secretariat.submits(address, all.toArray(String[]::new)).getStatus())
                .isEqualTo(303);
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

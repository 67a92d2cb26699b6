package dk.digit.meetings.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.meetings.DecisionState;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// Recommendations on the year 2023, and how one is followed to its end.
@DbTest
@AutoConfigureMockMvc
class RecommendationsPagesTest {

    private static final String LIST = "/meetings/recommendations";
    private static final String ANALYSIS = "/meetings/analyses/consultant-2023";

    @Autowired
    private MockMvc web;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Test
    void everyone_reads_them_and_only_those_who_record_see_the_forms() throws Exception {
        var lead = LoggedIn.as("projectlead", web);
        for (String page : List.of(LIST, ANALYSIS, LIST + "/consultant-2023-1")) {
            for (String lang : List.of("da", "en")) {
                assertThat(lead.reads(page + "?asOf=2024-01-01&lang={lang}", lang))
                        .contains("<html lang=\"" + lang + "\"");
            }
        }
        for (String form : List.of(
                "/meetings/analyses/new",
                ANALYSIS + "/edit",
                ANALYSIS + "/recommendations/new",
                LIST + "/consultant-2023-1/edit",
                LIST + "/consultant-2023-1/state")) {
            assertThat(secretariat.reads(form)).contains("<form class=\"form\"");
            assertThat(lead.opens(form).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void what_the_material_does_not_hold_is_said() throws Exception {
        for (String page : List.of(LIST, ANALYSIS)) {
            assertThat(secretariat.reads(page + "?asOf=2024-01-01&lang=en"))
                    .contains("13 recommendations according to the source, 4 are known here.")
                    .contains("9 of 13 are not in the material.", "According to the source, 6 are taken on.");
        }
        assertThat(secretariat.reads(LIST + "?asOf=2023-06-30&lang=en")).doesNotContain("not in the material");
        assertThat(secretariat.opens(ANALYSIS + "?asOf=2023-06-30").getStatus()).isEqualTo(404);
    }

    @Test
    void programs_ask_by_state_and_day() throws Exception {
        var api = "/api/v1/meetings/recommendations?state=open&asOf=";
        assertThat(JsonMapper.shared().readTree(secretariat.reads(api + "2024-01-01")))
                .hasSize(4);
        assertThat(JsonMapper.shared().readTree(secretariat.reads(api + "2023-06-30")))
                .isEmpty();
        assertThat(secretariat
                        .opens("/api/v1/meetings/recommendations?state=perhaps")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_recommendation_is_recorded_decided_on_and_closed_with_evidence() throws Exception {
        var recorded = secretariat.uploads(
                "/meetings/analyses/new",
                new MockMultipartFile("file", "rapport.pdf", null, "rapport".getBytes(StandardCharsets.UTF_8)),
                "kind",
                "AUDIT",
                "titleDa",
                "Revision af indkøb",
                "titleEn",
                "Audit of purchases",
                "byDa",
                "Ekstern revisor",
                "madeOn",
                "05-2024",
                "stated",
                "1");
        assertThat(recorded.getHeader("Location")).isEqualTo("/meetings/analyses/revision-af-indkoeb");
        assertThat(secretariat.reads("/meetings/analyses/revision-af-indkoeb/file"))
                .isEqualTo("rapport");

        var form = "/meetings/analyses/revision-af-indkoeb/recommendations/new";
        assertThat(page(secretariat.submits(form, "number", "1", "ownerMunicipality", "0265")))
                .contains("Vælg også funktionen i kommunen");
        var one = secretariat
                .submits(
                        form,
                        "number",
                        "1",
                        "textDa",
                        "Skriv indkøbene ned.",
                        "owner",
                        "CONTROLLER",
                        "due",
                        "09-2024",
                        "decision",
                        "oga-2023-1")
                .getHeader("Location");
        assertThat(one).isEqualTo(LIST + "/revision-af-indkoeb-1");
        assertThat(page(secretariat.submits(form, "number", "1", "textDa", "Igen.")))
                .contains("Nummeret er brugt af en anden anbefaling fra samme kilde.");
        assertThat(secretariat.reads("/meetings/decisions/oga-2023-1"))
                .contains("Kom af anbefalinger", "Skriv indkøbene ned.");
        assertThat(
                        sql.fetchValue(
                                "select function from people.task where source = 'meetings:recommendation/revision-af-indkoeb-1'"))
                .as("it is overdue, so the controller is asked")
                .isEqualTo("CONTROLLER");

        assertThat(page(secretariat.submits(one + "/state", "state", "SUPERSEDED", "since", "08-2024")))
                .contains("Skriv, hvad der viser det, eller giv en adresse eller en fil");
        secretariat.submits(
                one + "/state", "state", "CARRIED_OUT", "since", "08-2024", "evidenceDa", "Listen over indkøb");
        assertThat(secretariat.reads(one))
                .contains("Gennemført", "Listen over indkøb", "august 2024", "/meetings/decisions/oga-2023-1");
        assertThat(recommendations
                        .find("revision-af-indkoeb-1", LocalDate.of(2024, 7, 31))
                        .orElseThrow()
                        .overdueOn(LocalDate.of(2024, 10, 1)))
                .as("as it was known to stand in July")
                .isTrue();
        assertThat(secretariat.reads("/search?q=indkøbene")).contains(one);
    }

    @Test
    void neither_the_room_nor_the_database_closes_one_without_evidence() {
        for (var state : List.of(DecisionState.CARRIED_OUT, DecisionState.SUPERSEDED, DecisionState.WITHDRAWN)) {
            assertThatThrownBy(() -> recommendations.record(
                            "consultant-2023-2", new NewStanding(state, RoughDate.parse("2024-01-01"), null, null)))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> sql.execute(
                            "insert into meetings.recommendation_state (recommendation, state, since, recorded_by)"
                                    + " values ('consultant-2023-2', ?, '2024-01-01', 'x')",
                            state.name()))
                    .hasMessageContaining("recommendation_state_evidence");
        }
    }

    private static String page(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

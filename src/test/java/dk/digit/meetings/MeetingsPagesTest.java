package dk.digit.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages of meetings and decisions on the year 2023.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class MeetingsPagesTest {

    private static final List<String> PAGES = List.of(
            "/meetings/meetings",
            "/meetings/meetings/ega-2023-11",
            "/meetings/decisions",
            "/meetings/decisions/outstanding",
            "/meetings/decisions/ega-2023-01-1",
            "/meetings/decisions/board-2023",
            "/meetings/events");

    private static final List<String> FORMS = List.of(
            "/meetings/meetings/new",
            "/meetings/meetings/oga-2023/edit",
            "/meetings/meetings/oga-2023/decisions/new",
            "/meetings/decisions/new",
            "/meetings/decisions/oga-2023-2/edit",
            "/meetings/decisions/oga-2023-2/state",
            "/meetings/decisions/oga-2023-2/bindings/new",
            "/meetings/events/new");

    @Autowired
    private MockMvc web;

    @Autowired
    private Meetings meetings;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "projectlead", "controller", "board", "chief-roskilde", "auditor", "admin"})
    void everyone_reads_every_page_in_both_languages(String username) throws Exception {
        var reader = LoggedIn.as(username, web);
        for (String page : PAGES) {
            for (String lang : List.of("da", "en")) {
                assertThat(reader.reads(page + "?asOf=2024-01-01&lang={lang}", lang))
                        .contains("<html lang=\"" + lang + "\"");
            }
        }
    }

    @Test
    void only_those_who_record_see_the_forms() throws Exception {
        var lead = LoggedIn.as("projectlead", web);
        for (String form : FORMS) {
            assertThat(secretariat.reads(form)).contains("<form class=\"form\"");
            assertThat(lead.opens(form).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void what_is_not_carried_out_stands_above_the_list() throws Exception {
        var page = secretariat.reads("/meetings/decisions?asOf=2023-12-31&lang=en");
        assertThat(page.substring(page.indexOf("stands-out"), page.indexOf("<table")))
                .contains("The dental project is the next", "Not begun")
                .doesNotContain("labour-market");
        assertThat(secretariat.reads("/meetings/decisions?asOf=2023-06-30&lang=en"))
                .doesNotContain("stands-out");
    }

    @Test
    void what_is_not_carried_out_is_told_as_of_any_day_and_goes_to_excel() throws Exception {
        var path = "/meetings/decisions/outstanding?lang=en&asOf=";
        var later = secretariat.reads(path + "2024-01-01");
        assertThat(later)
                .contains("4 decisions are not carried out", "Nobody began in half a year", ">213<")
                .contains("had not been started at the turn of the year");
        assertThat(later.indexOf("The dental project"))
                .as("the worst first")
                .isLessThan(later.indexOf("dynamic purchasing system"));
        assertThat(secretariat.reads(path + "2024-01-01&lateness=STALLED"))
                .contains("The dental project")
                .doesNotContain("dynamic purchasing system");
        assertThat(secretariat.reads(path + "2023-02-01"))
                .contains("2 decisions are not carried out", "A joint labour-market system")
                .doesNotContain("The dental project");
        var sheet = secretariat.opens(path + "2024-01-01&format=xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void a_decision_leads_to_all_that_it_set_in_motion() throws Exception {
        var procurement = secretariat.reads("/meetings/decisions/ega-2023-11-1?asOf=2024-01-01&lang=en");
        assertThat(procurement).contains("Labour-market system, Procurement", "Set in motion", "from 3 November 2023");
        assertThat(secretariat.reads("/meetings/decisions/oga-2023-2?asOf=2024-01-01&lang=en"))
                .contains("Not set in motion", "/portfolio/activities/dental");
        assertThat(secretariat.reads("/meetings/decisions/board-2023?asOf=2024-01-02&lang=en"))
                .contains("Accounts 2024", "/finance/vouchers/2024/", "5,127,868.69");
    }

    @Test
    void points_owner_mandate_and_what_it_binds_are_written_on_the_page() throws Exception {
        var path = "/meetings/decisions/ega-2023-11-2";
        assertThat(page(secretariat.submits(
                        path + "/edit",
                        "textDa",
                        "Vi køber ind.",
                        "textEn",
                        "We buy.",
                        "itemsDa",
                        "at et\nat to",
                        "itemsEn",
                        "that one",
                        "ownerMunicipality",
                        "0265",
                        "version",
                        "1")))
                .contains("Der er 2 punkter på dansk og 1 på engelsk", "Vælg også funktionen i kommunen");
        secretariat.submits(
                path + "/edit",
                "textDa",
                "Anskaffelsen sker gennem SKI's dynamiske indkøbssystem 02.19.03.",
                "textEn",
                "The procurement goes through SKI's dynamic purchasing system 02.19.03.",
                "itemsDa",
                "at et\n\n at to ",
                "owner",
                "CHIEF_DIGITALISATION_OFFICER",
                "ownerMunicipality",
                "0265",
                "review",
                "01-03-2024",
                "mandateBody",
                "general-assembly",
                "mandateDa",
                "Vedtægternes § 7",
                "version",
                "1");
        assertThat(page(secretariat.submits(path + "/bindings/new", "kind", "OTHER")))
                .contains("Skriv en henvisning, eller hvad der menes");
        secretariat.submits(path + "/bindings/new", "kind", "CONTRACT", "labelDa", "Kontrakten om AMS");
        secretariat.submits(path + "/bindings/new", "kind", "SEAT", "reference", "board");
        assertThat(secretariat.reads(path)).contains("Plads i et organ", "href=\"/association/bodies/board\"");
        var written = secretariat.reads(path);
        assertThat(written)
                .contains("<li lang=\"da\">at to</li>", "Digitaliseringschef, Roskilde", "1. marts 2024")
                .contains("Vedtægternes § 7", "Kontrakten om AMS");
        var remove = Pattern.compile("action=\"(" + path + "/bindings/\\d+/remove)\"")
                .matcher(written);
        assertThat(remove.find()).isTrue();
        secretariat.submits(remove.group(1));
        assertThat(secretariat.reads(path).split("details history")[0]).doesNotContain("Kontrakten om AMS");
    }

    @Test
    void a_decision_tells_its_story() throws Exception {
        assertThat(secretariat.reads("/meetings/decisions/ega-2023-01-1?asOf=2023-12-31&lang=en"))
                .contains("Not begun", "Superseded", "/meetings/decisions/ega-2023-11-1")
                .contains("/portfolio/activities/ams");
        var earlier = secretariat.reads("/meetings/decisions/ega-2023-01-1?asOf=2023-11-02&lang=en");
        assertThat(earlier.substring(0, earlier.indexOf("details history")))
                .as("the page, without the history of what was recorded when")
                .contains("Not begun")
                .doesNotContain("Superseded");
        assertThat(secretariat
                        .opens("/meetings/decisions/ega-2023-11-1?asOf=2023-11-02")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_list_is_filtered_by_state_and_goes_to_excel() throws Exception {
        assertThat(secretariat.reads("/meetings/decisions?asOf=2024-01-01&lang=en&state=IN_PROGRESS"))
                .contains("1–3")
                .contains("dynamic purchasing system");
        var response = secretariat.opens("/meetings/decisions?asOf=2024-01-01&state=CARRIED_OUT&format=xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read().stream()
                            .flatMap(row -> row.stream())
                            .filter(cell -> cell != null && cell.getValue() != null)
                            .map(cell -> cell.getText()))
                    .contains("Mindreforbruget i 2023 overføres til 2024.", "31-12-2023 (usikkert)");
        }
    }

    @Test
    void programs_ask_by_state_and_day() throws Exception {
        var open = JsonMapper.shared()
                .readTree(secretariat.reads("/api/v1/meetings/decisions?state=open&asOf=2024-01-01&lang=en"));
        assertThat(open).hasSize(1);
        assertThat(open.get(0).get("id").asString()).isEqualTo("oga-2023-2");
        assertThat(open.get(0).get("text").asString()).contains("dental");
        assertThat(JsonMapper.shared().readTree(secretariat.reads("/api/v1/meetings/decisions?asOf=2023-01-27")))
                .hasSize(2);
        assertThat(JsonMapper.shared().readTree(secretariat.reads("/api/v1/meetings/meetings?asOf=2023-12-31")))
                .hasSize(3);
        var refused = secretariat.opens("/api/v1/meetings/decisions?state=perhaps");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(JsonMapper.shared().readTree(page(refused)).get("allowed"))
                .extracting(JsonNode::asString)
                .containsExactly("open", "in-progress", "carried-out", "superseded", "lapsed", "withdrawn");
    }

    @Test
    void a_meeting_a_decision_and_what_became_of_it_are_recorded() throws Exception {
        var held = secretariat.submits(
                "/meetings/meetings/new", "body", "board", "kind", "ORDINARY", "heldOn", "15-03-2024");
        assertThat(held.getHeader("Location")).isEqualTo("/meetings/meetings/board-2024-03-15");

        var decided = secretariat.submits(
                "/meetings/decisions/new",
                "meeting",
                "board-2024-03-15",
                "textDa",
                "Vi køber nye stole.",
                "textEn",
                "We buy new chairs.",
                "due",
                "06-2024");
        assertThat(decided.getHeader("Location")).isEqualTo("/meetings/decisions/board-2024-03-15-1");

        assertThat(page(secretariat.submits(
                        "/meetings/decisions/board-2024-03-15-1/state",
                        "state",
                        "CARRIED_OUT",
                        "since",
                        "14-03-2024",
                        "evidenceDa",
                        "Fakturaen")))
                .contains("En beslutning har ingen status, før den er truffet.");
        assertThat(page(secretariat.submits(
                        "/meetings/decisions/board-2024-03-15-1/state", "state", "SUPERSEDED", "since", "2024")))
                .contains("Vælg den beslutning, der afløser");
        assertThat(page(secretariat.submits(
                        "/meetings/decisions/board-2024-03-15-1/state", "state", "CARRIED_OUT", "since", "05-2024")))
                .contains("Skriv, hvad der viser det, eller giv en adresse eller en fil");
        secretariat.submits(
                "/meetings/decisions/board-2024-03-15-1/state",
                "state",
                "CARRIED_OUT",
                "since",
                "05-2024",
                "evidenceDa",
                "Fakturaen fra maj",
                "evidenceLink",
                "/finance/vouchers",
                "noteDa",
                "De står der.");
        assertThat(meetings.decision(new DecisionId("board-2024-03-15-1"), LocalDate.of(2024, 6, 1)))
                .hasValueSatisfying(
                        decision -> assertThat(decision.standing().state()).isEqualTo(DecisionState.CARRIED_OUT));
        assertThat(secretariat.reads("/meetings/decisions/board-2024-03-15-1"))
                .contains("maj 2024", "De står der.", "Fakturaen fra maj", "href=\"/finance/vouchers\"", "secretariat");
    }

    @Test
    void a_file_shows_that_a_decision_lapsed() throws Exception {
        var done = secretariat.uploads(
                "/meetings/decisions/ega-2023-11-3/state",
                new MockMultipartFile("evidenceFile", "C:\\sager\\brev.pdf", null, "indhold".getBytes()),
                "state",
                "LAPSED",
                "since",
                "2025");
        assertThat(done.getStatus()).isEqualTo(303);
        var link = Pattern.compile("href=\"(/meetings/decisions/ega-2023-11-3/evidence/[^\"]+)\" download>brev.pdf<")
                .matcher(secretariat.reads("/meetings/decisions/ega-2023-11-3"));
        assertThat(link.find()).isTrue();
        assertThat(secretariat.reads(link.group(1))).isEqualTo("indhold");
        assertThat(secretariat
                        .opens(link.group(1).replace("ega-2023-11-3", "ega-2023-11-2"))
                        .getStatus())
                .as("of another decision")
                .isEqualTo(404);
    }

    @Test
    void a_decision_belongs_to_a_meeting_or_to_a_body_and_a_day() throws Exception {
        assertThat(page(secretariat.submits("/meetings/decisions/new", "textDa", "a", "textEn", "b")))
                .contains("Vælg mødet, eller skriv organ og dag");
        var decided = secretariat.submits(
                "/meetings/decisions/new", "body", "board", "decidedOn", "2025", "textDa", "a", "textEn", "b");
        assertThat(decided.getHeader("Location")).isEqualTo("/meetings/decisions/board-2025-1");
    }

    @Test
    void two_who_reword_a_decision_at_once_are_shown_each_others_words() throws Exception {
        var path = "/meetings/decisions/ega-2023-11-3/edit";
        secretariat.submits(path, "textDa", "Første", "textEn", "First", "version", "1");
        var second = secretariat.submits(path, "textDa", "Anden", "textEn", "Second", "version", "1");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(page(second)).contains("secretariat har ændret det samme", "Første", "Anden");
    }

    @Test
    void an_event_is_recorded() throws Exception {
        secretariat.submits(
                "/meetings/events/new",
                "nameDa",
                "Årsdag",
                "nameEn",
                "Anniversary",
                "kind",
                "OTHER",
                "starts",
                "03-2026");
        assertThat(secretariat.reads("/meetings/events?lang=en")).contains("Anniversary", "03-2026");
    }

    private static String page(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

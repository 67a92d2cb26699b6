package dk.digit.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.journeys.Html;
import dk.digit.platform.paper.PdfAssert;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A closed item of an open meeting, and a whole closed meeting of the board, full of words that stand
/// nowhere else: without a seat in the board nobody meets one of them, by whatever door.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedItemPagesTest {

    private static final String OPEN = "/meetings/meetings/board-2027-05-04";
    private static final String CLOSED = "/meetings/meetings/board-2027-05-11";
    private static final List<String> RARE =
            List.of("qvintelop", "vraxofol", "zwimbelak", "xenodrup", "kjarvelit", "pluxomant", "gvistrofen");

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    private String closedItem = "";
    private String itemOfClosedMeeting = "";
    private String annex = "";

    @BeforeAll
    void the_board_meets_behind_closed_doors() throws Exception {
        var secretariat = LoggedIn.as("secretariat", web);
        for (String day : List.of("04-05-2027", "11-05-2027")) {
            secretariat.submits("/meetings/meetings/new", "body", "board", "kind", "ORDINARY", "heldOn", day);
        }
        secretariat.submits(OPEN + "/agenda/new", "kind", "MATTER", "title", "Et åbent punkt");
        closedItem = item(secretariat, OPEN, "Qvintelop", "Zwimbelak drøftes.");
        annex = secretariat
                .uploads(
                        closedItem + "/annexes",
                        new MockMultipartFile(
                                "file", "vraxofol.txt", null, "xenodrup".getBytes(StandardCharsets.UTF_8)))
                .getRedirectedUrl();
        var proposal = secretariat
                .submits(
                        OPEN + "/proposals/new",
                        "proposer",
                        "municipality:0265",
                        "title",
                        "Kjarvelit",
                        "recommendation",
                        "at kjarvelit")
                .getRedirectedUrl();
        secretariat.submits(proposal, "outcome", "ON_AGENDA", "matter", "ORDINARY", "version", "1");
        var ofProposal =
                OPEN + "/agenda/" + sql.fetchValue("select item from meetings.proposal where title = 'Kjarvelit'");
        itemOfClosedMeeting = item(secretariat, CLOSED, "Pluxomant", "Gvistrofen drøftes.");
        close(secretariat, "item", closedItem.substring(closedItem.lastIndexOf('/') + 1));
        close(secretariat, "item", ofProposal.substring(ofProposal.lastIndexOf('/') + 1));
        close(secretariat, "meeting", "board-2027-05-11");
    }

    @Test
    void whoever_sits_in_the_board_reads_it_all() throws Exception {
        var board = LoggedIn.as("board", web);
        assertThat(board.reads(OPEN + "/agenda")).contains("Qvintelop", "Kjarvelit", "Lukket punkt");
        assertThat(board.reads(closedItem)).contains("Zwimbelak", "vraxofol");
        assertThat(board.reads(itemOfClosedMeeting)).contains("Gvistrofen");
        assertThat(text(board.opens(OPEN + "/agenda.pdf"))).contains("qvintelop");
    }

    @Test
    void without_a_seat_nobody_meets_a_word_of_it() throws Exception {
        for (String username : List.of("chief-koege", "controller", "projectlead", "security-holbaek")) {
            var traces = new ArrayList<String>();
            int looked = crawl(username, traces);
            assertThat(traces).as(username).isEmpty();
            assertThat(looked).as("places that " + username + " looked at").isGreaterThan(40);
        }
    }

    @Test
    void the_open_item_of_the_same_meeting_is_read_by_all() throws Exception {
        assertThat(LoggedIn.as("chief-koege", web).reads(OPEN + "/agenda")).contains("Et åbent punkt");
    }

    @Test
    void addresses_that_are_guessed_lead_nowhere() throws Exception {
        var other = LoggedIn.as("chief-koege", web);
        for (String address : List.of(
                closedItem,
                itemOfClosedMeeting,
                CLOSED,
                CLOSED + "/agenda",
                CLOSED + "/agenda.pdf",
                CLOSED + "/attendance",
                closedItem + "/annexes/" + sql.fetchValue("select max(id) from meetings.item_document"))) {
            assertThat(other.opens(address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(annex).isNotEmpty();
        assertThat(other.submits(closedItem + "/speakers").getStatus()).isEqualTo(404);
    }

    private static String item(LoggedIn secretariat, String meeting, String title, String summary) throws Exception {
        return secretariat
                .submits(meeting + "/agenda/new", "kind", "MATTER", "title", title, "summary", summary)
                .getRedirectedUrl();
    }

    private static void close(LoggedIn secretariat, String kind, String key) throws Exception {
        var answer =
                secretariat.submits("/people/visibility/" + kind + "/" + key, "visibility", "BODY", "body", "board");
        assertThat(answer.getStatus()).isEqualTo(303);
    }

    private int crawl(String username, List<String> traces) throws Exception {
        var reader = LoggedIn.as(username, web);
        Set<String> seen = new LinkedHashSet<>();
        var queue = new ArrayDeque<>(List.of(
                OPEN,
                OPEN + "/agenda",
                OPEN + "/agenda.pdf",
                CLOSED,
                "/meetings/meetings",
                "/search?q=qvintelop",
                "/search?q=pluxomant",
                "/meetings/meetings?format=xlsx",
                "/api/v1/meetings/meetings",
                "/api/v1/meetings/decisions",
                "/"));
        while (!queue.isEmpty() && seen.size() < 150) {
            var address = queue.remove();
            if (!address.startsWith("/") || !seen.add(address)) {
                continue;
            }
            var answer = reader.opens(address.replace("{", "%7B"));
            var text = text(answer);
            RARE.stream()
                    .filter(word -> text.contains(word) && !address.contains(word))
                    .forEach(word -> traces.add(address + ": " + word));
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                new Html(answer.getContentAsString(StandardCharsets.UTF_8))
                        .links().stream()
                                .filter(link -> link.contains("meeting") || link.contains("people"))
                                .filter(link -> !link.contains("sort=") && !link.contains("lang="))
                                .forEach(queue::add);
            }
        }
        return seen.size();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        var content = answer.getContentAsByteArray();
        var text = "application/pdf".equals(answer.getContentType())
                ? PdfAssert.text(content)
                : new String(content, StandardCharsets.UTF_8);
        return text.toLowerCase(Locale.ROOT);
    }
}

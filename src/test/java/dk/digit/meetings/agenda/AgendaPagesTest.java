package dk.digit.meetings.agenda;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.meetings.MeetingId;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// The ordinary assembly of 2027 is prepared: agenda, case papers, annexes, proposals.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaPagesTest {

    private static final String MEETING = "/meetings/meetings/general-assembly-2027-06-02";

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Agendas agendas;

    private LoggedIn secretariat;

    @BeforeAll
    void the_assembly_is_planned() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        secretariat.submits(
                "/meetings/meetings/new", "body", "general-assembly", "kind", "ORDINARY", "heldOn", "02-06-2027");
        secretariat.submits(MEETING + "/agenda/template", "template", "ordinary-assembly");
    }

    @Test
    void the_template_of_an_ordinary_assembly_goes_from_the_chair_of_the_meeting_to_any_other_business() {
        assertThat(titles())
                .startsWith("Valg af dirigent", "Bestyrelsens beretning", "Årsregnskab")
                .contains("Eventuelt");
    }

    @Test
    void items_change_places_and_numbers_stay_without_gaps() throws Exception {
        var second = items().get(1);
        secretariat.submits(second.path() + "/up");
        assertThat(titles()).startsWith("Bestyrelsens beretning", "Valg af dirigent");
        secretariat.submits(items().getFirst().path() + "/down");
        assertThat(titles()).startsWith("Valg af dirigent", "Bestyrelsens beretning");
        assertThat(items()).extracting(AgendaItem::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void two_who_write_the_same_item_at_once_do_not_lose_each_others_words() throws Exception {
        var item = items().get(2);
        secretariat.submits(
                item.path() + "/edit",
                "kind",
                "ACCOUNTS",
                "title",
                "Årsregnskab",
                "summary",
                "Den første.",
                "version",
                "1");
        var answer = secretariat.submits(
                item.path() + "/edit",
                "kind",
                "ACCOUNTS",
                "title",
                "Årsregnskab",
                "summary",
                "Den anden.",
                "version",
                "1");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Den anden.", "Den første.");
        assertThat(items().get(2).text().summary()).isEqualTo("Den første.");
    }

    @Test
    void the_whole_agenda_is_one_accessible_file_as_long_as_nothing_foreign_is_bound_in() throws Exception {
        var pdf = secretariat.opens(MEETING + "/agenda.pdf").getContentAsByteArray();
        assertThatPdf(pdf).isAccessibleAndLasting().contains("1. Valg af dirigent", "Eventuelt");
    }

    @Test
    void an_annex_is_bound_in_under_its_own_bookmark_and_a_broken_one_travels_in_the_file() throws Exception {
        secretariat.submits(MEETING + "/agenda/new", "kind", "MATTER", "title", "Sag med bilag");
        var item = items().getLast();
        secretariat.uploads(item.path() + "/annexes", new MockMultipartFile("file", "plan.pdf", null, onePage()));
        secretariat.uploads(
                item.path() + "/annexes",
                new MockMultipartFile("file", "itu.pdf", null, "no pdf".getBytes(StandardCharsets.UTF_8)));
        try (var pdf = Loader.loadPDF(secretariat.opens(MEETING + "/agenda.pdf").getContentAsByteArray())) {
            assertThat(bookmarks(pdf)).contains("Bilag " + item.number() + ".1: plan.pdf");
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsKey(item.number() + "-2-itu.pdf");
        }
        secretariat.submits(item.path() + "/remove");
        assertThat(titles()).doesNotContain("Sag med bilag");
    }

    @Test
    void a_proposal_in_time_becomes_an_item_with_its_recommendation() throws Exception {
        var path = propose("chief-koege", "municipality:0259", "Fælles tandpleje");
        assertThat(secretariat.reads(path)).contains("I tide");
        secretariat.submits(path, "outcome", "ON_AGENDA", "matter", "BINDING_PROJECT", "version", "1");
        var item = item("Fælles tandpleje");
        assertThat(item.text().asked()).containsExactly("at det begynder");
        assertThat(item.number()).isEqualTo(item("Indkomne forslag").number() + 1);
        assertThat(titles()).endsWith("Eventuelt");
        secretariat.submits(item.path() + "/remove");
    }

    @Test
    void a_late_proposal_comes_on_the_agenda_only_with_a_reason() throws Exception {
        var path = propose("chief-lejre", "municipality:0350", "For sent ude");
        sql.execute("update meetings.proposal set due_on = received_on - 1 where title = 'For sent ude'");
        assertThat(secretariat.reads(path)).contains("For sent");
        var refused = secretariat.submits(path, "outcome", "ON_AGENDA", "matter", "ORDINARY", "version", "1");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("fristen var");
        secretariat.submits(
                path, "outcome", "ON_AGENDA", "matter", "ORDINARY", "reason", "Alle er enige.", "version", "1");
        secretariat.submits(item("For sent ude").path() + "/remove");
    }

    @Test
    void nobody_proposes_for_another_municipality() throws Exception {
        var answer = LoggedIn.as("chief-koege", web)
                .submits(
                        MEETING + "/proposals/new",
                        "proposer",
                        "municipality:0265",
                        "title",
                        "For Roskilde",
                        "recommendation",
                        "at det begynder");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(sql.fetchValue("select count(*) from meetings.proposal where title = 'For Roskilde'"))
                .isEqualTo(0L);
    }

    @Test
    void a_municipality_waits_for_the_word_once_and_is_called_in_turn() throws Exception {
        var item = items().getFirst();
        var koege = LoggedIn.as("chief-koege", web);
        koege.submits(item.path() + "/speakers");
        koege.submits(item.path() + "/speakers");
        LoggedIn.as("chief-lejre", web).submits(item.path() + "/speakers");
        assertThat(sql.fetchValues("select municipality from meetings.speaker where item = ? order by id", item.id()))
                .hasToString("[0259, 0350]");
    }

    private String propose(String username, String proposer, String title) throws Exception {
        return LoggedIn.as(username, web)
                .submits(
                        MEETING + "/proposals/new",
                        "proposer",
                        proposer,
                        "title",
                        title,
                        "recommendation",
                        "at det begynder")
                .getRedirectedUrl();
    }

    private List<AgendaItem> items() {
        return agendas.of(new MeetingId("general-assembly-2027-06-02"));
    }

    private AgendaItem item(String title) {
        return items().stream()
                .filter(item -> item.title().da().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return items().stream().map(item -> item.title().da()).toList();
    }

    private static List<String> bookmarks(PDDocument pdf) {
        var titles = new ArrayList<String>();
        pdf.getDocumentCatalog().getDocumentOutline().children().forEach(one -> titles.add(one.getTitle()));
        return titles;
    }

    private static byte[] onePage() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

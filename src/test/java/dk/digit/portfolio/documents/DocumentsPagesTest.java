package dk.digit.portfolio.documents;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.paper.PdfAssert;
import dk.digit.platform.search.SearchIndex;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// One governing document from its beginning to its second edition. Examples, of no real document.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsPagesTest {

    private static final String ALL = "/portfolio/activities/ams/documents";
    private static final String TABLE =
            "Vi skal:\n\n- vælge\n- købe\n\n## Pris\n\n| Post | Kr. |\n|---|---:|\n| Køb | 100 |\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private Documents documents;

    @Autowired
    private SearchIndex index;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Order(1)
    @Test
    void what_should_be_there_and_is_not_is_seen() throws Exception {
        assertThat(secretariat.reads(ALL + "?asOf=2024-01-01"))
                .contains(
                        "Mangler i aktivitetens fase", "Projektinitieringsdokument", "/documents/new?kind=INITIATION");
        assertThat(secretariat.reads("/portfolio/documents?asOf=2024-01-01&state=MISSING&lang=en"))
                .contains("Labour-market system", "Missing", "Mandate")
                .doesNotContain("Draft</span>");
    }

    @Order(2)
    @Test
    void only_who_keeps_the_activity_begins_a_document() throws Exception {
        var board = LoggedIn.as("board", web);
        assertThat(board.opens(ALL + "/new").getStatus()).isEqualTo(403);
        assertThat(board.submits(ALL + "/new", "template", "pid-light", "language", "DA")
                        .getStatus())
                .isEqualTo(403);
        assertThat(text(secretariat.submits(ALL + "/new", "template", "", "language", "DA")))
                .contains("Vælg");

        var made = secretariat.submits(ALL + "/new", "template", "pid-light", "language", "DA", "title", "");
        assertThat(made.getStatus()).isEqualTo(303);
        assertThat(secretariat.reads(path()))
                .contains("Let projektinitieringsdokument", "Kladde", "Ikke udfyldt.", "Hvorfor gør vi det her?")
                .contains("<th scope=\"col\">Oplysning</th>");
        assertThat(board.reads(path())).doesNotContain("/chapters/2", "Send til godkendelse");
        assertThat(text(secretariat.submits(ALL + "/new", "template", "pid", "language", "DA")))
                .contains("Aktiviteten har allerede det dokument på det sprog.");
    }

    @Order(3)
    @Test
    void a_chapter_is_previewed_and_saved_and_nothing_typed_is_lost() throws Exception {
        var form = path() + "/chapters/2";
        assertThat(text(secretariat.submits(
                        form, "version", "1", "heading", "Formål", "body", TABLE, "preview", "yes")))
                .contains(
                        "Sådan kommer det til at se ud", "<h3>Pris</h3>", "<td class=\"numeric\">100</td>", "- vælge");
        assertThat(secretariat
                        .submits(form, "version", "1", "heading", "Formål", "body", TABLE, "note", "Prisen er med")
                        .getStatus())
                .isEqualTo(303);
        var late = secretariat.submits(
                form, "version", "1", "original.body", "", "heading", "Formål", "body", "Min egen tekst");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Min egen tekst", "| Køb | 100 |");
        assertThat(text(secretariat.submits(form, "version", "2", "heading", "Formål", "body", "{{vejr}}")))
                .contains("Systemet kender ikke oplysningen vejr.", "{{vejr}}");
    }

    @Order(4)
    @Test
    void a_picture_is_put_into_the_text_with_words_for_what_it_shows() throws Exception {
        var form = path() + "/chapters/3";
        var picture = new MockMultipartFile("file", "x.png", "image/png", DocumentsFixture.picture("png", 900, 300));
        assertThat(text(secretariat.uploads(form, picture, "version", "1", "body", "Før", "insert", "yes")))
                .contains("Før", "Udfyld");
        var fake = new MockMultipartFile("file", "x.png", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(text(secretariat.uploads(
                        form, fake, "version", "1", "body", "Før", "alt", "Et kort", "insert", "yes")))
                .contains("Filen er ikke et PNG- eller JPEG-billede", "Før");
        var there = text(secretariat.uploads(
                form,
                picture,
                "version",
                "1",
                "heading",
                "Afgrænsning",
                "body",
                "Før",
                "alt",
                "Et kort",
                "insert",
                "yes"));
        var id = sql.fetchValue("select max(id) from portfolio.document_picture");
        assertThat(there).contains("![Et kort](picture:" + id + ")", "alt=\"Et kort\" width=\"900\"");
        secretariat.submits(
                form, "version", "1", "heading", "Afgrænsning", "body", "Før\n\n![Et kort](picture:" + id + ")");

        assertThat(secretariat.reads(path())).contains("/pictures/" + id + "\" alt=\"Et kort\"");
        var shown = secretariat.opens(path() + "/pictures/" + id);
        assertThat(shown.getContentType()).startsWith("image/png");
        assertThat(shown.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(secretariat
                        .opens("/portfolio/activities/erp/documents/" + number() + "/pictures/" + id)
                        .getStatus())
                .isEqualTo(404);
    }

    @Order(5)
    @Test
    void readers_comment_and_are_answered() throws Exception {
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(text(chief.submits(path() + "/comments/on/2", "comment-2", "")))
                .contains("error-summary");
        assertThat(chief.submits(path() + "/comments/on/2", "comment-2", "Hvad med driften?")
                        .getStatus())
                .isEqualTo(303);
        var comment = sql.fetchValue("select max(id) from portfolio.document_comment");
        var about = path() + "/comments/" + comment;
        secretariat.submits(about + "/answer", "answer-" + comment, "Det kommer.");

        assertThat(secretariat.reads(path())).contains("Hvad med driften?", "Det kommer.", "Åben");
        assertThat(secretariat.reads(ALL)).contains("<td class=\"numeric\">1</td>");
        assertThat(chief.submits(about + "/resolve").getStatus()).isEqualTo(403);
    }

    @Order(6)
    @Test
    void it_goes_to_review_and_is_approved_by_the_right_body() throws Exception {
        assertThat(text(secretariat.submits(path() + "/review"))).contains("er tomt. Skriv i det");
        for (var chapter : documents.chapters(id())) {
            if (chapter.isEmpty()) {
                documents.write(id(), chapter.number(), chapter.heading(), "Et eksempel.", null, chapter.version());
            }
        }
        assertThat(secretariat.submits(path() + "/review").getStatus()).isEqualTo(303);
        assertThat(secretariat.reads("/")).contains("1 styringsdokumenter er til godkendelse");
        var lead = LoggedIn.as("projectlead", web);
        assertThat(lead.opens(path() + "/approve").getStatus()).isEqualTo(403);

        assertThat(text(approval("")))
                .contains(
                        "Dokumentet har 1 åbne kommentarer. Afslut dem først",
                        "Vælg beslutningen, når dette organ godkender: Generalforsamlingen");
        secretariat.submits(path() + "/comments/"
                + sql.fetchValue("select max(id) from portfolio.document_comment where answers is null") + "/resolve");
        assertThat(approval("ega-2023-11-1").getStatus()).isEqualTo(303);
        assertThat(secretariat.reads(path()))
                .contains("Udgave 1, Generalforsamlingen, 02-02-2024", "/meetings/decisions/ega-2023-11-1")
                .doesNotContain("/chapters/2\"");
    }

    private MockHttpServletResponse approval(String decision) throws Exception {
        return secretariat.submits(
                path() + "/approve",
                "approver",
                "GENERAL_ASSEMBLY",
                "on",
                "02-02-2024",
                "decision",
                decision,
                "remark",
                "Punkt 3");
    }

    @Order(7)
    @Test
    void the_approved_edition_is_a_lasting_file_that_everybody_can_read() throws Exception {
        var address = path() + "/versions/" + version() + "/document.pdf";
        var pdf = secretariat.opens(address).getContentAsByteArray();

        assertThatPdf(pdf)
                .isAccessibleAndLasting()
                .contains(
                        "Let projektinitieringsdokument (speedboat)",
                        "Vi skal:",
                        "Pris",
                        "Køb",
                        "Godkendt af",
                        "Generalforsamlingen",
                        "2. februar 2024",
                        "(ega-2023-11-1)",
                        "Revisionshistorik",
                        "Punkt 3")
                .hasNoMissingGlyph();
        assertThat(PdfAssert.text(pdf)).doesNotContain("{{");
        assertThat(secretariat.opens(address).getContentAsByteArray()).isEqualTo(pdf);
    }

    @Order(7)
    @Test
    void the_word_file_holds_the_same_and_says_that_it_is_a_copy() throws Exception {
        var word = secretariat
                .opens(path() + "/versions/" + version() + "/document.docx")
                .getContentAsByteArray();

        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var words = String.join(
                    "\n",
                    document.getParagraphs().stream().map(p -> p.getText()).toList());
            assertThat(words)
                    .contains(
                            "Arbejdskopi. Den godkendte udgave er PDF-filen.", "Formål", "vælge", "Revisionshistorik");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .map(row -> row.getCell(0).getText()))
                    .contains("Post", "Køb");
        }
    }

    @Order(8)
    @Test
    void a_new_edition_is_compared_with_the_old_word_by_word() throws Exception {
        int approved = version();
        assertThat(secretariat.submits(path() + "/revise", "reason", "Ny pris").getStatus())
                .isEqualTo(303);
        var chapter = documents.chapters(id()).stream()
                .filter(one -> one.number() == 2)
                .findFirst()
                .orElseThrow();
        secretariat.submits(
                path() + "/chapters/2",
                "version",
                String.valueOf(chapter.version()),
                "heading",
                "Formål",
                "body",
                chapter.body().replace("| Køb | 100 |", "| Køb | 200 |"));

        var compare = path() + "/compare?from=" + approved + "&to=" + (approved + 1);
        assertThat(secretariat.reads(compare))
                .contains("slettet: </span>100", "tilføjet: </span>200")
                .doesNotContain("Afgrænsning</h2>");
        assertThat(secretariat.reads(compare + "&as=beside")).contains("two-sides");
        assertThat(secretariat.reads(path() + "/versions/" + approved))
                .contains("100", "Udgave 1, Generalforsamlingen");
        assertThat(secretariat.reads(ALL)).contains("Kladde", "Udgave 1, Generalforsamlingen, 02-02-2024");
    }

    @Order(9)
    @Test
    void every_page_reads_in_both_languages_for_everybody() throws Exception {
        for (String reader : List.of("secretariat", "projectlead", "board", "chief-roskilde", "auditor", "admin")) {
            var visitor = LoggedIn.as(reader, web);
            for (String page : List.of(
                    "/portfolio/documents",
                    ALL,
                    path(),
                    path() + "/versions/1",
                    path() + "/compare",
                    "/portfolio/documents/templates",
                    "/portfolio/documents/templates/pid")) {
                for (String lang : List.of("da", "en")) {
                    assertThat(visitor.reads(page + "?lang=" + lang)).contains("<html lang=\"" + lang + "\"");
                }
            }
        }
    }

    @Order(9)
    @Test
    void programs_are_told_what_is_in_force_on_the_day() throws Exception {
        var then = JsonMapper.shared()
                .readTree(secretariat.reads("/api/v1/portfolio/activities/ams/documents?asOf=2099-01-01"));
        assertThat(then).hasSize(1);
        assertThat(then.get(0).get("kind").asString()).isEqualTo("initiation");
        assertThat(then.get(0).get("state").asString()).isEqualTo("draft");
        assertThat(then.get(0).get("approved").get("decision").asString()).isEqualTo("ega-2023-11-1");
        assertThat(then.get(0).get("approved").get("on").asString()).isEqualTo("2024-02-02");
    }

    @Order(9)
    @Test
    void excel_holds_the_whole_list() throws Exception {
        var response = secretariat.opens("/portfolio/documents?format=xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read().stream()
                            .flatMap(row -> row.stream())
                            .filter(cell -> cell != null && cell.getValue() != null)
                            .map(cell -> cell.getText()))
                    .contains("Projektinitieringsdokument (PID)", "Mangler", "Kladde", "Generalforsamlingen");
        }
    }

    @Order(10)
    @Test
    void the_secretariat_writes_a_new_edition_of_a_template_and_documents_keep_theirs() throws Exception {
        var edit = "/portfolio/documents/templates/status-report/edit";
        assertThat(LoggedIn.as("projectlead", web).opens(edit).getStatus()).isEqualTo(403);
        var day = LocalDate.now().toString();
        assertThat(text(template(edit, day, "# Kort sagt *\n\n{{vejr}}", "# In short *")))
                .contains("Systemet kender ikke oplysningen vejr.");
        assertThat(text(template(edit, day, "# Kort sagt *\n\n# Mere", "# In short *")))
                .contains("Den danske tekst har 2 kapitler, den engelske 1.");
        var old = DocumentsFixture.on(documents).begun("erp", "status-report", Lang.DA, LocalDate.now());
        assertThat(template(edit, day, "# Kort sagt *\n> Tre linjer\n\n{{phase}}", "# In short *\n> Three lines")
                        .getStatus())
                .isEqualTo(303);

        var made = DocumentsFixture.on(documents).begun("erp", "status-report", Lang.DA, LocalDate.now());
        assertThat(documents.chapters(made)).hasSize(1);
        assertThat(documents.chapters(old)).hasSizeGreaterThan(5);
        assertThat(template(edit, day, "# Et", "# One").getStatus()).isEqualTo(409);
    }

    private MockHttpServletResponse template(String edit, String day, String danish, String english) throws Exception {
        return secretariat.submits(
                edit,
                "version",
                "2",
                "nameDa",
                "Statusrapport",
                "nameEn",
                "Status report",
                "validFrom",
                day,
                "textDa",
                danish,
                "textEn",
                english);
    }

    @Order(10)
    @Test
    void who_approves_what_is_a_rule_that_the_secretariat_keeps() throws Exception {
        var rules = "/portfolio/documents/rules";
        assertThat(LoggedIn.as("board", web).opens(rules).getStatus()).isEqualTo(403);
        assertThat(secretariat.reads(rules)).contains("name=\"GATE_NOTE-PROJECT\"");
        sql.execute("update portfolio.document_rule set approver = approver");
        assertThat(secretariat.reads("/portfolio/documents/templates")).contains("Aktivitetens styregruppe");
    }

    @Order(11)
    @Test
    void what_belongs_to_a_confidential_activity_shows_nowhere() throws Exception {
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind, audience)"
                + " values ('secret', 'Zimbrofonudbuddet', 'Zimbro tender', 'PROJECT', '{person:projectlead}')");
        sql.execute("insert into portfolio.activity_phase (activity, phase, period, start_precision)"
                + " values ('secret', 'ANALYSIS', '[2024-01-01,)', 'DAY')");
        var id = DocumentsFixture.on(documents).written("secret", "mandate", Lang.DA, LocalDate.of(2024, 2, 1));
        documents.rename(id, "Kwarpelystpapiret");
        index.fill();
        var path = "/portfolio/activities/secret/documents/" + id;
        var lead = LoggedIn.as("projectlead", web);
        assertThat(lead.reads(path)).contains("Kwarpelystpapiret");
        assertThat(lead.reads("/portfolio/documents")).contains("Kwarpelystpapiret");
        assertThat(lead.reads("/search?q=kwarpelystpapiret")).contains("Kwarpelystpapiret");
        for (String outsider : List.of("secretariat", "admin", "auditor", "board", "chief-roskilde")) {
            var reader = LoggedIn.as(outsider, web);
            for (String page : List.of(
                    path,
                    path + "/versions/1",
                    path + "/versions/1/document.pdf",
                    path + "/compare",
                    "/portfolio/activities/secret/documents",
                    "/api/v1/portfolio/activities/secret/documents")) {
                assertThat(reader.opens(page).getStatus())
                        .as(outsider + " " + page)
                        .isEqualTo(404);
            }
            assertThat(reader.reads("/portfolio/documents?size=200")).doesNotContain("Kwarpelyst", "Zimbro");
            assertThat(reader.reads("/search?q=kwarpelystpapiret")).doesNotContain("Kwarpelystpapiret</");
            assertThat(reader.submits(path + "/comments/on/1", "comment-1", "Hej")
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Order(12)
    @Test
    void a_page_costs_the_same_number_of_queries_with_two_documents_and_with_two_hundred() throws Exception {
        var pages = List.of("/portfolio/documents", ALL, path(), path() + "/compare");
        var few = counts(pages);
        var fixture = DocumentsFixture.on(documents);
        for (int number = 0; number < 100; number++) {
            fixture.begun("ams", "gate-note", Lang.DA, LocalDate.of(2024, 3, 1));
            fixture.begun("erp", "gate-note", Lang.EN, LocalDate.of(2024, 3, 1));
        }

        assertThat(counts(pages)).isEqualTo(few);
    }

    private List<Integer> counts(List<String> pages) throws Exception {
        var counts = new ArrayList<Integer>();
        for (String page : pages) {
            // what is remembered from the first time is no cost of the page
            secretariat.reads(page);
            counts.add(QueryCount.of(() -> secretariat.reads(page)));
        }
        return counts;
    }

    private DocumentId id() {
        return new DocumentId(number());
    }

    private long number() {
        return (Long) sql.fetchValue("select min(id) from portfolio.document where activity = 'ams'");
    }

    private String path() {
        return ALL + "/" + number();
    }

    private int version() {
        return (Integer)
                sql.fetchValue("select max(number) from portfolio.document_version where document = " + number());
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        response.setCharacterEncoding("UTF-8");
        return response.getContentAsString();
    }
}

package dk.digit.platform.paper;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.chart.ChartExamples;
import dk.digit.platform.chart.Charts;
import dk.digit.platform.paper.PaperDocument.Attachment;
import dk.digit.platform.paper.PaperDocument.Relation;
import dk.digit.platform.text.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final Instant CREATED = Instant.parse("2024-04-11T08:30:00Z");
    private static final List<Attachment> FILES = List.of(
            new Attachment(
                    "regnskab.json",
                    "application/json",
                    "Regnskabets tal",
                    Relation.DATA,
                    "{\"result\":\"-5127868.69\"}".getBytes(StandardCharsets.UTF_8)),
            new Attachment(
                    "posteringer.csv",
                    "text/csv",
                    "Posteringerne bag",
                    Relation.SOURCE,
                    "Bilag;Beløb\n1;12,00\n".getBytes(StandardCharsets.UTF_8)));

    static PaperDocument document(String html, String mark) {
        return new PaperDocument(
                html, "Årsberetning 2023", "Et år i foreningen", Lang.DA, "DIGIT", mark, FILES, CREATED);
    }

    private static String html(String body) {
        return "<!DOCTYPE html><html><head><title>x</title></head><body>" + body + "</body></html>";
    }

    static String sample() {
        var body = new StringBuilder();
        body.append("<section class=\"cover\"><header><p>Foreningen</p><h1>Årsberetning 2023</h1>"
                + "<p>Elleve kommuner</p></header><p>Forelagt generalforsamlingen</p></section>");
        body.append("<h1 class=\"no-toc\" id=\"indhold\">Indhold</h1><nav class=\"toc\" data-depth=\"2\"></nav>");
        body.append(
                "<h1>Året der gik</h1><p class=\"lead\">Elleve kommuner på vej: æøåÆØÅ é “citat” ‘enkelt’ – tanke − minus …</p>");
        body.append("<h2>Fodnoter og links</h2><p>Se <a href=\"#note-1\" title=\"Note 1\">note 1</a> og ")
                .append("<a href=\"https://www.retsinformation.dk/\" title=\"Retsinformation\">loven</a>. ")
                .append(
                        "10&#160;000&#160;kr. <strong>Fed</strong>, <em>kursiv</em>, <strong><em>begge</em></strong>.</p>")
                .append("<ul><li>Første punkt</li><li>Andet punkt<ul><li>Indrykket</li></ul></li></ul>")
                .append("<ol><li>Et</li><li>To</li></ol><blockquote><p>Sagt af en</p></blockquote>");
        body.append("<h2>Regnskab</h2><table><caption>Resultatopgørelse</caption><thead><tr>")
                .append(
                        "<th scope=\"col\">Linje</th><th scope=\"col\" class=\"numeric\">Afvigelser</th></tr></thead><tbody>")
                .append(
                        "<tr><th scope=\"row\">Kommunalt basistilskud</th><td class=\"numeric\">-8.778.891,00</td></tr>")
                .append("<tr><th scope=\"row\">ERP</th><td class=\"numeric\">1.275.306,80</td></tr>")
                .append("<tr class=\"sum\"><th scope=\"row\">I alt</th><td class=\"numeric\">-5.127.868,69</td></tr>")
                .append("</tbody></table>");
        body.append(
                "<p class=\"notes\" id=\"note-1\">1. Noten forklarer <abbr title=\"Digitaliseringsforening\">DF</abbr>.</p>");
        body.append("<h1>Figurer</h1>");
        ChartExamples.all().forEach((name, chart) -> {
            body.append("<h2>").append(chart.title()).append("</h2><figure>");
            body.append(Charts.draw(chart, name, Lang.DA).svg()).append("</figure>");
            var table = chart.table(Lang.DA);
            body.append("<table><caption>").append(table.caption()).append("</caption><thead><tr>");
            table.headers()
                    .forEach(h -> body.append("<th scope=\"col\">").append(h).append("</th>"));
            body.append("</tr></thead><tbody>");
            table.rows().forEach(row -> {
                body.append("<tr><th scope=\"row\">").append(row.getFirst()).append("</th>");
                row.stream()
                        .skip(1)
                        .forEach(cell -> body.append("<td>").append(cell).append("</td>"));
                body.append("</tr>");
            });
            body.append("</tbody></table>");
        });
        return html(body.toString());
    }

    @Test
    void a_document_of_everything_is_accessible_and_lasting() throws Exception {
        var pdf = Paper.render(document(sample(), "KLADDE"));
        Files.write(Path.of("target/sample.pdf"), pdf);
        assertThatPdf(pdf)
                .isAccessibleAndLasting()
                .hasNoMissingGlyph()
                .contains("æøåÆØÅ é “citat” ‘enkelt’ – tanke − minus …", "10 000 kr.", "-5.127.868,69")
                .contains("Første punkt", "Indrykket", "Sagt af en", "Noten forklarer DF.")
                .contains("KLADDE", "Side 3 af ", "Fed, kursiv, begge");
    }

    @Test
    void equal_documents_give_equal_bytes() {
        var first = Paper.render(document(sample(), "KLADDE"));
        assertThat(Paper.render(document(sample(), "KLADDE"))).isEqualTo(first);
        assertThat(Paper.render(document(sample(), null))).isNotEqualTo(first);
    }

    @Test
    void a_draft_says_so_on_every_page_and_a_final_document_on_none() throws Exception {
        assertThat(pages(Paper.render(document(sample(), "KLADDE"))))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("KLADDE"));
        assertThat(pages(Paper.render(document(sample(), null))))
                .noneSatisfy(text -> assertThat(text).contains("KLADDE"));
    }

    @Test
    void contents_name_the_page_on_which_a_heading_stands() throws Exception {
        var pages = pages(Paper.render(document(sample(), null)));
        int figures = 0;
        for (int i = 3; i < pages.size(); i++) {
            figures = figures == 0 && pages.get(i).contains("Udgifter til projekter 2023") ? i + 1 : figures;
        }
        assertThat(pages.get(1)).containsPattern("Figurer[ .]+" + figures);
        assertThat(pages.get(2)).startsWith("Årsberetning 2023 Året der gik");
        assertThat(pages.get(1)).doesNotContain("Indhold . ");
    }

    @Test
    void files_travel_with_the_document() throws Exception {
        try (var pdf = Loader.loadPDF(Paper.render(document(sample(), null)))) {
            var names = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names.keySet()).containsExactly("posteringer.csv", "regnskab.json");
            var json = names.get("regnskab.json");
            assertThat(json.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(json.getFileDescription()).isEqualTo("Regnskabets tal");
            assertThat(json.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(json.getEmbeddedFile().getModDate().toInstant()).isEqualTo(CREATED);
            assertThat(json.getEmbeddedFile().toByteArray())
                    .isEqualTo(FILES.getFirst().content());
            var associated =
                    (COSArray) pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
            assertThat(associated.size()).isEqualTo(2);
            assertThat(((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship"))
                    .isEqualTo("Source");
        }
    }

    @Test
    void it_knows_its_title_language_and_chapters() throws Exception {
        try (var pdf = Loader.loadPDF(Paper.render(document(sample(), null)))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Årsberetning 2023");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(CREATED);
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("da-DK");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var bookmarks = catalog.getDocumentOutline().children().iterator();
            bookmarks.next();
            bookmarks.next();
            var year = bookmarks.next();
            assertThat(year.getTitle()).isEqualTo("Året der gik");
            assertThat(year.getFirstChild().getTitle()).isEqualTo("Fodnoter og links");
        }
    }

    @Test
    void each_chart_is_a_figure_that_is_told_in_words() throws Exception {
        try (var pdf = Loader.loadPDF(Paper.render(document(sample(), null)))) {
            var figures = figures(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertThat(figures).hasSize(ChartExamples.all().size());
            assertThat(figures.getFirst().getAlternateDescription())
                    .startsWith("Udgifter til projekter 2023. ERP kostede mest");
        }
    }

    @Test
    void broken_markup_is_refused_with_its_place() {
        assertThatThrownBy(() -> Paper.render(document("<html><body>\n<p>open</body></html>", null)))
                .isInstanceOf(BrokenMarkup.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Paper.render(document("just text", null))).isInstanceOf(BrokenMarkup.class);
        assertThatThrownBy(() -> Paper.render(document("<p>no body</p>", null))).isInstanceOf(BrokenMarkup.class);
        var entity = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>";
        assertThatThrownBy(() -> Paper.render(document(entity, null))).isInstanceOf(BrokenMarkup.class);
    }

    @Test
    void a_table_without_headers_is_refused() {
        var html = html("<table><tr><td>1</td></tr></table>");
        assertThatThrownBy(() -> Paper.render(document(html, null))).hasMessageContaining("a table without th: 1");
    }

    @Test
    void a_character_that_the_typeface_lacks_is_shown_as_such() {
        assertThatPdf(Paper.render(document(html("<p>Tak \uD83D\uDE00 og \u4E2D</p>"), null)))
                .isAccessibleAndLasting()
                .contains("Tak \uFFFD og \uFFFD");
    }

    @Test
    void nothing_is_fetched_from_outside() {
        var pdf = Paper.render(document(html("<p>Her<img src=\"file:///etc/hostname\" alt=\"x\"/></p>"), null));
        assertThatPdf(pdf).contains("Her");
    }

    @Test
    void thirty_pages_are_printed_in_two_seconds() throws Exception {
        var html = html("<h1>Kapitel</h1>" + "<p>Elleve kommuner deler ét system og én kontrakt. </p>".repeat(1200));
        Paper.render(document(html, null));
        long start = System.nanoTime();
        var pdf = Paper.render(document(html, null));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(pages(pdf)).hasSizeGreaterThan(30);
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new java.util.ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new org.apache.pdfbox.text.PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static List<PDStructureElement> figures(PDStructureNode node) {
        var figures = new java.util.ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    figures.add(element);
                }
                figures.addAll(figures(element));
            }
        }
        return figures;
    }
}

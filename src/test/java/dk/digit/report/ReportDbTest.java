package dk.digit.report;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The draft of the demonstration year, in every form.
@DbTest
class ReportDbTest {

    private static final String[] FIGURES = {
        "3.651.022,31", "-5.127.868,69", "8.778.891,00", "688.747,86", "1.275.306,80", "4.439.120,83"
    };
    private static final LocalDate YEARS_END = LocalDate.of(2023, 12, 31);

    @Autowired
    private Report report;

    @Autowired
    private Association association;

    @Autowired
    private Portfolio portfolio;

    @ParameterizedTest
    @EnumSource
    void the_draft_is_accessible_and_lasting(Lang lang) {
        var pdf = report.pdf(2023, lang);

        assertThatPdf(pdf).isAccessibleAndLasting();
        assertThatPdf(pdf)
                .contains(association.members(YEARS_END).stream()
                        .map(Member::name)
                        .toList())
                .contains(portfolio.activities().stream()
                        .map(Activity::name)
                        .map(name -> name.in(lang))
                        .toList());
        assertThat(association.members(YEARS_END)).hasSize(11);
        assertThat(portfolio.activities()).hasSize(13);
    }

    @Test
    void the_printed_figures_stand_in_the_text() {
        assertThatPdf(report.pdf(2023, Lang.DA)).contains(FIGURES).contains("+688.747,86", "-8.778.891,00");
        assertThat(text(Format.HTML, Lang.DA)).contains(FIGURES);
        assertThatPdf(report.pdf(2023, Lang.EN)).contains("3,651,022.31", "-5,127,868.69", "688,747.86");
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_says_so_on_every_page(Lang lang) throws Exception {
        var word = lang == Lang.DA ? "UDKAST" : "DRAFT";
        try (var pdf = Loader.loadPDF(report.pdf(2023, lang))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(15);
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains(word);
            }
        }
    }

    @Test
    void the_figures_are_carried_in_the_pdf_as_files() throws Exception {
        try (var pdf = Loader.loadPDF(report.pdf(2023, Lang.DA))) {
            PDEmbeddedFilesNameTreeNode files =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
            assertThat(files.getNames()).containsOnlyKeys("report.json", "accounts.csv", "activities.csv");
            var accounts = new String(
                    files.getNames().get("accounts.csv").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertThat(accounts)
                    .startsWith("line;group;name;income;expense;deviation\n")
                    .contains("4;Projekter;ERP;;1.275.306,80;1.275.306,80\n")
                    .contains(";;I alt;-8.778.891,00;3.651.022,31;-5.127.868,69\n");
            assertThat(files.getNames().get("report.json").getEmbeddedFile().toByteArray())
                    .isEqualTo(report.json(2023, Lang.DA));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_data_are_the_same_bytes_each_time(Lang lang) {
        var json = report.json(2023, lang);

        assertThat(report.json(2023, lang)).isEqualTo(json);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"amount\" : \"-5127868.69\"", "\"yearAlone\" : \"688747.86\"", "\"state\" : \"DRAFT\"")
                .doesNotContain("writtenAt");
    }

    @ParameterizedTest
    @EnumSource
    void every_picture_has_words_and_every_id_is_there_once(Lang lang) {
        var html = text(Format.HTML, lang);

        var pictures = Pattern.compile("<svg[^>]*>(.{0,40})").matcher(html);
        int count = 0;
        while (pictures.find()) {
            count++;
            assertThat(pictures.group(1)).startsWith("<title id=");
        }
        assertThat(count).isGreaterThan(8);
        assertThat(html).doesNotContain("<desc></desc>");
        var ids = new HashSet<String>();
        var id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
        var link = Pattern.compile(" href=\"#([^\"]+)\"").matcher(html);
        while (link.find()) {
            assertThat(ids).contains(link.group(1));
        }
    }

    @Test
    void doubts_stay_visible() {
        assertThat(text(Format.HTML, Lang.DA))
                .contains("start ukendt", "marts 2023 (usikkert)", "Guldborgsund (usikkert)");
        assertThat(text(Format.HTML, Lang.EN))
                .contains("start unknown", "March 2023 (uncertain)", "Guldborgsund (uncertain)");
    }

    @Test
    void what_was_decided_and_not_carried_out_is_told() {
        var html = text(Format.HTML, Lang.DA);
        var section = html.substring(html.indexOf("Besluttet, men ikke gennemført"));
        assertThat(section.substring(0, section.indexOf("</table>")))
                .contains("Tandpleje er det næste projekt", "Ikke begyndt", ">213<")
                .doesNotContain("arbejdsmarkedssystem", "Arbejdsmarkedsprojektet");
        assertThatPdf(report.pdf(2023, Lang.EN)).contains("Decided but not carried out");
    }

    @Test
    void vouchers_that_are_made_up_are_told_of() {
        assertThat(text(Format.HTML, Lang.DA)).contains("konstrueret til demonstrationen");
    }

    @Test
    void a_year_that_nothing_is_known_of_has_no_report() {
        assertThatThrownBy(() -> report.pdf(1999, Lang.DA))
                .isInstanceOf(RefusedException.class)
                .satisfies(refused -> assertThat(((RefusedException) refused)
                                .refusals()
                                .getFirst()
                                .text(Lang.DA))
                        .startsWith("Der er ingen oplysninger om 1999"));
        assertThat(report.years()).contains(2023).doesNotContain(1999);
    }

    @Test
    void a_year_with_members_only_is_a_report_that_says_what_it_lacks() {
        assertThatPdf(report.pdf(2020, Lang.DA))
                .contains("Roskilde", "Der er ingen posteringer i 2020", "Teksten er ikke skrevet endnu");
    }

    @Test
    void the_word_file_holds_the_same_figures() throws Exception {
        var docx = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(report.docx(2023, Lang.DA)));
        for (var entry = docx.getNextEntry(); entry != null; entry = docx.getNextEntry()) {
            if (entry.getName().equals("word/document.xml")) {
                assertThat(new String(docx.readAllBytes(), StandardCharsets.UTF_8))
                        .contains(FIGURES);
                return;
            }
        }
        throw new AssertionError("no document");
    }

    private String text(Format format, Lang lang) {
        return new String(report.as(format, 2023, lang), StandardCharsets.UTF_8);
    }
}

package dk.digit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.association.Municipality;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.LoggedIn;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// The report's pages, and how an approval goes through them.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportPagesTest {

    private static final String YEAR = "/report/years/2023";

    @Autowired
    private MockMvc web;

    @Autowired
    private Association association;

    @Autowired
    private Report report;

    @Test
    @Order(1)
    void every_reader_reads_the_report_in_both_languages() throws Exception {
        for (var user : new String[] {"secretariat", "board", "auditor", "chief-roskilde", "controller", "admin"}) {
            var reader = LoggedIn.as(user, web);
            for (var path : new String[] {"/report", YEAR, "/report/years/1999", "/report/years/2020"}) {
                assertThat(reader.reads(path + "?lang=da"))
                        .contains("<html lang=\"da\"")
                        .doesNotContainPattern(">report\\.(?!json)|>null<|\"null\"");
                assertThat(reader.reads(path + "?lang=en"))
                        .contains("<html lang=\"en\"")
                        .doesNotContainPattern(">report\\.(?!json)|>null<|\"null\"");
            }
        }
    }

    @Test
    @Order(2)
    void a_figure_of_the_report_leads_to_its_postings() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        var page = reader.reads(YEAR);

        assertThat(page).contains("<a href=\"/finance/years/2023/lines/erp\">1.275.306,80</a>");
        var links = Pattern.compile("href=\"(/(?:finance|portfolio|association|meetings)/[^\"]+)\"")
                .matcher(page);
        var addresses = new java.util.TreeSet<String>();
        while (links.find()) {
            addresses.add(links.group(1).replace("&amp;", "&"));
        }
        assertThat(addresses).hasSizeGreaterThan(45);
        for (var address : addresses) {
            reader.reads(address);
        }
    }

    @Test
    @Order(3)
    void the_files_are_there_to_download() throws Exception {
        var reader = LoggedIn.as("auditor", web);

        var pdf = reader.opens(YEAR + "/annual-report.pdf?lang=da");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Content-Disposition")).contains("aarsrapport-2023-udkast.pdf");
        assertThat(reader.reads(YEAR + "/annual-report.json?lang=en")).contains("\"lang\" : \"en\"");
        assertThat(reader.reads(YEAR + "/annual-report.html")).startsWith("<!DOCTYPE html>");
        assertThat(reader.opens(YEAR + "/annual-report.docx").getStatus()).isEqualTo(200);
        assertThat(reader.reads("/api/v1/report/years/2023"))
                .isEqualTo(new String(report.json(2023, Lang.DA), "UTF-8"));
        assertThat(reader.opens("/report/years/1999/annual-report.pdf").getStatus())
                .isEqualTo(409);
    }

    @Test
    @Order(4)
    void only_the_secretariat_writes_and_records() throws Exception {
        for (var user : new String[] {"board", "auditor", "chief-roskilde", "controller"}) {
            var reader = LoggedIn.as(user, web);
            assertThat(reader.opens(YEAR + "/texts").getStatus()).isEqualTo(403);
            assertThat(reader.opens(YEAR + "/texts/mission").getStatus()).isEqualTo(403);
            assertThat(reader.opens(YEAR + "/approve").getStatus()).isEqualTo(403);
            assertThat(reader.submits(YEAR + "/approved", "on", "07-06-2024", "reference", "x")
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(5)
    void the_editor_keeps_what_was_typed_and_shows_how_it_will_look() throws Exception {
        var writer = LoggedIn.as("secretariat", web);
        assertThat(writer.reads(YEAR + "/texts/core-tasks?in=en")).contains("Projects", "<textarea");

        var refused = writer.submits(YEAR + "/texts/mission?in=da", "text", "Min tekst", "state", "", "version", "1");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Min tekst");

        var preview = writer.submits(
                YEAR + "/texts/mission?in=da",
                "text",
                "Et **ord** & <b>",
                "state",
                "DRAFT",
                "version",
                "1",
                "preview",
                "1");
        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(preview.getContentAsString()).contains("<strong>ord</strong> &amp; &lt;b&gt;");
        assertThat(report.json(2023, Lang.DA)).asString().doesNotContain("Et **ord**");

        var saved = writer.submits(
                YEAR + "/texts/mission?in=da", "text", "Det nye formål.", "state", "FINAL", "version", "1");
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(writer.reads(YEAR)).contains("Det nye formål.");

        var late = writer.submits(YEAR + "/texts/mission?in=da", "text", "For sent.", "state", "FINAL", "version", "1");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("For sent.", "Det nye formål.");
    }

    @Test
    @Order(6)
    void last_years_text_is_offered_to_begin_with() throws Exception {
        assertThat(LoggedIn.as("secretariat", web).reads("/report/years/2024/texts/core-tasks?in=da"))
                .contains("Her er teksten fra 2023", "Projektledelse");
    }

    @Test
    @Order(7)
    void the_report_costs_a_fixed_number_of_queries() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        reader.reads(YEAR);
        int few = QueryCount.of(() -> reader.reads(YEAR));

        var members = association.members(LocalDate.of(2023, 12, 31)).stream()
                .map(Member::code)
                .collect(Collectors.toSet());
        for (Municipality municipality : association.municipalities()) {
            if (!members.contains(municipality.code())) {
                association.admit(municipality.code(), LocalDate.of(2020, 1, 1), Bilingual.EMPTY);
            }
        }

        assertThat(QueryCount.of(() -> reader.reads(YEAR))).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(46);
    }

    @Test
    @Order(8)
    void approving_says_first_what_it_means_and_then_locks() throws Exception {
        var writer = LoggedIn.as("secretariat", web);
        assertThat(writer.reads(YEAR + "/approve")).contains("name=\"on\"", "name=\"reference\"");

        var incomplete = writer.submits(YEAR + "/approve", "on", "31-02-2024", "reference", "Punkt 4");
        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(incomplete.getContentAsString()).contains("31-02-2024", "Punkt 4");

        var asked = writer.submits(YEAR + "/approve", "on", "7.6.2024", "reference", "Punkt 4");
        assertThat(asked.getContentAsString()).contains("Ja, den er godkendt", "7. juni 2024", "ny udgave");
        assertThat(report.edition(2023).isApproved()).isFalse();

        var done = writer.submits(YEAR + "/approved", "on", "07-06-2024", "reference", "Punkt 4");
        assertThat(done.getStatus()).isEqualTo(303);
        var page = writer.reads(YEAR);
        assertThat(page).contains("Godkendt", "Punkt 4", "report-article").doesNotContain("Udkast – ikke godkendt");
        assertThat(writer.reads(YEAR + "?lang=en")).contains("The year in brief");
        assertThat(writer.reads(YEAR + "/texts")).doesNotContain(YEAR + "/approve\"");
        assertThat(writer.submits(YEAR + "/texts/mission?in=da", "text", "x", "state", "DRAFT", "version", "2")
                        .getStatus())
                .isEqualTo(422);
    }
}

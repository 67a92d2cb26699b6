package dk.digit.report;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.harvest.HarvestFixture;
import dk.digit.platform.paper.PdfAssert;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/// The chapter on benefits: there as soon as there are real ones, and not a word of it before.
@DbTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenefitsChapterDbTest {

    @Autowired
    private Report report;

    @Autowired
    private DSLContext sql;

    @Test
    @Order(1)
    void the_report_of_2023_has_no_benefits_in_any_format() {
        for (Lang lang : Lang.values()) {
            assertThat(json(lang)).doesNotContain("\"benefits\"", "\"committed\"");
            assertThat(html(lang)).doesNotContain("id=\"benefits\"", "Gevinster i 2023", "Benefits in 2023");
            assertThat(PdfAssert.text(report.pdf(2023, lang))).doesNotContain("Gevinster i 2023", "Benefits in 2023");
            assertThat(report.docx(2023, lang)).isNotEmpty();
        }
    }

    @Test
    @Order(2)
    void an_example_changes_not_one_byte_of_it() {
        var before = json(Lang.DA);
        var page = html(Lang.DA);
        var fixture = HarvestFixture.on(sql);
        fixture.measured(fixture.part(fixture.benefit("erp", "invented", true), "0265"), "2023-09-01", 20);

        assertThat(json(Lang.DA)).isEqualTo(before);
        assertThat(html(Lang.DA)).isEqualTo(page);
    }

    @Test
    @Order(3)
    void a_real_benefit_brings_the_chapter_with_where_its_figures_come_from() {
        var fixture = HarvestFixture.on(sql);
        long benefit = fixture.benefit("erp", "real", false);
        long roskilde = fixture.part(benefit, "0265");
        fixture.measured(roskilde, "2023-09-01", 58);
        fixture.said(roskilde, "2023-10-01", "HARVESTED", "Målet er næsten nået");
        fixture.part(benefit, "0350");

        assertThat(html(Lang.DA))
                .contains("Gevinster i 2023", "10.000,00", "4.200,00", "1 af 2")
                .contains("/benefits?municipality=0350&amp;year=2023&amp;data=real");
        assertThat(json(Lang.EN)).contains("\"benefits\"", "\"measured\"", "\"4200.00\"");
        assertThatPdf(report.pdf(2023, Lang.DA)).contains("Gevinster i 2023", "4.200,00");
        assertThat(report.docx(2023, Lang.EN)).isNotEmpty();
    }

    private String json(Lang lang) {
        return new String(report.json(2023, lang), StandardCharsets.UTF_8);
    }

    private String html(Lang lang) {
        return new String(report.html(2023, lang), StandardCharsets.UTF_8);
    }
}

package dk.digit.report;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.form.StaleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.DigestUtils;

/// The way of one report from draft to approved, and that nothing moves it then.
@DbTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalDbTest {

    private static final Approving APPROVING =
            new Approving(LocalDate.of(2024, 6, 7), null, "Ordinær generalforsamling 2024, punkt 4");

    @Autowired
    private Report report;

    @Autowired
    private Association association;

    @Autowired
    private DSLContext sql;

    @Test
    @Order(1)
    void a_text_that_is_not_final_stands_in_the_way() {
        report.write(2023, Lang.EN, TextSection.MISSION, 1, "Not finished.", TextState.REVIEWED);

        assertThat(words(report.missing(2023))).contains("Engelsk tekst er ikke endelig: Formål og vision");
        assertThat(refusals(() -> report.approve(2023, APPROVING)))
                .contains("Engelsk tekst er ikke endelig: Formål og vision");
        assertThat(report.edition(2023).isApproved()).isFalse();

        report.write(2023, Lang.EN, TextSection.MISSION, 2, "Finished.", TextState.FINAL);
        assertThat(words(report.missing(2023))).doesNotContain("Engelsk tekst er ikke endelig: Formål og vision");
    }

    @Test
    @Order(2)
    void two_who_start_from_the_same_version_do_not_both_save() {
        report.write(2023, Lang.DA, TextSection.SUMMARY, 1, "Min.", TextState.FINAL);

        assertThatThrownBy(() -> report.write(2023, Lang.DA, TextSection.SUMMARY, 1, "Din.", TextState.FINAL))
                .isInstanceOfSatisfying(
                        StaleException.class,
                        stale -> assertThat(stale.meanwhile().values()).containsEntry("text", List.of("Min.")));
    }

    @Test
    @Order(3)
    void a_year_that_is_not_over_or_not_closed_is_not_approved() {
        int year = LocalDate.now().getYear();

        assertThat(words(report.missing(year)))
                .contains("Året " + year + " er ikke gået.", "Regnskabet for " + year + " er ikke lukket.");
    }

    @Test
    @Order(4)
    void an_approval_before_the_year_ended_is_refused() {
        assertThat(refusals(() -> report.approve(2023, new Approving(LocalDate.of(2023, 12, 1), null, "For tidligt"))))
                .anyMatch(text -> text.contains("31-12-2023"));
    }

    @Test
    @Order(5)
    void the_approved_report_stays_byte_for_byte_whatever_changes() {
        assertThat(words(report.missing(2023))).isEmpty();

        report.approve(2023, APPROVING);

        var kept = everything();
        association.endMembership(
                new MunicipalityCode("0350"), LocalDate.of(2022, 12, 31), true, memberVersion("0350"));
        sql.execute("update portfolio.activity set name_da = 'Noget helt andet' where id = 'erp'");

        assertThat(everything()).isEqualTo(kept);
        assertThatPdf(report.pdf(2023, Lang.DA))
                .isAccessibleAndLasting()
                .contains("Lejre", "Økonomi- og lønsystem (ERP)", "Godkendt den 7. juni 2024", APPROVING.reference());
        assertThatPdf(report.pdf(2023, Lang.EN)).isAccessibleAndLasting().contains("Approved on 7 June 2024");
        assertThat(assertThatPdf(report.pdf(2023, Lang.DA)).text()).doesNotContain("UDKAST");
    }

    @Test
    @Order(6)
    void an_approved_report_takes_no_new_text_and_no_second_approval() {
        assertThat(refusals(() -> report.write(2023, Lang.DA, TextSection.MISSION, 1, "Nyt", TextState.DRAFT)))
                .containsExactly("Årsrapporten for 2023 er godkendt og kan ikke ændres. En rettelse er en ny udgave.");
        assertThat(refusals(() -> report.docx(2023, Lang.DA)))
                .containsExactly("Årsrapporten for 2023 er godkendt og findes ikke som Word-fil: Den skal ikke rettes."
                        + " Hent den som PDF.");
        assertThat(refusals(() -> report.approve(2023, APPROVING)))
                .containsExactly("Årsrapporten for 2023 er godkendt og kan ikke ændres. En rettelse er en ny udgave.");
    }

    @Test
    @Order(7)
    void the_database_itself_refuses_to_change_it() {
        assertThat(refused("update report.annual_report set state = 'DRAFT', approved_on = null where year = 2023"))
                .isEqualTo("Årsrapporten er godkendt og kan ikke ændres.");
        assertThat(refused("insert into report.report_text (year, edition, lang, section, version, text, state,"
                        + " written_by) values (2023, 1, 'da', 'MISSION', 99, 'x', 'DRAFT', 'x')"))
                .isEqualTo("Årsrapporten er godkendt. Dens tekster kan ikke ændres.");
        assertThat(refused("insert into report.locked_report (year, edition, lang, format, media_type, content, sha256)"
                        + " values (2023, 1, 'da', 'HTML', 'x', 'x', encode(sha256('x'), 'hex'))"))
                .isEqualTo("Årsrapporten er godkendt. Der kan ikke føjes noget til den.");
        for (var statement : List.of(
                "update report.locked_report set media_type = 'x'",
                "delete from report.locked_report",
                "delete from report.annual_report",
                "update report.report_text set text = 'x'")) {
            assertThatThrownBy(() -> sql.execute(statement)).isNotNull();
        }
    }

    private List<String> everything() {
        var bytes = new ArrayList<String>();
        for (var lang : Lang.values()) {
            for (var format : List.of(Format.PDF, Format.HTML, Format.JSON)) {
                bytes.add(DigestUtils.md5DigestAsHex(report.as(format, 2023, lang)));
            }
        }
        return bytes;
    }

    private int memberVersion(String code) {
        return association.memberships(new MunicipalityCode(code)).getLast().version();
    }

    private String refused(String statement) {
        try {
            sql.execute(statement);
        } catch (RuntimeException e) {
            return Constraints.explain(e).map(refusal -> refusal.text(Lang.DA)).orElse(e.toString());
        }
        throw new AssertionError("not refused: " + statement);
    }

    private static List<String> refusals(Runnable change) {
        try {
            change.run();
        } catch (RefusedException e) {
            return words(e.refusals());
        }
        return List.of();
    }

    private static List<String> words(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.text(Lang.DA)).toList();
    }
}

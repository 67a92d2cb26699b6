package dk.digit.benefits.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.Association;
import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.CaseDraft;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.people.People;
import dk.digit.people.RecordFunction;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// The worked example out as a workbook and in again, over the pages.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class WorkbookPagesTest {

    private static final ActivityId DENTAL = new ActivityId("dental");
    private static final String PAGE = "/benefits/cases/dental/workbook";

    @Autowired
    private MockMvc web;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private Association association;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private People people;

    @Autowired
    private CaseExport export;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Test
    void the_page_explains_offers_the_workbook_and_says_that_it_is_an_example() throws Exception {
        assertThat(secretariat.reads(PAGE)).contains("Hent regnearket", "Se ændringerne", "Eksempeldata");
        assertThat(secretariat.reads(PAGE + "?lang=en")).contains("Download the workbook", "See the changes");
        assertThat(LoggedIn.as("chief-roskilde", web).reads(PAGE))
                .contains("Hent regnearket")
                .doesNotContain("Se ændringerne");
    }

    @Test
    void what_was_fetched_comes_back_without_changes() throws Exception {
        assertThat(sends(download())).contains("svarer til business casen").doesNotContain("Tag ændringerne");
    }

    @Test
    void a_change_is_shown_then_taken_and_the_second_time_there_is_nothing_to_change() throws Exception {
        var before = model();
        var edited = Edited.of(GridReader.read(download()))
                .number("1.a", row("1.a", "licens"), "Sandsynlig", "2.5")
                .write("2.a", row("2.a", "together", "overgang"), "Bemærkning", "=Skrevet i et regneark")
                .remove("2.b", row("2.b", "together", "udeblivelser"))
                .append("2.a", row("2.a", "together", "overgang"))
                .grid();
        var last = edited.sheets().get(6).rows().getLast().number();
        edited = Edited.of(edited).write("2.a", last, "Kode", "mere_overgang").grid();
        var file = WorkbookFixture.workbook(edited);

        var shown = sends(file);
        assertThat(shown)
                .contains("tilføjes 1, ændres 2, fjernes 1", "2,4", "2,5", "mere_overgang", "Tag ændringerne")
                .contains("=Skrevet i et regneark", "Nettonutidsværdien");
        assertThat(RowsOfCase.of(model()).tellsAs(RowsOfCase.of(before))).isTrue();

        var taken = take(shown);
        assertThat(taken.getRedirectedUrl()).startsWith("/benefits/cases/dental");
        assertThat(model().lines().stream().map(CaseLine::code))
                .contains("mere_overgang")
                .doesNotContain("udeblivelser");
        assertThat(sends(file)).contains("svarer til business casen");
        putBack(before);
    }

    @Test
    void who_waits_too_long_is_shown_what_changed_meanwhile() throws Exception {
        var before = model();
        var file = WorkbookFixture.workbook(Edited.of(GridReader.read(download()))
                .number("1.a", row("1.a", "licens"), "Sandsynlig", "2.6")
                .grid());
        var shown = sends(file);
        change(20, before);
        var late = take(shown);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8))
                .contains("Business casen er ændret, siden du så ændringerne")
                .contains("Ændret af andre, siden regnearket blev hentet")
                .contains("2,6");
        putBack(before);
    }

    @Test
    void what_the_case_itself_refuses_is_told_with_its_row() throws Exception {
        var file = WorkbookFixture.workbook(Edited.of(GridReader.read(download()))
                .write("2.a", row("2.a", "together", "overgang"), "Formel", "overgang_pris + ukendt_navn")
                .number("1.a", row("1.a", "licens"), "Sandsynlig", "2.55")
                .grid());
        var answer = secretariat.uploads(PAGE, file(file));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Intet er ændret", "ukendt_navn", "2.a Udgifter")
                .doesNotContain("Tag ændringerne");
    }

    @Test
    void a_workbook_of_another_activity_and_what_is_none_are_refused() throws Exception {
        var other = Edited.of(GridReader.read(download()))
                .rows("0 ", rows -> {
                    rows.replaceAll(row -> row.cell(0).text().equals("Aktivitet")
                            ? new Grid.Row(row.number(), List.of("1Aktivitet", "1erp"))
                            : row);
                    return rows;
                })
                .grid();

        assertThat(uploaded(WorkbookFixture.workbook(other), 422)).contains("en anden aktivitet: erp");
        assertThat(uploaded("a;b".getBytes(StandardCharsets.UTF_8), 422)).contains("kan ikke læses");
        assertThat(uploaded(new byte[0], 422)).contains("Vælg et regneark");
        assertThat(uploaded(new byte[(10 << 20) + 1], 422)).contains("større end 10 MB");
        assertThat(secretariat
                        .submits(PAGE + "/take", "packed", "nonsense", "name", "x", "state", "y")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void only_who_may_change_the_case_brings_a_workbook_in() throws Exception {
        var file = download();
        var chief = LoggedIn.as("chief-roskilde", web);

        assertThat(chief.opens(PAGE + "/case.xlsx").getStatus()).isEqualTo(200);
        assertThat(chief.uploads(PAGE, file(file)).getStatus()).isEqualTo(403);
        assertThat(chief.submits(PAGE + "/take", "packed", "x").getStatus()).isEqualTo(403);
    }

    @Test
    void whoever_leads_the_activity_brings_a_workbook_in_and_no_other_lead_does() throws Exception {
        var led = small("ledet", null);
        var lead = LoggedIn.as("projectlead", web);
        var page = "/benefits/cases/" + led + "/workbook";
        var file = file(lead.opens(page + "/case.xlsx").getContentAsByteArray());
        assertThat(lead.uploads(page, file).getStatus()).isEqualTo(403);

        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> people.makeResponsible(
                        "projectlead", "activity", led.value(), RecordFunction.LEAD, LocalDate.of(2026, 1, 2)));

        assertThat(lead.uploads(page, file).getStatus()).isEqualTo(200);
        assertThat(lead.submits(page + "/take", "packed", "nonsense").getStatus())
                .isEqualTo(422);
    }

    @Test
    void an_activity_without_a_case_has_no_workbook() throws Exception {
        assertThat(secretariat.opens("/benefits/cases/erp/workbook").getStatus())
                .isEqualTo(404);
        assertThat(secretariat.opens("/benefits/cases/none/workbook/case.xlsx").getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_case_of_a_hidden_activity_goes_out_to_nobody_who_may_not_see_it() throws Exception {
        var hidden = small("hemmelig", List.of("person:projectlead"));
        var page = "/benefits/cases/" + hidden + "/workbook";
        var outsider = LoggedIn.as("chief-roskilde", web);

        assertThat(LoggedIn.as("projectlead", web).opens(page + "/case.xlsx").getStatus())
                .isEqualTo(200);
        assertThat(outsider.opens(page).getStatus()).isEqualTo(404);
        assertThat(outsider.opens(page + "/case.xlsx").getStatus()).isEqualTo(404);
        assertThat(outsider.uploads(page, file(download())).getStatus()).isIn(403, 404);
    }

    @Test
    void the_command_line_writes_all_cases_into_one_archive() throws Exception {
        var out = new ByteArrayOutputStream();
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            try {
                export.write(out, Zone.today(clock));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            var entry = zip.getNextEntry();
            while (!entry.getName().equals("business-case-dental.xlsx")) {
                entry = zip.getNextEntry();
            }
            var grid = GridReader.read(zip.readAllBytes());
            assertThat(WorkbookFixture.told(Differences.between(
                                    RowsOfCase.of(model()),
                                    WorkbookReader.read(grid, new Places(association.municipalities())))
                            .mine()))
                    .isEmpty();
        }
    }

    @Test
    void a_page_and_a_trial_cost_a_fixed_number_of_queries() throws Exception {
        var small = "/benefits/cases/" + small("lille", null) + "/workbook";
        sends(download());
        for (String address : List.of("", "/case.xlsx")) {
            secretariat.opens(small + address);
            assertThat(QueryCount.of(() -> secretariat.opens(PAGE + address)))
                    .as(address)
                    .isEqualTo(QueryCount.of(() -> secretariat.opens(small + address)))
                    .isLessThan(40);
        }
        var file = file(download());
        var smallFile = file(secretariat.opens(small + "/case.xlsx").getContentAsByteArray());
        assertThat(QueryCount.of(() -> secretariat.uploads(PAGE, file)))
                .isEqualTo(QueryCount.of(() -> secretariat.uploads(small, smallFile)));
    }

    // ---- help

    /// @param audience who may see the activity; nobody named: everyone
    private ActivityId small(String id, List<String> audience) {
        var activity = new ActivityId(id);
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            portfolio.take(
                    new ActivityDraft(
                            activity, new Bilingual(id, "Activity " + id), ActivityKind.PROJECT, null, null, null),
                    new PhaseChange(activity, Phase.IDEA, RoughDate.of(LocalDate.of(2026, 1, 2)), null, null),
                    audience);
            cases.create(activity, new CaseDraft(2027, 2027, 5, null, null, null), List.of(), false);
        });
        return activity;
    }

    private CaseModel model() {
        return cases.of(DENTAL, Zone.today(clock)).orElseThrow();
    }

    private void change(int tolerance, CaseModel now) {
        cases.change(
                now.id(),
                new CaseDraft(
                        now.priceYear(), now.firstYear(), now.years(), now.summary(), tolerance, now.netTolerance()),
                model().version());
    }

    /// As a workbook of the case as it was would.
    private void putBack(CaseModel before) throws Exception {
        var grid = GridReader.read(WorkbookFixture.bytes(before, Lang.DA, new Places(association.municipalities())));
        var shown =
                sends(WorkbookFixture.workbook(Edited.of(grid).without("DIGIT").grid()));
        assertThat(take(shown).getRedirectedUrl()).isNotNull();
        assertThat(RowsOfCase.of(model()).tellsAs(RowsOfCase.of(before))).isTrue();
    }

    private byte[] download() throws Exception {
        var response = secretariat.opens(PAGE + "/case.xlsx");
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private int row(String sheet, String... begins) throws Exception {
        return GridReader.read(download()).sheets().stream()
                .filter(one -> one.name().startsWith(sheet))
                .flatMap(one -> one.rows().stream())
                .filter(row -> {
                    for (int i = 0; i < begins.length; i++) {
                        if (!row.cell(i).text().equals(begins[i])) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", "case.xlsx", "application/octet-stream", bytes);
    }

    private String sends(byte[] file) throws Exception {
        return uploaded(file, 200);
    }

    private String uploaded(byte[] file, int status) throws Exception {
        var answer = secretariat.uploads(PAGE, file(file));
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return text;
    }

    private MockHttpServletResponse take(String shown) throws Exception {
        return secretariat.submits(
                PAGE + "/take",
                "packed",
                hidden(shown, "packed"),
                "name",
                hidden(shown, "name"),
                "state",
                hidden(shown, "state"));
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}

package dk.digit.portfolio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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

/// Plans as people enter, read and exchange them.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanPagesTest {

    private static final ActivityId ERP = new ActivityId("erp");
    private static final ActivityId DENTAL = new ActivityId("dental");
    private static final String PLAN = "/portfolio/activities/dental/plan";

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Plans plans;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private List<Exporter> exporters;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Order(1)
    @Test
    void a_plan_is_typed_in_row_by_row_and_measured() throws Exception {
        assertThat(secretariat.reads(PLAN)).contains("Der er ingen plan endnu", "Tilføj til planen");

        quick("Krav", "PACKAGE", "01-03-2024", "31-03-2024", "");
        var krav = plans.of(DENTAL).getFirst().id().toString();
        quick("Udbud sendt", "TENDER", "", "15-04-2024", krav);
        quick("Udbudsmateriale", "PACKAGE", "01-03-2024", "10-03-2024", "");

        var page = secretariat.reads(PLAN + "?asOf=2024-02-01");
        assertThat(page)
                .contains("Udbud sendt", "Krav <span class=\"nowrap\">FS</span>", "15. april 2024")
                .contains("<svg", "Ingen basisplan at måle mod");
        assertThat(plans.of(DENTAL)).hasSize(3);

        secretariat.submits(PLAN + "/baselines/new", "name", "Godkendt");
        var work = plans.of(DENTAL).stream()
                .filter(item -> item.name().da().equals("Krav"))
                .findFirst()
                .orElseThrow();
        secretariat.submits(
                work.path(),
                "nameDa",
                "Krav",
                "start",
                "01-03-2024",
                "finish",
                "20-04-2024",
                "progress",
                "40",
                "startedOn",
                "02-03-2024",
                "responsible",
                "Projektgruppen",
                "municipality",
                "0350",
                "version",
                "1");
        assertThat(secretariat.reads(PLAN))
                .contains("+20", "Projektgruppen, Lejre", "Godkendt (", "Kan først 20-04-2024", "begyndt 02-03-2024");
        assertThat(secretariat.reads(PLAN + "?lang=en")).contains("5 days later than the baseline", "critical");
    }

    private MockHttpServletResponse quick(String name, String what, String from, String to, String after)
            throws Exception {
        return secretariat.submits(PLAN, "name", name, "what", what, "from", from, "to", to, "after", after);
    }

    @Order(2)
    @Test
    void what_is_wrong_is_said_with_what_was_typed_kept() throws Exception {
        var refused = quick("Data", "PACKAGE", "i morgen", "31-03-2024", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("value=\"i morgen\"", "Fra: ");
        assertThat(text(quick("Data", "PACKAGE", "02-04-2024", "31-03-2024", "")))
                .contains("Den sidste dag ligger før den første");

        var stale = secretariat.submits(
                first().path(), "nameDa", "Andet", "start", "01-03-2024", "finish", "20-04-2024", "version", "1");
        assertThat(stale.getStatus()).isEqualTo(409);
    }

    private PlanItem first() {
        return plans.of(DENTAL).stream()
                .filter(item -> item.name().da().equals("Krav"))
                .findFirst()
                .orElseThrow();
    }

    @Order(3)
    @Test
    void links_lead_to_other_plans_and_close_no_circle() throws Exception {
        var erp = plans.of(ERP).getFirst();
        var form = secretariat.reads(PLAN + "/links/new?with=erp");
        assertThat(form).contains("value=\"" + erp.id() + "\"", "value=\"" + first().id() + "\"");

        secretariat.submits(
                PLAN + "/links/new?with=erp",
                "from",
                erp.id().toString(),
                "to",
                first().id().toString(),
                "kind",
                "SS",
                "lag",
                "-3");
        var link = plans.links(DENTAL).stream()
                .filter(PlanLink::crosses)
                .findFirst()
                .orElseThrow();
        assertThat(secretariat.reads("/portfolio/activities/erp/plan")).contains("Krav", PLAN);
        assertThat(secretariat.reads(PLAN)).contains("SS-3", "/portfolio/activities/erp/plan");

        secretariat.submits(
                PLAN + "/links/" + link.id(), "from", "m1", "to", "p1", "kind", "FS", "lag", "5", "version", "1");
        assertThat(secretariat.reads(PLAN)).contains("FS+5");
        var tender = plans.of(DENTAL).stream()
                .filter(PlanItem::isMilestone)
                .findFirst()
                .orElseThrow();
        var circle = secretariat.submits(
                PLAN + "/links/new",
                "from",
                tender.id().toString(),
                "to",
                first().id().toString(),
                "kind",
                "FS");
        assertThat(circle.getStatus()).isEqualTo(422);
        assertThat(text(circle)).contains("Opgaverne ville vente på hinanden i ring: Krav → Udbud sendt → Krav");
        secretariat.submits(PLAN + "/links/" + link.id() + "/drop");
        assertThat(plans.links(DENTAL)).noneMatch(PlanLink::crosses);
    }

    @Order(4)
    @Test
    void only_those_who_keep_an_activity_change_its_plan() throws Exception {
        var board = LoggedIn.as("board", web);
        assertThat(board.reads(PLAN)).contains("Udbud sendt").doesNotContain("Tilføj til planen", "/links/new");
        for (String form : List.of(
                "/packages/new",
                "/links/new",
                "/baselines/new",
                "/upload",
                "/packages/" + first().id().number())) {
            assertThat(board.opens(PLAN + form).getStatus()).as(form).isEqualTo(403);
        }
        assertThat(board.submits(PLAN, "name", "X", "from", "01-01-2024", "to", "02-01-2024")
                        .getStatus())
                .isEqualTo(403);
        assertThat(secretariat
                        .opens("/portfolio/activities/erp/plan/packages/"
                                + first().id().number())
                        .getStatus())
                .isEqualTo(404);
    }

    @Order(5)
    @Test
    void a_spreadsheet_goes_out_and_comes_back_with_its_changes_shown_first() throws Exception {
        var csv = "Nr. i planen;Slags;Navn på dansk;Første dag;Sidste dag;Udført, procent;Venter på\n"
                + first().id() + ";Arbejdspakke;Krav;01-03-2024;25-04-2024;40;\n"
                + ";Idriftsættelse;I drift;;06-2024;0;" + first().id() + "FS+5, 4\n"
                + ";;Test;01-05-2024;20-05-2024;0;\n";

        var trial = upload("plan.csv", csv);
        assertThat(text(trial))
                .contains("Sidste dag: 20-04-2024 → 25-04-2024", "I drift", "Ny afhængighed", "Tag ændringerne ind");
        assertThat(plans.of(DENTAL)).hasSize(3);

        take(trial);
        assertThat(plans.of(DENTAL)).hasSize(5);
        assertThat(plans.links(DENTAL)).extracting(PlanLink::letters).containsExactlyInAnyOrder("FS", "FS+5", "FS");
        assertThat(text(upload("plan.csv", csv))).contains("Filen svarer til planen");

        var exported = secretariat.opens(PLAN + "/plan.xlsx").getContentAsByteArray();
        var again = secretariat.uploads(
                PLAN + "/upload", new MockMultipartFile("file", "plan.xlsx", "application/octet-stream", exported));
        assertThat(text(again)).contains("Filen svarer til planen");
    }

    @Order(6)
    @Test
    void a_mistake_in_one_row_changes_nothing_and_names_row_field_and_reason() throws Exception {
        var refused = upload("plan.csv", """
                Slags;Navn på dansk;Første dag;Sidste dag;Venter på
                Arbejdspakke;God;01-05-2024;02-05-2024;
                Arbejdspakke;Dårlig;01-05-2024;31-02-2024;p1FSX
                """);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("2 fejl i filen", "<td>Dårlig</td>", "<td>Sidste dag</td>")
                .contains("Ikke en dag mellem 1990 og 2199: 31-02-2024", "Kan ikke læses. Skriv fx p7");
        assertThat(plans.of(DENTAL)).noneMatch(item -> item.name().da().equals("God"));
    }

    @Order(7)
    @Test
    void a_project_file_comes_back_and_is_taken_twice_without_doing_anything_twice() throws Exception {
        var xml = secretariat.opens(PLAN + "/project.xml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text(upload("dental.xml", xml))).contains("Filen svarer til planen");

        var changed = xml.replaceFirst("<Name>Test</Name>", "<Name>Test i kommunerne</Name>")
                .replaceFirst("2024-04-25T16:00:00</Finish>", "2024-04-27T16:00:00</Finish>");
        take(upload("dental.xml", changed));
        assertThat(plans.of(DENTAL)).anyMatch(item -> item.name().da().equals("Test i kommunerne"));
        assertThat(first().finish()).isEqualTo(LocalDate.of(2024, 4, 27));
        assertThat(first().responsible()).isEqualTo("Projektgruppen");
        assertThat(text(upload("dental.xml", changed))).contains("Filen svarer til planen");
        assertThat(text(upload("evil.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><Project>&b;</Project>")))
                .contains("Filen har en dokumenttype eller en entitet");
    }

    private MockHttpServletResponse upload(String name, String content) throws Exception {
        return secretariat.uploads(
                PLAN + "/upload",
                new MockMultipartFile(
                        "file", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    private void take(MockHttpServletResponse trial) throws Exception {
        var packed = Pattern.compile("name=\"packed\" value=\"([^\"]+)\"").matcher(text(trial));
        assertThat(packed.find()).isTrue();
        assertThat(secretariat
                        .submits(PLAN + "/upload/take", "packed", packed.group(1), "name", "plan")
                        .getStatus())
                .isBetween(300, 399);
    }

    @Order(8)
    @Test
    void the_command_line_takes_all_plans_out_and_in() throws Exception {
        var out = new ByteArrayOutputStream();
        exporters.stream()
                .filter(one -> one.kind().equals("plan"))
                .findFirst()
                .orElseThrow()
                .write(out, LocalDate.of(2024, 1, 1));

        var outcome = importers.stream()
                .filter(one -> one.kind().equals("plan"))
                .findFirst()
                .orElseThrow()
                .run(new ByteArrayInputStream(out.toByteArray()), "plan.xlsx", false, rows -> {});

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.unchanged()).isEqualTo(outcome.read()).isGreaterThan(10);
    }

    @Order(9)
    @Test
    void programs_read_the_plan_and_calendars_its_milestones() throws Exception {
        assertThat(text(secretariat.opens("/api/v1/portfolio/activities/dental/plan")))
                .contains("\"slackDays\"", "\"kind\":\"work_package\"", "\"waitsFor\":[{\"item\":");
        var file = text(secretariat.opens(PLAN + "/milestones.ics"));
        assertThat(file.replace("\r\n ", ""))
                .contains("BEGIN:VEVENT", "SUMMARY:", "Udbud sendt", "DTSTART;VALUE=DATE:20240415");

        quick("Langt ude i fremtiden", "OTHER", "", "01-06-2031", "");
        var made = text(secretariat.submits("/portfolio/calendar", "activity", "dental"));
        var token =
                Pattern.compile("/portfolio/calendar/([A-Za-z0-9_-]{43})\\.ics").matcher(made);
        assertThat(token.find()).isTrue();
        assertThat(text(LoggedIn.as("board", web).opens("/portfolio/calendar/" + token.group(1) + ".ics")))
                .contains("Langt ude i fremtiden")
                .doesNotContain("Udbud sendt");
        var out = new ByteArrayOutputStream();
        exporters.stream()
                .filter(one -> one.kind().equals("milestones"))
                .findFirst()
                .orElseThrow()
                .write(out, LocalDate.of(2024, 1, 1));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("BEGIN:VEVENT");
    }

    @Order(10)
    @Test
    void a_plan_costs_the_same_number_of_queries_however_long_it_is() throws Exception {
        secretariat.reads(PLAN);
        int before = QueryCount.sent(() -> secretariat.reads(PLAN)).size();
        sql.execute("""
                insert into portfolio.work_package (activity, name_da, start_on, finish_on)
                select 'dental', 'Pakke ' || n, date '2024-01-01' + n, date '2024-01-05' + n from generate_series(1, 200) n
                """);
        assertThat(QueryCount.sent(() -> secretariat.reads(PLAN)).size()).isEqualTo(before);
        sql.execute("delete from portfolio.work_package where name_da like 'Pakke %'");
    }

    @Order(11)
    @Test
    void a_confidential_activitys_plan_shows_nowhere() throws Exception {
        var secret = first();
        sql.execute("update portfolio.activity set audience = array['role:SECRETARIAT'] where id = 'dental'");
        var board = LoggedIn.as("board", web);
        for (String page : List.of(
                PLAN,
                PLAN + "/project.xml",
                PLAN + "/plan.xlsx",
                PLAN + "/milestones.ics",
                "/api/v1/portfolio/activities/dental/plan")) {
            assertThat(board.opens(page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(board.reads("/portfolio/roadmap?from=2024-K1&detailed=yes"))
                .doesNotContain(secret.name().da(), "Udbud sendt");
        sql.execute("update portfolio.activity set audience = null where id = 'dental'");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}

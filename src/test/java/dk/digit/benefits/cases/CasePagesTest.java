package dk.digit.benefits.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.model.Gates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// What follows from a business case as readers see it, and the versions that are kept of it.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class CasePagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private CaseVersions versions;

    @Autowired
    private CaseGate gate;

    @Autowired
    private Gates gates;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    // ---- the result

    @Test
    void an_activity_without_a_case_says_so_and_offers_one() throws Exception {
        taken("uden-case", null);

        assertThat(secretariat.reads("/benefits/cases/uden-case"))
                .contains("ingen business case endnu", "/benefits/cases/new?activity=uden-case");
        assertThat(LoggedIn.as("auditor", web).reads("/benefits/cases/uden-case"))
                .doesNotContain("/benefits/cases/new");
        assertThat(secretariat.opens("/benefits/cases/uden-case/municipalities").getStatus())
                .isEqualTo(404);
        assertThat(secretariat.opens("/benefits/cases/findes-ikke").getStatus()).isEqualTo(404);
    }

    @Test
    void the_result_tells_value_payback_and_rate_and_leads_to_what_they_consist_of() throws Exception {
        var activity = taken("resultat", null);
        cased(activity, true);

        var page = secretariat.reads("/benefits/cases/resultat");
        // 11 municipalities, each -1.000 once and +400 a year, undiscounted payback after two and a half years
        assertThat(page)
                .contains("Eksempeldata.", "2 år og 6 mdr.", "Intern rente", "11.000,00", "4.400,00")
                .contains("/benefits/cases/resultat/municipalities/roskilde", "Sammen mod hver for sig")
                .contains("Pessimistisk", "Optimistisk");
        assertThat(page).contains("aria-current=\"page\">Resultat");
        assertThat(secretariat.reads("/portfolio/activities/resultat"))
                .contains("href=\"/benefits/cases/resultat\">Business case");

        var line = cases.of(activity, today()).orElseThrow().lines().stream()
                .filter(one -> one.code().equals("drift"))
                .findFirst()
                .orElseThrow();
        assertThat(secretariat.reads("/benefits/cases/resultat/municipalities/roskilde"))
                .contains("Roskilde", "400,00", "/benefits/cases/resultat/amounts/" + line.id());
        assertThat(secretariat.reads("/benefits/cases/resultat/amounts/" + line.id()))
                .contains("<code>besparelse</code>", "400 (300 til 600)")
                .contains("/benefits/cases/resultat/municipalities/lejre");
        assertThat(secretariat
                        .opens("/benefits/cases/resultat/municipalities/esbjerg")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void another_option_can_be_looked_at() throws Exception {
        cased(taken("andre", null), false);

        assertThat(secretariat.reads("/benefits/cases/andre?option=alone"))
                .contains("Tallene gælder “Hver kommune for sig”.", "municipalities/roskilde?option=alone");
        assertThat(secretariat.reads("/benefits/cases/andre?option=x")).contains("som er anbefalet");
    }

    @Test
    void everyone_reads_every_page_in_both_languages() throws Exception {
        cased(taken("sprog", null), false);
        freeze("sprog", "Første");
        for (String user : List.of("secretariat", "projectlead", "board", "controller", "auditor", "chief-roskilde")) {
            var reader = LoggedIn.as(user, web);
            for (String page : pages("sprog")) {
                for (String lang : List.of("da", "en")) {
                    var address = page + (page.contains("?") ? "&" : "?") + "lang=" + lang;
                    assertThat(reader.reads(address)).as(address).contains("<html lang=\"" + lang + "\"");
                }
            }
        }
    }

    private List<String> pages(String activity) {
        var path = "/benefits/cases/" + activity;
        long line = cases.of(new ActivityId(activity), today())
                .orElseThrow()
                .lines()
                .getFirst()
                .id();
        return List.of(
                path,
                path + "/municipalities",
                path + "/municipalities/roskilde",
                path + "/amounts/" + line,
                path + "/actual",
                path + "/versions",
                path + "/versions/1",
                path + "/versions/compare?from=1&to=now");
    }

    @Test
    void a_page_costs_as_many_statements_for_one_line_as_for_forty() throws Exception {
        cased(taken("faa", null), false);
        freeze("faa", "Første");
        long id = cased(taken("mange", null), false);
        for (int i = 0; i < 20; i++) {
            cases.add(id, CasesFixture.assumption("a" + i, "kr.", CasesFixture.value(null, null, null, "1", "2", "3")));
            cases.add(id, CasesFixture.line("l" + i, Nature.CASH, "a" + i));
            cases.add(id, CasesFixture.line("m" + i, Nature.EXTERNAL, "a" + i + " * 2"));
        }
        freeze("mange", "Første");
        var few = pages("faa");
        var many = pages("mange");
        for (int i = 0; i < few.size(); i++) {
            var small = few.get(i);
            var large = many.get(i);
            secretariat.reads(small);
            int count = QueryCount.of(() -> secretariat.reads(small));
            assertThat(QueryCount.of(() -> secretariat.reads(large))).as(large).isEqualTo(count);
            assertThat(count).as(small).isLessThan(45);
        }
    }

    @Test
    void the_tables_are_fetched_as_excel_with_numbers() throws Exception {
        cased(taken("regneark", null), false);

        var file = secretariat.opens("/benefits/cases/regneark/tables");

        assertThat(file.getHeader("Content-Disposition")).contains("business-case-regneark.xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .contains("Udgifter og gevinster pr. år", "Sammen mod hver for sig");
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("2027");
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("11000");
        }
    }

    @Test
    void a_fault_is_told_with_its_place_and_its_line() throws Exception {
        var activity = taken("fejl", null);
        long id = cased(activity, false);
        sql.execute(
                "update benefits.case_line set formula = '10 * priis' where business_case = ? and code = 'drift'", id);

        assertThat(secretariat.reads("/benefits/cases/fejl"))
                .contains("Noget kan ikke beregnes", "10 * <mark>priis</mark>");
        assertThat(gate.warnings(asked(activity, Phase.PROCUREMENT)))
                .extracting(warning -> warning.text(Lang.DA))
                .containsExactly("Business casen har 1 formler, der ikke kan beregnes.");
    }

    @Test
    void nobody_learns_of_the_case_of_an_activity_that_is_not_for_them() throws Exception {
        cased(taken("krostelcase", List.of("person:projectlead")), false);
        CurrentActor.runAs(Actor.SYSTEM, () -> versions.freeze(new ActivityId("krostelcase"), today(), "Hemmelig"));
        var stranger = LoggedIn.as("chief-roskilde", web);

        var pages = CurrentActor.callAs(Actor.SYSTEM, () -> pages("krostelcase"));
        for (String page : pages) {
            assertThat(stranger.opens(page).getStatus()).as(page).isEqualTo(404);
        }
        for (String file : List.of("/tables", "/versions/1/content")) {
            assertThat(stranger.opens("/benefits/cases/krostelcase" + file).getStatus())
                    .as(file)
                    .isEqualTo(404);
        }
        assertThat(LoggedIn.as("projectlead", web).reads("/benefits/cases/krostelcase"))
                .contains("11.000,00");
    }

    // ---- versions

    @Test
    void a_version_is_frozen_by_hand_and_told_apart_from_the_case_as_it_is() throws Exception {
        var activity = taken("frys", null);
        long id = cased(activity, false);
        assertThat(text(secretariat.submits("/benefits/cases/frys/versions", "label", "")))
                .contains("form-error");

        assertThat(secretariat
                        .submits("/benefits/cases/frys/versions", "label", "Til styregruppen")
                        .getRedirectedUrl())
                .isEqualTo("/benefits/cases/frys/versions");
        var known = cases.of(activity, today()).orElseThrow().assumptions().getFirst();
        assertThat(cases.change(
                        id,
                        known.id(),
                        CasesFixture.assumption(
                                "besparelse", "kr.", CasesFixture.value(null, null, null, "300", "500", "600")),
                        known.version()))
                .isTrue();

        assertThat(secretariat.reads("/benefits/cases/frys/versions")).contains("Version 1: Til styregruppen");
        assertThat(secretariat.reads("/benefits/cases/frys/versions/1"))
                .contains("400 (300 til 600)", "SHA-256")
                .doesNotContain("500 (300 til 600)");
        // 100 more in nine of ten years for eleven, discounted; nothing else changed
        assertThat(secretariat.reads("/benefits/cases/frys/versions/compare?from=1&to=now"))
                .contains("400 (300 til 600) kr.", "500 (300 til 600) kr.", "Samspil", "0,00");
        assertThat(secretariat.opens("/benefits/cases/frys/versions/7").getStatus())
                .isEqualTo(404);
        assertThat(LoggedIn.as("auditor", web)
                        .submits("/benefits/cases/frys/versions", "label", "x")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void equal_cases_are_frozen_as_equal_bytes_that_nobody_changes() throws Exception {
        var activity = taken("bytes", null);
        long id = cased(activity, false);
        versions.freeze(activity, today(), "En");
        versions.freeze(activity, today(), "To");

        var both = versions.of(id, today());
        assertThat(both).extracting(CaseVersion::number).containsExactly(2, 1);
        assertThat(both.getFirst().sha256()).isEqualTo(both.getLast().sha256());
        assertThat(versions.content(both.getFirst()).model())
                .isEqualTo(cases.of(activity, today()).orElseThrow());
        assertThatThrownBy(() -> sql.execute("update benefits.case_version set label = 'x'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.execute("delete from benefits.case_version"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_case_that_moves_farther_than_it_tolerates_says_so() throws Exception {
        var activity = taken("tolerance", null);
        long id = cased(activity, false);
        var model = cases.of(activity, today()).orElseThrow();
        cases.change(id, new CaseDraft(2026, 2027, 10, null, 5, 5), model.version());
        versions.freeze(activity, today(), "Før");
        assertThat(secretariat.reads("/benefits/cases/tolerance")).doesNotContain("flyttet sig mere");

        cases.add(id, CasesFixture.line("ny", Nature.EXTERNAL, "90 [kr./år]"));

        assertThat(secretariat.reads("/benefits/cases/tolerance"))
                .contains("flyttet sig mere end tilladt", "versions/compare?to=now&amp;from=1");
    }

    // ---- gates

    @Test
    void a_gate_freezes_the_case_in_the_same_transaction_and_keeps_its_headlines() throws Exception {
        var activity = taken("gate-case", null);
        long id = cased(activity, false);

        long passage = gates.stop(activity, today(), new DecisionId("ega-2023-11-1"), new Bilingual("Nok", "Enough"));

        var version = versions.of(id, today()).getFirst();
        assertThat(version.phase()).isEqualTo(Phase.CLOSED);
        assertThat(version.name(Lang.DA)).startsWith("Version 1: ved overgang til ");
        assertThat(new String(
                        sql.fetchSingle("select frozen from portfolio.gate_passage where id = ?", passage)
                                .get(0, byte[].class),
                        StandardCharsets.UTF_8))
                .contains("Business case, faste priser", "Fælles løsning (anbefalet)");
    }

    @Test
    void a_project_that_is_about_to_buy_without_a_case_is_warned_about() throws Exception {
        var activity = taken("koeber", null);

        assertThat(gate.warnings(asked(activity, Phase.PROCUREMENT)))
                .extracting(warning -> warning.text(Lang.DA))
                .containsExactly("Projektet har ingen business case.");
        assertThat(gate.warnings(asked(activity, Phase.ANALYSIS))).isEmpty();
        assertThat(gate.missing(asked(activity, Phase.PROCUREMENT))).isEmpty();
        assertThat(gate.frozen(asked(activity, Phase.PROCUREMENT))).isEmpty();
    }

    // ---- accounts

    @Test
    void planned_costs_stand_beside_what_was_posted_on_the_activity() throws Exception {
        var posted = sql.fetch("select c.activity_id, c.code, p.fiscal_year, sum(p.amount) from finance.posting p"
                + " join finance.cost_object c on c.code = p.cost_object where c.activity_id is not null"
                + " group by 1, 2, 3 having sum(p.amount) <> 0 order by 4 desc limit 1");
        var activity = posted.getValue(0, 0).toString();
        if (cases.of(new ActivityId(activity), today()).isEmpty()) {
            cased(new ActivityId(activity), false);
        }

        assertThat(secretariat.reads("/benefits/cases/" + activity + "/actual"))
                .contains(
                        "/finance/postings?activity=" + posted.getValue(0, 1) + "&amp;year=" + posted.getValue(0, 2),
                        "Afvigelse",
                        "timer og frikøb med");
        sql.execute("update benefits.shared_assumption set purpose = null where purpose = 'PRICES'");
        assertThat(secretariat.reads("/benefits/cases/" + activity + "/actual"))
                .contains("Resten er i ", "ingen fælles forudsætning siger, hvordan priserne stiger");
        sql.execute("update benefits.shared_assumption set purpose = null where purpose = 'WAGES'");
        assertThat(secretariat.reads("/benefits/cases/" + activity + "/actual"))
                .contains("Alle beløb er i ")
                .doesNotContain("timer og frikøb med");
    }

    // ---- short words

    private LocalDate today() {
        return Zone.today(clock);
    }

    private void freeze(String activity, String label) {
        versions.freeze(new ActivityId(activity), today(), label);
    }

    /// Eleven municipalities that each pay 1.000 kr. in 2027 and save 400 kr. a year.
    private long cased(ActivityId activity, boolean example) throws Exception {
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            long id = cases.create(activity, new CaseDraft(2026, 2027, 10, null, null, null), List.of(), example);
            cases.add(
                    id,
                    CasesFixture.assumption(
                            "besparelse", "kr.", CasesFixture.value(null, null, null, "300", "400", "600")));
            cases.add(
                    id,
                    new LineDraft(
                            "together",
                            "indkoeb",
                            new Bilingual("Indkøb", "Purchase"),
                            Nature.EXTERNAL,
                            false,
                            "1.000 [kr.]",
                            "kr.",
                            Sharing.EACH,
                            null,
                            LineStart.CASE,
                            0,
                            null,
                            null,
                            null,
                            null));
            cases.add(id, CasesFixture.line("drift", Nature.CASH, "besparelse"));
            return id;
        });
    }

    private Gate asked(ActivityId activity, Phase to) {
        var known = new Activity(
                activity, new Bilingual("Aktivitet", "Activity"), ActivityKind.PROJECT, null, null, null, 1);
        return new Gate(known, Phase.IDEA, to, today(), Set.of(), Set.of());
    }

    private ActivityId taken(String id, List<String> audience) {
        var activity = new ActivityId(id);
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> portfolio.take(
                        new ActivityDraft(
                                activity,
                                new Bilingual("Aktivitet " + id, "Activity " + id),
                                ActivityKind.PROJECT,
                                null,
                                null,
                                null),
                        new PhaseChange(activity, Phase.IDEA, RoughDate.of(LocalDate.of(2023, 1, 2)), null, null),
                        audience));
        return activity;
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

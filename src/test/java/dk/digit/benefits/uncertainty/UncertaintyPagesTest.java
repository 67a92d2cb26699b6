package dk.digit.benefits.uncertainty;

import static dk.digit.benefits.uncertainty.CaseFixture.points;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.AssumptionDraft;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.CaseDraft;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.LineDraft;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.Scenario;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.jobs.Job;
import dk.digit.platform.jobs.Jobs;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

@DbTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class UncertaintyPagesTest {

    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");

    @Autowired
    private MockMvc web;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Test
    void a_case_tells_how_sure_it_is_and_what_drives_it() throws Exception {
        var path = profitable("erp");

        var page = secretariat.reads(path);
        assertThat(page)
                .contains("Vi har regnet muligheden", "10.000 gange", "Sandsynlighed for overskud")
                .contains("Otte af ti gange mellem", "Hvad betyder mest", "Timepris", "Trekant", "PERT")
                .contains("Kommuner med egne værdier: 1.", "Minutter og Timepris: 0,5<")
                .contains("/benefits/cases/erp/assumptions?q=minutter", "/benefits/cases/erp/municipalities/roskilde")
                .contains("Roskilde", "Alle kommuner", "Samme startværdi giver præcis samme tal igen.");
        assertThat(secretariat.reads(path + "?lang=en"))
                .contains("Probability of a surplus", "Eight times in ten between", "What matters most");
        assertThat(normal(secretariat.reads(path))).isEqualTo(normal(page));
    }

    /// Without what is new in every answer.
    private static String normal(String page) {
        return page.replaceAll("(?s)^.*<main", "")
                .replaceAll("name=\"_csrf\"[^>]*>", "")
                .replaceAll("nonce-?[^ >]*", "");
    }

    @Test
    void somebody_computes_again_with_another_seed_and_more_samples() throws Exception {
        var path = profitable("sso");

        var answer = secretariat.submits(path, "option", option("sso"), "samples", "20.000", "seed", "77");
        assertThat(answer.getRedirectedUrl()).startsWith(path + "?option=").endsWith("&samples=20000&seed=77");
        assertThat(secretariat.reads(answer.getRedirectedUrl())).contains("20.000 gange", "value=\"77\"");
        var refused = secretariat.submits(path, "option", option("sso"), "samples", "200.000", "seed", "x");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("value=\"200.000\"", "value=\"x\"");
        assertThat(LoggedIn.as("chief-roskilde", web).reads(path)).contains("Sandsynlighed for overskud");
    }

    @Test
    void a_long_computation_runs_beside_the_requests_and_is_found_by_its_address() throws Exception {
        var path = profitable("ams");
        var model = cases.of(new ActivityId("ams"), today()).orElseThrow();
        var order = new UncertaintyOrder("ams", model.chosen(), 5, 30_000, today());
        var id = CurrentActor.callAs(Actor.SYSTEM, () -> jobs.start(UncertaintyWork.KIND, order.json()));
        for (int i = 0; i < 600 && !jobs.find(id).orElseThrow().ended(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }

        var job = jobs.find(id).orElseThrow();
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        var told = Outcomes.read(String.valueOf(job.result()));
        var again =
                Uncertainty.with(1).of(Calculation.of(model, Scenario.LIKELY), order.option(), 5, 30_000, done -> {});
        assertThat(told).isEqualTo(again);
        assertThat(secretariat.reads(path + "?run=" + id))
                .contains("30.000 gange")
                .doesNotContain("Business casen er ændret");
        assertThat(secretariat.reads(profitable("esdh") + "?run=" + id)).contains("10.000 gange");

        cases.add(model.id(), line("Ny udgift", Nature.EXTERNAL, "1.000.000 [kr.]"));
        assertThat(secretariat.reads(path + "?run=" + id)).contains("Business casen er ændret");
    }

    @Test
    void what_is_long_is_not_computed_by_a_page() throws Exception {
        long id = caseOf("zimbrol");
        cases.add(id, assumption("a", "kr.", Spread.PERT, points("1", "2", "3")));
        for (int i = 0; i < 60; i++) {
            cases.add(id, line("Linje " + i, Nature.CASH, "a * " + (i + 1)));
        }
        var path = "/benefits/cases/zimbrol/uncertainty";

        assertThat(secretariat.reads(path + "?samples=100000"))
                .contains("gange")
                .doesNotContain("100.000 gange");
        var answer = secretariat.submits(path, "option", option("zimbrol"), "samples", "100.000", "seed", "1");
        assertThat(answer.getRedirectedUrl()).contains("?run=");
        var run = answer.getRedirectedUrl();
        for (int i = 0; i < 600 && secretariat.reads(run).contains("data-reload"); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(secretariat.reads(run)).contains("100.000 gange");
    }

    @Test
    void a_case_without_lines_or_with_contradicting_correlations_is_refused_in_words() throws Exception {
        long id = caseOf("kle");
        var path = "/benefits/cases/kle/uncertainty";
        assertThat(secretariat.reads(path)).contains("Muligheden har ingen linjer at regne på.");

        for (String code : List.of("a", "b", "c")) {
            cases.add(id, assumption(code, "kr.", Spread.PERT, points("1", "2", "3")));
        }
        cases.add(id, line("Linje", Nature.CASH, "a + b + c"));
        assertThat(secretariat.reads(path)).contains("Sandsynlighed for overskud");
        cases.correlate(id, List.of(pair("a", "b", "0.9"), pair("b", "c", "0.9"), pair("a", "c", "-0.9")));
        assertThat(secretariat.reads(path)).contains("kan ikke følges ad", "b – c", "a – c");
    }

    @Test
    void a_case_of_an_activity_that_somebody_may_not_see_is_not_there() throws Exception {
        var path = profitable("aula");
        sql.execute("update portfolio.activity set audience = '{person:projectlead}' where id = 'aula'");

        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.opens(path).getStatus()).isEqualTo(404);
        assertThat(chief.submits(path, "option", "1", "samples", "1000", "seed", "1")
                        .getStatus())
                .isEqualTo(404);
        assertThat(LoggedIn.as("projectlead", web).reads(path)).contains("Sandsynlighed for overskud");
        sql.execute("update portfolio.activity set audience = null where id = 'aula'");
    }

    @Test
    void the_page_costs_the_same_number_of_statements_however_large_the_case_is() throws Exception {
        var path = profitable("large");
        secretariat.reads(path);
        int small = QueryCount.of(() -> secretariat.opens(path));
        long id = cases.of(new ActivityId("large"), today()).orElseThrow().id();
        for (int i = 0; i < 10; i++) {
            cases.add(id, assumption("a" + i, "kr.", Spread.TRIANGULAR, points("1", "2", "3")));
            cases.add(id, line("Linje " + i, Nature.CASH, "a" + i));
        }

        assertThat(QueryCount.of(() -> secretariat.opens(path))).isEqualTo(small);
    }

    // ---- cases

    private String profitable(String activity) {
        long id = caseOf(activity);
        cases.add(
                id,
                assumption(
                        "minutter",
                        "minut",
                        Spread.TRIANGULAR,
                        points("100000", "200000", "400000"),
                        points(ROSKILDE, null, null, "300000", "400000", "600000")));
        cases.add(id, assumption("timepris", "kr./time", Spread.PERT, points("350", "400", "420")));
        cases.add(id, line("Frigjort tid", Nature.FREED_TIME, "minutter * timepris"));
        cases.add(id, line("Licens", Nature.LICENCE, "1.500.000 [kr.]"));
        cases.correlate(id, List.of(pair("timepris", "minutter", "0.5")));
        return "/benefits/cases/" + activity + "/uncertainty";
    }

    private long caseOf(String activity) {
        if (sql.fetchOne("select from portfolio.activity where id = ?", activity) == null) {
            sql.execute(
                    "insert into portfolio.activity (id, name_da, name_en, kind) values (?, ?, ?, 'PROJECT')",
                    activity,
                    activity,
                    activity);
        }
        var known = cases.of(new ActivityId(activity), today());
        return known.isPresent()
                ? known.get().id()
                : cases.create(
                        new ActivityId(activity), new CaseDraft(2026, 2027, 10, null, null, null), List.of(), true);
    }

    private String option(String activity) {
        return String.valueOf(
                cases.of(new ActivityId(activity), today()).orElseThrow().chosen());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static CorrelationOf pair(String one, String other, String coefficient) {
        return new CorrelationOf(one, other, new BigDecimal(coefficient));
    }

    private static AssumptionDraft assumption(String code, String unit, Spread spread, AssumptionValue... values) {
        var name = code.substring(0, 1).toUpperCase() + code.substring(1);
        return new AssumptionDraft(
                code, new Bilingual(name, name), unit, Side.BENEFIT, null, spread, List.of(values), null, null, null);
    }

    private final List<String> codes = new ArrayList<>();

    private LineDraft line(String name, Nature nature, String formula) {
        codes.add(name);
        return new LineDraft(
                "together",
                "l" + codes.size() + "x" + name.toLowerCase().replaceAll("[^a-z0-9]", ""),
                new Bilingual(name, name),
                nature,
                true,
                formula,
                "kr.",
                Sharing.EACH,
                null,
                LineStart.CASE,
                0,
                null,
                null,
                null,
                null);
    }
}

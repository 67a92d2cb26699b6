package dk.digit.benefits.cases;

import static dk.digit.benefits.cases.CasesFixture.LEJRE;
import static dk.digit.benefits.cases.CasesFixture.assumption;
import static dk.digit.benefits.cases.CasesFixture.line;
import static dk.digit.benefits.cases.CasesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.Association;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.risks.RiskDraft;
import dk.digit.portfolio.risks.RiskKind;
import dk.digit.portfolio.risks.Risks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Business cases as people make and change them.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class CaseEditingPagesTest {

    /// Milliseconds, wide enough for a busy machine: the benchmark tells the true ones.
    private static final long BOUND = 600;

    private static int number;

    @Autowired
    private MockMvc web;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private Risks risks;

    @Autowired
    private Association association;

    private LoggedIn secretariat;
    private ActivityId activity;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        number++;
        activity = new ActivityId("edited-" + number);
        portfolio.take(
                new ActivityDraft(
                        activity,
                        new Bilingual("Redigeret " + number, "Edited " + number),
                        ActivityKind.PROJECT,
                        null,
                        null,
                        null),
                new PhaseChange(activity, Phase.ANALYSIS, RoughDate.parse("2026-01-01"), null, null));
    }

    @Test
    void a_case_is_made_for_an_activity_that_has_none_and_then_listed() throws Exception {
        assertThat(secretariat.reads("/benefits/cases/new?activity=" + activity))
                .contains("value=\"" + activity + "\" selected", "Roskilde");
        var refused = secretariat.submits(
                "/benefits/cases/new", "activity", activity.value(), "firstYear", "2027", "years", "41");
        assertThat(text(refused)).contains("Vælg mindst én kommune.", "value=\"41\"");

        location(made("municipalities", "0265", "municipalities", "0350", "example", "yes"));

        assertThat(secretariat.reads("/benefits/cases?sort=-value&example=yes"))
                .contains("Redigeret " + number, "Fælles løsning", "2027", "2036");
        assertThat(secretariat.opens("/benefits/cases?format=xlsx").getStatus()).isEqualTo(200);
        assertThat(text(made("municipalities", "0265"))).contains("Aktiviteten har allerede en business case.");
        assertThat(secretariat.reads(path("/edit"))).contains("Eksempeldata.").doesNotContain("name=\"example\"");
        location(secretariat.submits(
                path("/edit"),
                "firstYear",
                "2028",
                "years",
                "5",
                "priceYear",
                "2027",
                "municipalities",
                "0265",
                "version",
                "2"));
        var second = secretariat.submits(
                path("/edit"),
                "firstYear",
                "2029",
                "years",
                "5",
                "priceYear",
                "2027",
                "municipalities",
                "0265",
                "version",
                "2");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("2028");
    }

    @Test
    void everyone_reads_the_pages_and_only_those_who_keep_the_case_change_it() throws Exception {
        location(made("municipalities", "0265"));
        var it = model();
        long assumption = cases.add(it.id(), assumption("timer", "time", value(null, null, null, "3", "2", "1")));
        long line = cases.add(it.id(), line("loen", Nature.INTERNAL_HOURS, "timer * 400 [kr./time]"));
        for (String user : List.of("secretariat", "board", "controller", "chief-roskilde")) {
            var reader = LoggedIn.as(user, web);
            for (String page : List.of("/assumptions", "/lines", "/options", "/risks")) {
                for (String lang : List.of("da", "en")) {
                    assertThat(reader.reads(path(page) + "?lang={lang}", lang)).contains("<html lang=\"" + lang + "\"");
                }
            }
        }
        var chief = LoggedIn.as("chief-roskilde", web);
        for (String form : List.of(
                "/edit",
                "/options/new",
                "/options/" + it.options().getFirst().id(),
                "/assumptions/new",
                "/assumptions/" + assumption,
                "/assumptions/correlations",
                "/lines/new",
                "/lines/" + line)) {
            for (String lang : List.of("da", "en")) {
                assertThat(secretariat.reads(path(form) + "?lang=" + lang)).contains("<form class=\"form\"");
            }
            assertThat(chief.opens(path(form)).getStatus()).as(form).isEqualTo(403);
        }
        assertThat(chief.opens("/benefits/cases/new").getStatus()).isEqualTo(403);
        assertThat(chief.submits(path("/risks"), "risks", "1").getStatus()).isEqualTo(403);
        assertThat(secretariat.reads(path("/assumptions"))).contains("Linje loen");
        assertThat(secretariat.reads(path("/lines"))).contains("8.000,00");
        assertThat(secretariat.opens(path("/lines?format=xlsx")).getStatus()).isEqualTo(200);
    }

    @Test
    void an_assumption_is_written_with_values_for_all_and_for_one_municipality_and_can_be_tried_first()
            throws Exception {
        location(made("municipalities", "0265", "municipalities", "0350"));
        String[] fields = {
            "nameDa",
            "Licens",
            "code",
            "licens",
            "side",
            "COST",
            "unit",
            "kr.",
            "spread",
            "PERT",
            "pessimistic",
            "1.200,5",
            "likely",
            "1.000",
            "optimistic",
            "900",
            "rowMunicipality",
            "0265",
            "rowFrom",
            "2028",
            "rowTo",
            "",
            "rowPessimistic",
            "",
            "rowLikely",
            "500",
            "rowOptimistic",
            "",
            "sourceDa",
            "Tilbud",
            "owner",
            "CONTROLLER",
            "ownerMunicipality",
            "0265",
            "ownerTitle",
            "Økonomichef"
        };
        location(secretariat.submits(path("/assumptions/new"), fields));
        cases.add(model().id(), line("licens_linje", Nature.LICENCE, "licens"));

        var one = model().assumptions().getFirst();
        assertThat(one.values()).hasSize(2);
        assertThat(secretariat.reads(path("/assumptions")))
                .contains("1.200,5", "Tilbud", "Økonomichef, Roskilde", "Linje licens_linje")
                .contains("1 andre værdier");
        assertThat(secretariat.reads(path("/assumptions?unsourced=yes"))).doesNotContain("Økonomichef, Roskilde");
        var form = secretariat.reads(path("/assumptions/" + one.id()));
        assertThat(form).contains("value=\"500\"", "value=\"1.200,5\"", "value=\"2028\"");

        var tried = secretariat.submits(
                path("/assumptions/" + one.id()), with(fields, "preview", "yes", "version", "1", "likely", "1.100"));
        assertThat(tried.getStatus()).isEqualTo(200);
        assertThat(text(tried)).contains("Rettelsen er ikke gemt.", "Forskel:");
        assertThat(model().assumptions().getFirst().version()).isEqualTo(1);

        var wrong =
                secretariat.submits(path("/assumptions/" + one.id()), with(fields, "version", "1", "likely", "2.000"));
        assertThat(text(wrong)).contains("Den sandsynlige værdi ligger mellem de to andre.", "value=\"2.000\"");
        var row = secretariat.submits(path("/assumptions/" + one.id()), with(fields, "version", "1", "rowLikely", "x"));
        assertThat(text(row)).contains("Række 1: “x” er ikke et tal");
    }

    @Test
    void a_value_of_a_municipality_that_left_the_case_still_says_whose_it_is() throws Exception {
        location(made("municipalities", "0265"));
        long one = cases.add(model().id(), assumption("licens", "kr.", value(LEJRE, 2027, 2028, "3", "2", "1")));

        assertThat(secretariat.reads(path("/assumptions/" + one)))
                .contains("<option value=\"0350\" selected>Lejre</option>");
    }

    @Test
    void a_formula_that_is_wrong_is_shown_at_its_place_and_what_was_typed_is_kept() throws Exception {
        location(made("municipalities", "0265"));
        cases.add(model().id(), assumption("timer", "time", value(null, null, null, "2")));
        String[] fields = {
            "nameDa", "Løn", "code", "loen", "option", "together", "nature", "INTERNAL_HOURS", "recurring", "YEARLY",
            "formula", "timre * 400 [kr./time]", "unit", "kr.", "sharing", "EACH", "starts", "CASE", "offset", "0"
        };
        var refused = secretariat.submits(path("/lines/new"), fields);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Tegn 1–5", "Mener du “timer”?", "<mark>", "timre</mark>", "value=\"Løn\"");

        location(secretariat.submits(path("/lines/new"), with(fields, "formula", "timer * 400 [kr./time]")));
        assertThat(secretariat.reads(path("/lines"))).contains("8.000,00");
        var line = model().lines().getFirst();
        location(secretariat.submits(
                path("/lines/" + line.id()), with(fields, "formula", "timer * 500 [kr./time]", "version", "1")));
        var second = secretariat.submits(
                path("/lines/" + line.id()), with(fields, "formula", "timer * 600 [kr./time]", "version", "1"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("timer * 500 [kr./time]");

        assertThat(secretariat.reads(path("/lines/" + line.id() + "/remove"))).contains("Fjern Løn?");
        location(secretariat.submits(path("/lines/" + line.id() + "/remove")));
        assertThat(model().lines()).isEmpty();
    }

    @Test
    void another_option_is_added_recommended_and_the_old_one_removed() throws Exception {
        location(made("municipalities", "0265"));
        location(secretariat.submits(path("/options/new"), "nameDa", "Køb", "code", "koeb", "kind", "OTHER"));
        var bought = model().options().getLast();
        assertThat(text(secretariat.submits(path("/options/new"), "nameDa", "Køb", "code", "koeb", "kind", "OTHER")))
                .contains("En anden mulighed har dette korte navn.");

        location(secretariat.submits(path("/options/" + bought.id() + "/choose")));
        var together = model().options().get(2);
        assertThat(secretariat.reads(path("/options/" + together.id() + "/remove")))
                .contains("Antal: 0.");
        location(secretariat.submits(path("/options/" + together.id() + "/remove")));

        assertThat(model().chosen()).isEqualTo(bought.id());
        assertThat(secretariat.reads(path("/options"))).contains("Anbefalet").doesNotContain("Fælles løsning</a>");
    }

    @Test
    void correlations_and_risks_are_chosen_as_a_whole() throws Exception {
        location(made("municipalities", "0265"));
        var it = model();
        cases.add(it.id(), assumption("a", "", value(null, null, null, "1", "2", "3")));
        cases.add(it.id(), assumption("b", "", value(null, null, null, "1", "2", "3")));
        var version = String.valueOf(it.version());
        location(secretariat.submits(
                path("/assumptions/correlations"), "one", "a", "other", "b", "coefficient", "0,5", "version", version));
        assertThat(model().correlations()).hasSize(1);
        assertThat(secretariat
                        .submits(path("/assumptions/correlations"), "one", "", "version", version)
                        .getStatus())
                .isEqualTo(409);
        assertThat(text(secretariat.submits(
                        path("/assumptions/correlations"),
                        "one",
                        "a",
                        "other",
                        "",
                        "coefficient",
                        "0,5",
                        "version",
                        "9")))
                .contains("Række 1: vælg to forudsætninger");

        long risk = risks.raise(
                activity,
                new RiskDraft(
                        null,
                        RiskKind.RISK,
                        new Bilingual("Forsinkelse", ""),
                        null,
                        null,
                        null,
                        Set.of(),
                        LocalDate.of(2026, 1, 1),
                        null,
                        null),
                null);
        location(secretariat.submits(
                path("/risks"), "risks", String.valueOf(risk), "version", String.valueOf(model().version())));
        assertThat(model().risks()).extracting(CaseRisk::risk).containsExactly(risk);
        assertThat(secretariat.reads(path("/risks"))).contains("Forsinkelse", "checked");
    }

    @Test
    void pages_cost_as_many_queries_for_sixty_lines_as_for_one_and_open_quickly() throws Exception {
        location(made(association.members(LocalDate.of(2026, 11, 29)).stream()
                .flatMap(member -> Stream.of("municipalities", member.code().value()))
                .toArray(String[]::new)));
        var it = model();
        long assumption = cases.add(it.id(), assumption("a", "kr.", value(null, null, null, "1")));
        long line = cases.add(it.id(), line("l", Nature.EXTERNAL, "a"));
        var pages = List.of(
                "/assumptions",
                "/lines",
                "/options",
                "/risks",
                "/edit",
                "/assumptions/" + assumption,
                "/lines/" + line);
        var few = new ArrayList<Integer>();
        for (String page : pages) {
            few.add(QueryCount.of(() -> secretariat.reads(path(page))));
        }
        var many = new ArrayList<CaseChange>();
        for (int i = 0; i < 59; i++) {
            many.add(new CaseChange.AddAssumption(assumption(
                    "a" + i,
                    "kr.",
                    value(null, null, null, "3", "2", "1"),
                    value(CasesFixture.LEJRE, 2028, null, "5"))));
            many.add(new CaseChange.AddLine(line("l" + i, Nature.CASH, "a" + i + " * (1 + a / 2 [kr.])")));
        }
        cases.make(it.id(), many);

        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            assertThat(QueryCount.of(() -> secretariat.reads(path(page))))
                    .as(page)
                    .isLessThanOrEqualTo(few.get(i));
        }
        for (String page : pages) {
            assertThat(median(() -> secretariat.reads(path(page)))).as(page).isLessThan(BOUND);
        }
        var model = model();
        assertThat(median(() -> Calculation.of(model, Scenario.LIKELY))).isLessThan(BOUND);
    }

    /// Milliseconds.
    private static long median(Callable<?> work) throws Exception {
        var times = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            long began = System.nanoTime();
            work.call();
            times.add((System.nanoTime() - began) / 1_000_000);
        }
        times.sort(null);
        return times.get(7);
    }

    private MockHttpServletResponse made(String... more) throws Exception {
        String[] fields = {"activity", activity.value(), "firstYear", "2027", "years", "10", "priceYear", "2026"};
        return secretariat.submits(
                "/benefits/cases/new",
                Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new));
    }

    /// The later value of a name takes the place of the earlier.
    private static String[] with(String[] fields, String... more) {
        var all = new LinkedHashMap<String, String>();
        for (String[] some : List.of(fields, more)) {
            for (int i = 0; i < some.length; i += 2) {
                all.put(some[i], some[i + 1]);
            }
        }
        return all.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private CaseModel model() {
        return cases.of(activity, LocalDate.of(2026, 11, 29)).orElseThrow();
    }

    private String path(String page) {
        return "/benefits/cases/" + activity + page;
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String location(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(303);
        return response.getRedirectedUrl();
    }
}

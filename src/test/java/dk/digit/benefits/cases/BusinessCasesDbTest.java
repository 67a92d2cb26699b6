package dk.digit.benefits.cases;

import static dk.digit.benefits.cases.CasesFixture.LEJRE;
import static dk.digit.benefits.cases.CasesFixture.ROSKILDE;
import static dk.digit.benefits.cases.CasesFixture.TEN_YEARS;
import static dk.digit.benefits.cases.CasesFixture.assumption;
import static dk.digit.benefits.cases.CasesFixture.following;
import static dk.digit.benefits.cases.CasesFixture.line;
import static dk.digit.benefits.cases.CasesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Role;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.risks.RiskDraft;
import dk.digit.portfolio.risks.RiskKind;
import dk.digit.portfolio.risks.Risks;
import dk.digit.portfolio.waves.WaveDraft;
import dk.digit.portfolio.waves.Waves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
class BusinessCasesDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static int number;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Waves waves;

    @Autowired
    private Risks risks;

    @Autowired
    private Association association;

    @Autowired
    private DSLContext sql;

    private CasesFixture it;

    @BeforeEach
    void create() {
        it = new CasesFixture(cases, taken());
    }

    // ---- the case itself

    @Test
    void a_case_is_made_with_three_options_for_the_members_of_today() {
        var model = it.model();

        assertThat(model.options())
                .extracting(CaseOption::kind)
                .containsExactly(OptionKind.NOTHING, OptionKind.ALONE, OptionKind.TOGETHER);
        assertThat(model.chosen()).isEqualTo(it.option(OptionKind.TOGETHER).id());
        assertThat(model.municipalities())
                .hasSameElementsAs(
                        association.members(DAY).stream().map(Member::code).toList());
        assertThat(model.lastYear()).isEqualTo(2036);
        refuses(
                "Aktiviteten har allerede en business case.",
                () -> cases.create(it.activity, TEN_YEARS, List.of(), false));
    }

    @Test
    void whoever_changes_a_case_on_an_older_version_changes_nothing() {
        var changed = new CaseDraft(2027, 2028, 5, new Bilingual("Kort", ""), 10, 20);

        assertThat(cases.change(it.id, changed, it.model().version())).isTrue();
        assertThat(cases.change(it.id, TEN_YEARS, 1)).isFalse();
        assertThat(it.model().priceYear()).isEqualTo(2027);
        assertThat(it.model().costTolerance()).isEqualTo(10);
        broken(
                "Vælg år mellem 2000 og 2199 og 1 til 40 år i alt.",
                () -> cases.change(
                        it.id,
                        new CaseDraft(2026, 2027, 41, null, null, null),
                        it.model().version()));
    }

    @Test
    void the_municipalities_are_chosen_and_at_least_one_stays() {
        cases.municipalities(it.id, Set.of(LEJRE, ROSKILDE));

        assertThat(it.model().municipalities()).containsExactly(ROSKILDE, LEJRE);
        refuses("Vælg mindst én kommune.", () -> cases.municipalities(it.id, Set.of()));
    }

    @Test
    void a_municipality_starts_when_its_wave_is_planned_to_go_live() {
        long wave = waves.plan(it.activity, new WaveDraft(1, null, null, RoughDate.parse("2027-09"), null, null));
        waves.place(it.activity, wave, List.of(LEJRE), LocalDate.of(2026, 1, 1), null);

        assertThat(it.model().starts()).containsOnly(java.util.Map.entry(LEJRE, YearMonth.of(2027, 9)));
    }

    // ---- options

    @Test
    void the_recommended_option_stays_until_another_is_recommended() {
        var together = it.option(OptionKind.TOGETHER);
        refuses(
                "Muligheden er anbefalet. Vælg en anden, før du fjerner den.",
                () -> cases.removeOption(it.id, together.id()));
        it.cost("licens", "100 [kr.]");

        cases.choose(it.id, "alone");
        cases.removeOption(it.id, together.id());

        assertThat(it.model().options()).hasSize(2);
        assertThat(it.model().lines()).isEmpty();
        refuses("Muligheden findes ikke i business casen.", () -> cases.choose(it.id, "together"));
    }

    @Test
    void of_nothing_alone_and_together_there_is_one_each() {
        var other = new OptionDraft("buy", OptionKind.OTHER, new Bilingual("Køb", "Buy"), null);
        long id = cases.add(it.id, other);
        assertThat(cases.change(it.id, id, other, 1)).isTrue();
        assertThat(cases.change(it.id, id, other, 1)).isFalse();
        assertThat(it.model().options().getLast().id()).isEqualTo(id);
        broken(
                "Business casen har allerede en mulighed af den slags. Vælg “En anden”.",
                () -> cases.add(it.id, new OptionDraft("also", OptionKind.ALONE, new Bilingual("Også", ""), null)));
    }

    // ---- assumptions

    @Test
    void an_assumption_keeps_the_values_that_are_not_changed_and_tells_who_changed_it() {
        long id = cases.add(
                it.id,
                assumption("pris", "kr.", value(null, null, null, "3", "2", "1"), value(LEJRE, 2028, 2030, "5")));
        var rows = values(id);
        var actor = new Actor("who", "Projektleder", Set.of(), null, Lang.DA);

        CurrentActor.runAs(
                new Actor(actor.username(), actor.name(), Set.of(Role.SECRETARIAT), null, Lang.DA),
                () -> cases.change(
                        it.id,
                        id,
                        assumption(
                                "pris", "kr.", value(null, null, null, "3", "2", "1"), value(LEJRE, 2028, null, "6")),
                        1));

        var known = it.assumption("pris");
        assertThat(known.values())
                .containsExactly(value(null, null, null, "3", "2", "1"), value(LEJRE, 2028, null, "6"));
        assertThat(known.changedBy()).isEqualTo("Projektleder");
        assertThat(known.version()).isEqualTo(2);
        assertThat(values(id)).contains(rows.getFirst()).doesNotContain(rows.getLast());
        assertThat(cases.change(it.id, id, assumption("pris", "kr.", value(null, null, null, "9")), 1))
                .isFalse();
        assertThat(it.assumption("pris").values()).hasSize(2);
    }

    private List<Long> values(long assumption) {
        return sql.fetch("select id from benefits.assumption_value where assumption = ? order by id", assumption)
                .getValues(0, Long.class);
    }

    @Test
    void two_values_do_not_hold_at_once() {
        broken(
                "To værdier gælder for den samme kommune i det samme år.",
                () -> cases.add(
                        it.id,
                        assumption("pris", "kr.", value(LEJRE, 2027, 2029, "1"), value(LEJRE, 2029, null, "2"))));
        broken(
                "To værdier gælder for den samme kommune i det samme år.",
                () -> cases.add(
                        it.id, assumption("pris", "kr.", value(null, null, null, "1"), value(null, 2029, null, "2"))));
    }

    @Test
    void an_assumption_has_values_or_a_formula() {
        refuses("Skriv en værdi for alle, eller en formel.", () -> cases.add(it.id, assumption("pris", "kr.")));
        refuses("assumption_code", () -> it.valued("Pris", "kr.", "1"));
        refuses(
                "kommuner er allerede navnet på en fælles forudsætning eller et nøgletal.",
                () -> it.valued("kommuner", "", "1"));
    }

    @Test
    void a_formula_that_cannot_be_computed_is_refused_at_its_place() {
        it.valued("timer", "time", "100");
        it.valued("timepris", "kr./time", "400");

        assertThat(it.derived("udgift", "kr.", "timer * timepris")).isPositive();
        refuses("Tegn 9–13: Ingen forudsætning hedder “satsx”.", () -> it.derived("a", "kr.", "timer * satsx"));
        refuses("Formlen giver “time^2”", () -> it.cost("b", "timer * timer"));
        refuses("Tegn 9–9", () -> it.cost("c", "timer * )"));
        refuses("Formlen giver “kr.”. Den skal give “time”", () -> it.derived("d", "time", "timer * timepris"));
    }

    @Test
    void a_year_s_amount_may_be_told_as_such() {
        it.valued("licens", "kr./år", "100");

        assertThat(it.cost("aarlig", "licens")).isPositive();
        assertThat(it.cost("ogsaa", "100 [kr.]")).isPositive();
    }

    @Test
    void assumptions_do_not_follow_from_each_other_in_a_circle() {
        it.valued("a", "", "1");
        it.derived("b", "", "a * 2");
        it.derived("c", "", "b + 1");

        refuses(
                "Forudsætningerne følger af hinanden i ring",
                () -> cases.change(it.id, it.assumption("a").id(), following("a", "", "c"), 1));
        assertThat(it.assumption("a").formula()).isNull();
    }

    @Test
    void a_name_that_formulas_use_stays_and_what_breaks_them_is_refused() {
        it.valued("timer", "time", "100");
        it.derived("dobbelt", "time", "2 * timer");
        it.cost("loen", "timer * 400 [kr./time]");
        long id = it.assumption("timer").id();

        refuses(
                "timer bruges stadig i formlen for: Navn dobbelt, Linje loen.",
                () -> cases.removeAssumption(it.id, id));
        refuses(
                "timer bruges stadig i formlen for: Navn dobbelt, Linje loen.",
                () -> cases.change(it.id, id, assumption("tid", "time", value(null, null, null, "1")), 1));
        refuses(
                "Formlen for “Navn dobbelt” holder ikke længere.",
                () -> cases.change(it.id, id, assumption("timer", "kr.", value(null, null, null, "1")), 1));

        cases.removeLine(it.id, it.line("loen").id());
        cases.removeAssumption(it.id, it.assumption("dobbelt").id());
        cases.removeAssumption(it.id, id);
        assertThat(it.model().assumptions()).isEmpty();
    }

    @Test
    void several_changes_are_made_together_or_not_at_all() {
        it.valued("timer", "time", "100");
        it.cost("loen", "timer * 400 [kr./time]");
        var known = it.assumption("timer");

        cases.make(
                it.id,
                List.of(
                        new CaseChange.RemoveAssumption(known.id()),
                        new CaseChange.AddAssumption(assumption("tid", "time", value(null, null, null, "5"))),
                        new CaseChange.ChangeLine(
                                it.line("loen").id(),
                                line("loen", Nature.EXTERNAL, "tid * 400 [kr./time]", "gevinst"),
                                1),
                        new CaseChange.AddLine(line("gevinst", Nature.CASH, "1000 [kr.]"))));
        assertThat(it.line("loen").obtains()).isEqualTo(it.line("gevinst").id());

        refuses(
                "Andre har rettet business casen i mellemtiden. Intet er gemt.",
                () -> cases.make(
                        it.id,
                        List.of(
                                new CaseChange.AddAssumption(assumption("ny", "", value(null, null, null, "5"))),
                                new CaseChange.OfCase(TEN_YEARS, 99))));
        assertThat(it.model().assumptions()).extracting(Assumption::code).containsExactly("tid");
    }

    // ---- lines

    @Test
    void only_a_cost_is_paid_to_obtain_a_benefit() {
        refuses(
                "Vælg en gevinst i den samme mulighed.",
                () -> cases.add(it.id, line("a", Nature.EXTERNAL, "1 [kr.]", "b")));
        cases.add(it.id, line("b", Nature.FREED_TIME, "1 [kr.]"));
        long id = cases.add(it.id, line("a", Nature.EXTERNAL, "1 [kr.]", "b"));
        broken(
                "Kun en udgift kan være betalt for at opnå en gevinst.",
                () -> cases.change(it.id, id, line("a", Nature.CASH, "1 [kr.]", "b"), 1));

        cases.removeLine(it.id, it.line("b").id());
        assertThat(it.line("a").obtains()).isNull();
    }

    // ---- correlations

    @Test
    void two_assumptions_with_values_of_their_own_may_move_together() {
        it.valued("a", "", "1", "2", "3");
        it.valued("b", "", "1", "2", "3");
        it.derived("c", "", "a + b");
        var pair = new CorrelationOf("a", "b", new BigDecimal("0.5"));

        cases.correlate(it.id, List.of(pair));

        assertThat(it.model().correlations()).containsExactly(pair);
        var a = it.assumption("a");
        refuses(
                "“Navn a” bevæger sig sammen med andre",
                () -> cases.change(it.id, a.id(), CasesFixture.following("a", "", "b * 2"), a.version()));
        refuses("“Navn c” følger af andre", () -> correlate("a", "c", "0.5"));
        refuses("Vælg to forskellige forudsætninger.", () -> correlate("a", "a", "0.5"));
        refuses("Sammenhængen er et tal mellem -1 og 1, og ikke 0.", () -> correlate("a", "b", "1.5"));
        refuses("Business casen har ingen forudsætning, der hedder x.", () -> correlate("x", "b", "0.5"));
        refuses(
                "Det samme par står to gange.",
                () -> cases.correlate(it.id, List.of(pair, new CorrelationOf("b", "a", BigDecimal.ONE))));
        cases.removeAssumption(it.id, it.assumption("c").id());
        cases.correlate(it.id, List.of());
        assertThat(it.model().correlations()).isEmpty();
    }

    @Test
    void of_two_who_choose_at_once_what_belongs_to_a_case_as_a_whole_one_is_told_so() throws Exception {
        it.valued("a", "", "1", "2", "3");
        it.valued("b", "", "1", "2", "3");
        int version = it.model().version();
        var start = new CyclicBarrier(2);
        Callable<Boolean> risky = () -> {
            start.await();
            return cases.risks(it.id, List.of(), version);
        };
        Callable<Boolean> moving = () -> {
            start.await();
            return cases.correlate(it.id, List.of(new CorrelationOf("a", "b", BigDecimal.ONE)), version);
        };

        try (var both = Executors.newFixedThreadPool(2)) {
            var taken = List.of(both.submit(risky), both.submit(moving));
            assertThat(List.of(taken.getFirst().get(), taken.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private void correlate(String one, String other, String coefficient) {
        cases.correlate(it.id, List.of(new CorrelationOf(one, other, new BigDecimal(coefficient))));
    }

    // ---- risks

    @Test
    void a_case_counts_twelve_open_risks_of_its_activity_at_most() {
        var all = new ArrayList<Long>();
        for (int i = 0; i < 13; i++) {
            all.add(raised(it.activity));
        }
        refuses("Vælg højst tolv risici, hver én gang.", () -> cases.risks(it.id, all));
        refuses("Vælg åbne risici, der hører til aktiviteten.", () -> cases.risks(it.id, List.of(raised(taken()))));

        cases.risks(it.id, all.subList(0, 12).reversed());

        assertThat(it.model().risks())
                .extracting(CaseRisk::risk)
                .containsExactlyElementsOf(all.subList(0, 12).reversed());
    }

    private long raised(ActivityId activity) {
        return risks.raise(
                activity,
                new RiskDraft(
                        null,
                        RiskKind.RISK,
                        new Bilingual("Risiko", ""),
                        null,
                        null,
                        null,
                        Set.of(),
                        LocalDate.of(2026, 1, 1),
                        null,
                        null),
                null);
    }

    // ---- who sees it, and what it costs

    @Test
    void whoever_may_not_see_the_activity_sees_nothing_of_its_case() throws Exception {
        it.valued("hemmelig", "", "1");
        sql.execute(
                "update portfolio.activity set audience = '{person:projectlead}' where id = ?", it.activity.value());
        var stranger = new Actor("board", "Bestyrelsen", Set.of(Role.CHIEF), "0350", Lang.DA);

        assertThat(CurrentActor.callAs(stranger, () -> cases.of(it.activity, DAY)))
                .isEmpty();
        assertThat(CurrentActor.callAs(stranger, () -> cases.all(DAY)))
                .extracting(CaseModel::activity)
                .doesNotContain(it.activity);
        refuses("Business casen findes ikke.", () -> CurrentActor.runAs(stranger, () -> it.valued("ny", "", "1")));
        assertThat(cases.all(DAY)).extracting(CaseModel::activity).contains(it.activity);
    }

    @Test
    void as_many_queries_for_sixty_lines_as_for_none_and_for_all_as_for_one() throws Exception {
        int few = QueryCount.of(() -> cases.of(it.activity, DAY));
        int all = QueryCount.of(() -> cases.all(DAY));
        var many = new ArrayList<CaseChange>();
        for (int i = 0; i < 60; i++) {
            many.add(new CaseChange.AddAssumption(assumption("a" + i, "kr.", value(null, null, null, "1"))));
            many.add(new CaseChange.AddLine(line("l" + i, Nature.EXTERNAL, "a" + i)));
        }
        cases.make(it.id, many);
        new CasesFixture(cases, taken());

        assertThat(QueryCount.of(() -> cases.of(it.activity, DAY)))
                .isEqualTo(few)
                .isLessThan(20);
        assertThat(QueryCount.of(() -> cases.all(DAY))).isEqualTo(all).isLessThan(20);
        assertThat(it.model().lines()).hasSize(60);
    }

    private ActivityId taken() {
        number++;
        var id = new ActivityId("case-" + number);
        portfolio.take(
                new ActivityDraft(
                        id,
                        new Bilingual("Case " + number, "Case no. " + number),
                        ActivityKind.PROJECT,
                        null,
                        null,
                        null),
                new PhaseChange(id, Phase.ANALYSIS, RoughDate.parse("2026-01-01"), null, null));
        return id;
    }

    private static void refuses(String words, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.key() + " " + refusal.text(Lang.DA))
                                .anySatisfy(text -> assertThat(text).contains(words)));
    }

    private static void broken(String words, Runnable work) {
        assertThatThrownBy(() -> Constraints.explained(() -> {
                    work.run();
                    return 0;
                }))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting((Refusal refusal) -> refusal.text(Lang.DA))
                                .containsExactly(words));
    }
}

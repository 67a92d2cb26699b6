package dk.digit.benefits.cases;

import static dk.digit.benefits.cases.ModelFixture.ALONE;
import static dk.digit.benefits.cases.ModelFixture.GREVE;
import static dk.digit.benefits.cases.ModelFixture.KOEGE;
import static dk.digit.benefits.cases.ModelFixture.ROSKILDE;
import static dk.digit.benefits.cases.ModelFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.ModelFixture.Drawn;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Amounts that were computed by hand.
class CalculationTest {

    private static final Map<MunicipalityCode, String> USERS = Map.of(GREVE, "120", KOEGE, "30", ROSKILDE, "250");

    // ---- amounts of lines

    @Test
    void a_benefit_is_hours_times_a_rate_in_every_municipality() {
        var together = new ModelFixture()
                .figure("brugere", "bruger", USERS)
                .assumed("minutter", "minut/bruger/år", "90")
                .shared("timeloen", "kr./time", "412,50".replace(',', '.'))
                .every("tid", Nature.FREED_TIME, "brugere * minutter * timeloen")
                .together();

        // 120 × 1,5 time × 412,50 kr.
        assertThat(amounts(together, GREVE)).containsOnly("74250.00");
        assertThat(amounts(together, KOEGE)).containsOnly("18562.50");
        assertThat(together.joint().freed()).containsOnly(kroner("247500.00"));
        assertThat(together.joint().cash()).containsOnly(Money.ZERO);
    }

    @Test
    void a_year_counts_the_months_after_the_municipality_went_live() {
        var together = new ModelFixture()
                .starts(GREVE, "2024-04")
                .starts(KOEGE, "2025-12")
                .line(new Drawn("drift", Nature.CASH, "1.200 [kr./år]").fromWave(2))
                .together();

        // June to December: 7/12; February 2026: 11/12; Roskilde has no start.
        assertThat(amounts(together, GREVE)).containsExactly("700.00", "1200.00", "1200.00", "1200.00");
        assertThat(amounts(together, KOEGE)).containsExactly("0.00", "0.00", "1100.00", "1200.00");
        assertThat(amounts(together, ROSKILDE)).containsOnly("0.00");
    }

    @Test
    void a_line_lasts_as_many_months_as_it_says() {
        var together = new ModelFixture()
                .line(new Drawn("dobbelt", Nature.TRANSITION, "100 [kr./måned]")
                        .after(10)
                        .lasting(6))
                .together();

        // November and December, then January to April
        assertThat(amounts(together, GREVE)).containsExactly("200.00", "400.00", "0.00", "0.00");
    }

    @Test
    void a_line_that_comes_once_counts_in_the_year_of_its_month_or_not_at_all() {
        var together = new ModelFixture()
                .line(new Drawn("a", Nature.EXTERNAL, "500 [kr.]").once().after(14))
                .line(new Drawn("b", Nature.EXTERNAL, "70 [kr.]").once().after(-1))
                .together();

        assertThat(amounts(together, GREVE)).containsExactly("0.00", "500.00", "0.00", "0.00");
        assertThat(together.lines().getLast().year(0)).isEqualByComparingTo("0");
        assertThat(together.joint().oneOff()).containsExactly(Money.ZERO, kroner("1500.00"), Money.ZERO, Money.ZERO);
    }

    @Test
    void what_is_shared_equally_adds_up_to_the_oere() {
        var together = new ModelFixture()
                .line(new Drawn("udbud", Nature.EXTERNAL, "100.000 [kr.]")
                        .once()
                        .equally())
                .together();

        assertThat(first(together, GREVE)).isEqualTo("33333.34");
        assertThat(first(together, KOEGE)).isEqualTo("33333.33");
        assertThat(first(together, ROSKILDE)).isEqualTo("33333.33");
    }

    @Test
    void what_is_shared_by_a_figure_sees_the_sum_of_it_in_its_formula() {
        var together = new ModelFixture()
                .figure("brugere", "bruger", USERS)
                .line(new Drawn("licens", Nature.LICENCE, "brugere * 10,01 [kr./bruger]").by("brugere"))
                .together();

        // 400 × 10,01 = 4.004,00
        assertThat(first(together, GREVE)).isEqualTo("1201.20");
        assertThat(first(together, KOEGE)).isEqualTo("300.30");
        assertThat(first(together, ROSKILDE)).isEqualTo("2502.50");
    }

    @Test
    void who_is_not_live_yet_bears_no_part_of_what_begins_with_the_wave() {
        var together = new ModelFixture()
                .starts(GREVE, "2024-01")
                .starts(KOEGE, "2024-07")
                .line(new Drawn("support", Nature.EXTERNAL, "1.000 [kr.]")
                        .equally()
                        .fromWave(0))
                .together();

        // a third for twelve months, a third for six, in 2024: 500 of 1.000
        assertThat(amounts(together, GREVE)).containsExactly("333.33", "333.34", "333.34", "333.34");
        assertThat(amounts(together, KOEGE)).containsExactly("166.67", "333.33", "333.33", "333.33");
        assertThat(amounts(together, ROSKILDE)).containsOnly("0.00");
    }

    @Test
    void the_municipalitys_own_value_counts_before_the_one_for_all() {
        var together = new ModelFixture()
                .assumed(
                        "pris",
                        "kr.",
                        value(null, null, null, "10", "10", "10"),
                        value(ROSKILDE, 2026, null, "7", "7", "7"))
                .every("drift", Nature.EXTERNAL, "pris")
                .together();

        assertThat(amounts(together, ROSKILDE)).containsExactly("10.00", "10.00", "7.00", "7.00");
        assertThat(amounts(together, GREVE)).containsOnly("10.00");
    }

    @Test
    void a_scenario_takes_that_value_of_every_assumption() {
        var model = new ModelFixture()
                .assumed("pris", "kr.", "90", "60", "50")
                .derived("to", "t.kr.", "2 * pris")
                .once("drift", Nature.EXTERNAL, "to")
                .model();

        assertThat(first(Calculation.of(model, Scenario.PESSIMISTIC).chosen().orElseThrow(), GREVE))
                .isEqualTo("180.00");
        assertThat(first(Calculation.of(model, Scenario.LIKELY).chosen().orElseThrow(), GREVE))
                .isEqualTo("120.00");
        assertThat(first(Calculation.of(model, Scenario.OPTIMISTIC).chosen().orElseThrow(), GREVE))
                .isEqualTo("100.00");
    }

    @Test
    void what_is_no_money_is_told_beside_it() {
        var together = new ModelFixture()
                .assumed("klager", "klage/år", "12,345".replace(',', '.'))
                .line(new Drawn("faerre", Nature.QUALITY, "klager").in("klage"))
                .line(new Drawn("tid", Nature.FREED_TIME, "90 [minut/år]").in("time"))
                .together();

        assertThat(together.lines()).noneMatch(LineResult::money);
        assertThat(amounts(together, GREVE)).containsOnly("12.35");
        assertThat(together.lines().getLast().of(GREVE, 0)).isEqualByComparingTo("1.5");
        assertThat(together.joint().netPresentValue()).isEqualTo(Money.ZERO);
    }

    @Test
    void kommuner_is_how_many_they_are() {
        var together = new ModelFixture()
                .once("del", Nature.EXTERNAL, "900 [kr.] / kommuner")
                .together();

        assertThat(first(together, KOEGE)).isEqualTo("300.00");
    }

    // ---- what they come to

    @Test
    void benefits_are_gross_and_net_is_without_what_they_cost() {
        var together = new ModelFixture()
                .once("indkoeb", Nature.EXTERNAL, "1.000 [kr.]")
                .every("budget", Nature.CASH, "500 [kr./år]")
                .every("tid", Nature.FREED_TIME, "200 [kr./år]")
                .line(new Drawn("uddannelse", Nature.INTERNAL_HOURS, "50 [kr./år]").toObtain(2))
                .together();
        var roskilde = together.each().get(ROSKILDE);

        assertThat(roskilde.costs(0)).isEqualTo(kroner("1050.00"));
        assertThat(roskilde.gross(0)).isEqualTo(kroner("700.00"));
        assertThat(roskilde.net(0)).isEqualTo(kroner("-350.00"));
        assertThat(roskilde.net(1)).isEqualTo(kroner("650.00"));
        assertThat(roskilde.obtaining()).containsOnly(kroner("50.00"));
        // -350 + 3 × 650, and in cash -550 + 3 × 450
        assertThat(roskilde.netPresentValue()).isEqualTo(kroner("1600.00"));
        assertThat(roskilde.netPresentCash()).isEqualTo(kroner("800.00"));
        assertThat(together.joint().netPresentValue()).isEqualTo(kroner("4800.00"));
    }

    @Test
    void later_money_is_worth_less() {
        var roskilde = new ModelFixture()
                .rate("0.035")
                .once("indkoeb", Nature.EXTERNAL, "1.400 [kr.]")
                .every("budget", Nature.CASH, "400 [kr./år]")
                .together()
                .each()
                .get(ROSKILDE);

        // -1.000 + 400/1,035 + 400/1,035² + 400/1,035³ = -1.000 + 1.120,6548…
        assertThat(roskilde.netPresentValue()).isEqualTo(kroner("120.65"));
        // -1.000 + 400/x + 400/x² + 400/x³ = 0 at x = 1,0970103…
        assertThat(roskilde.internalRate()).isEqualByComparingTo("0.097010");
        // 200 are left after three years, half of the fourth
        assertThat(roskilde.paybackMonths()).isEqualTo(42);
    }

    @Test
    void the_reserve_for_risks_is_a_cost_of_the_chosen_option_in_the_first_year() {
        var result = new ModelFixture().reserve("60.00").reserve("40.00").likely();
        var together = result.chosen().orElseThrow();

        assertThat(together.reserved()).isEqualTo(kroner("100.00"));
        assertThat(together.joint().oneOff()).containsExactly(kroner("100.00"), Money.ZERO, Money.ZERO, Money.ZERO);
        assertThat(together.each().get(GREVE).oneOff().getFirst()).isEqualTo(kroner("33.34"));
        assertThat(result.option(ALONE).orElseThrow().joint().netPresentValue()).isEqualTo(Money.ZERO);
        assertThat(new ModelFixture().reserve("60.00").chosen(null).likely().options())
                .allMatch(option -> option.reserved().isZero());
    }

    @Test
    void an_option_without_lines_is_nothing() {
        var alone = new ModelFixture().likely().option(ALONE).orElseThrow();

        assertThat(alone.joint().netPresentValue()).isEqualTo(Money.ZERO);
        assertThat(alone.joint().internalRate()).isNull();
        assertThat(alone.joint().paybackMonths()).isZero();
        assertThat(alone.each()).hasSize(3);
    }

    // ---- what cannot be computed

    @Test
    void a_name_that_nobody_knows_is_told_with_its_place() {
        var result = new ModelFixture()
                .every("drift", Nature.EXTERNAL, "10 * priis")
                .every("andet", Nature.EXTERNAL, "7 [kr.]")
                .likely();

        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.what()).isEqualTo("line");
            assertThat(fault.code()).isEqualTo("drift");
            assertThat("10 * priis".substring(fault.from(), fault.to())).isEqualTo("priis");
        });
        assertThat(result.chosen().orElseThrow().lines()).hasSize(1);
        assertThat(result.chosen().orElseThrow().joint().recurring()).containsOnly(kroner("21.00"));
    }

    @Test
    void a_line_counts_what_its_unit_says() {
        var result = new ModelFixture()
                .every("a", Nature.EXTERNAL, "10 [time]")
                .every("b", Nature.EXTERNAL, "10")
                .line(new Drawn("c", Nature.EXTERNAL, "10 [kr./år]").once())
                .likely();

        assertThat(result.faults()).extracting(CaseFault::code).containsExactly("a", "b", "c");
        assertThat(result.faults().getFirst().refusal().text(Lang.DA)).isEqualTo("Formlen giver time. Her ventes kr..");
    }

    @Test
    void assumptions_that_follow_from_each_other_are_told_and_so_is_what_builds_on_them() {
        var result = new ModelFixture()
                .derived("a", "kr.", "b + 1 [kr.]")
                .derived("b", "kr.", "a")
                .derived("c", "kr.", "2 * b")
                .every("drift", Nature.EXTERNAL, "c")
                .likely();

        assertThat(result.faults())
                .extracting(CaseFault::code, fault -> fault.refusal().key())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a", "benefits.refused.buildsOnItself"),
                        org.assertj.core.groups.Tuple.tuple("b", "benefits.refused.buildsOnItself"),
                        org.assertj.core.groups.Tuple.tuple("c", "benefits.refused.buildsOnFault"),
                        org.assertj.core.groups.Tuple.tuple("drift", "benefits.refused.buildsOnFault"));
    }

    @Test
    void division_by_zero_is_told_with_municipality_and_year() {
        var result = new ModelFixture()
                .assumed(
                        "sager", "", value(null, null, null, "10", "10", "10"), value(KOEGE, 2026, 2026, "0", "0", "0"))
                .derived("pris", "kr.", "100 [kr.] / sager")
                .every("drift", Nature.EXTERNAL, "pris")
                .likely();

        var fault = result.faults().getFirst();
        assertThat(fault.code()).isEqualTo("pris");
        assertThat(fault.municipality()).isEqualTo(KOEGE);
        assertThat(fault.year()).isEqualTo(2026);
        assertThat(result.faults()).hasSize(2);
        assertThat(result.chosen().orElseThrow().lines()).isEmpty();
    }

    @Test
    void a_year_without_a_value_is_told() {
        var result = new ModelFixture()
                .assumed("pris", "kr.", value(null, 2024, 2026, "10", "10", "10"))
                .every("drift", Nature.EXTERNAL, "pris")
                .line(new Drawn("kort", Nature.EXTERNAL, "pris").lasting(36))
                .likely();

        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("drift");
            assertThat(fault.year()).isEqualTo(2027);
            assertThat(fault.municipality()).isNull();
        });
    }

    @Test
    void a_figure_that_is_missing_or_nothing_shares_no_amount() {
        var result = new ModelFixture()
                .figure("brugere", "bruger", Map.of(GREVE, "10", KOEGE, "10"))
                .figure("sager", "sag", Map.of(GREVE, "0", KOEGE, "0", ROSKILDE, "0"))
                .line(new Drawn("a", Nature.EXTERNAL, "10 [kr.]").by("brugere"))
                .line(new Drawn("b", Nature.EXTERNAL, "10 [kr.]").by("sager"))
                .likely();

        assertThat(result.faults())
                .extracting(fault -> fault.refusal().key())
                .containsExactly("benefits.refused.noFigure", "benefits.refused.noWeight");
        assertThat(result.faults().getFirst().municipality()).isEqualTo(ROSKILDE);
    }

    @Test
    void an_amount_that_is_out_of_the_world_is_a_fault_and_no_crash() {
        var result = new ModelFixture()
                .assumed("stor", "kr.", "99999999999999")
                .every("drift", Nature.EXTERNAL, "stor * 1.000.000")
                .likely();

        assertThat(result.faults().getFirst().refusal().key()).isEqualTo("benefits.refused.tooLarge");
    }

    @Test
    void a_chain_of_a_thousand_assumptions_is_computed() {
        var fixture = new ModelFixture().assumed("a0", "kr.", "1");
        for (int i = 1; i <= 3_000; i++) {
            fixture.derived("a" + i, "kr.", "a" + (i - 1) + " + 1 [kr.]");
        }

        assertThat(first(fixture.every("drift", Nature.EXTERNAL, "a3000").together(), GREVE))
                .isEqualTo("3001.00");
    }

    // ---- time

    @Test
    void eleven_municipalities_sixty_lines_and_ten_years_take_less_than_a_tenth_of_a_second() {
        var codes = IntStream.range(0, 11)
                .mapToObj(i -> new MunicipalityCode("03" + (10 + i)))
                .toList();
        var users = new HashMap<MunicipalityCode, String>();
        codes.forEach(code -> users.put(code, String.valueOf(100 + Integer.parseInt(code.value(), 10))));
        var fixture = new ModelFixture()
                .municipalities(codes)
                .years(10)
                .rate("0.035")
                .figure("brugere", "bruger", users)
                .shared("timeloen", "kr./time", "397.25");
        for (int i = 0; i < 60; i++) {
            fixture.assumed("minutter" + i, "minut/bruger/år", "7.5", "11.25", String.valueOf(20 + i))
                    .line(new Drawn(
                                    "tid" + i,
                                    i % 3 == 0 ? Nature.EXTERNAL : Nature.FREED_TIME,
                                    "brugere * minutter" + i + " * timeloen * 0,85")
                            .after(i % 12));
        }
        var model = fixture.model();

        var times = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            long begun = System.nanoTime();
            var result = Calculation.of(model, Scenario.LIKELY);
            times.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(result.faults()).isEmpty();
        }

        times.sort(null);
        // The best of them: what else the machine does meanwhile is no cost of the calculation.
        assertThat(times.getFirst()).as("milliseconds: " + times).isLessThan(100);
    }

    private static List<String> amounts(OptionResult option, MunicipalityCode of) {
        var line = option.lines().getFirst();
        return line.amounts().get(of).stream().map(BigDecimal::toPlainString).toList();
    }

    private static String first(OptionResult option, MunicipalityCode of) {
        return amounts(option, of).getFirst();
    }

    private static Money kroner(String amount) {
        return Money.of(new BigDecimal(amount));
    }
}

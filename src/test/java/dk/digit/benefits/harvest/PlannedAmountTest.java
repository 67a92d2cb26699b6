package dk.digit.benefits.harvest;

import static dk.digit.benefits.harvest.StandingFixture.ESDH;
import static dk.digit.benefits.harvest.StandingFixture.GREVE;
import static dk.digit.benefits.harvest.StandingFixture.KOEGE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseOption;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Scenario;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedAmountTest {

    @Test
    void only_benefits_in_kr_of_the_chosen_option_are_planned() {
        var amounts = PlannedAmount.of(
                List.of(result(
                        2L,
                        line(1, 2, Nature.CASH, "kr.", "1000"),
                        line(2, 2, Nature.EXTERNAL, "kr.", "400"),
                        line(3, 2, Nature.QUALITY, "point", "5"),
                        line(4, 1, Nature.CASH, "kr.", "77"))),
                2026,
                2026);

        assertThat(amounts)
                .containsExactlyInAnyOrder(
                        new PlannedAmount(ESDH, true, 1, BenefitType.ECONOMIC, GREVE, 2026, Money.ofOere(100_000)),
                        new PlannedAmount(ESDH, true, 1, BenefitType.ECONOMIC, KOEGE, 2026, Money.ofOere(100_000)));
    }

    @Test
    void a_year_outside_the_case_and_a_case_that_recommends_nothing_expect_nothing() {
        var line = line(1, 2, Nature.FREED_TIME, "kr.", "1000");

        assertThat(PlannedAmount.of(List.of(result(2L, line)), 2024, 2030))
                .extracting(PlannedAmount::year)
                .containsExactly(2025, 2025, 2026, 2026, 2027, 2027);
        assertThat(PlannedAmount.of(List.of(result(null, line)), 2024, 2030)).isEmpty();
    }

    private static CaseResult result(Long chosen, CaseLine... lines) {
        return Calculation.of(
                new CaseModel(
                        1,
                        ESDH,
                        StandingFixture.DAY,
                        true,
                        2025,
                        2025,
                        3,
                        null,
                        null,
                        null,
                        List.of(GREVE, KOEGE),
                        Map.of(GREVE, YearMonth.of(2025, 1)),
                        List.of(option(1, OptionKind.ALONE), option(2, OptionKind.TOGETHER)),
                        chosen,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(lines),
                        List.of(),
                        new DiscountRates(List.of(new DiscountRates.Step(0, BigDecimal.ZERO))),
                        1),
                Scenario.LIKELY);
    }

    private static CaseOption option(long id, OptionKind kind) {
        return new CaseOption(id, "option-" + id, kind, words("Mulighed " + id), null, 1);
    }

    private static CaseLine line(long id, long option, Nature nature, String unit, String formula) {
        return new CaseLine(
                id,
                option,
                "linje-" + id,
                words("Linje " + id),
                nature,
                true,
                formula + " [" + unit + "]",
                unit,
                Sharing.EACH,
                null,
                LineStart.CASE,
                0,
                null,
                null,
                null,
                (int) id,
                1);
    }

    private static Bilingual words(String danish) {
        return new Bilingual(danish, "");
    }
}

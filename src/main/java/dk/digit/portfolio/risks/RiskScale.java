package dk.digit.portfolio.risks;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.list.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How risks are measured on a day.
public record RiskScale(Map<RiskArea, List<Step>> areas, Map<RiskRule, Rule> rules) {

    /// One of the five levels of an area.
    ///
    /// @param fromAmount from which amount a consequence for the economy is this level
    /// @param fromDays from how many days of delay a consequence for time is this level
    /// @param percent the share of the cost that is set aside at this probability
    /// @param since null when it holds from the beginning
    /// @param source who says so
    public record Step(
            RiskArea area,
            int level,
            Bilingual word,
            Bilingual meaning,
            @Nullable Money fromAmount,
            @Nullable Integer fromDays,
            @Nullable BigDecimal percent,
            @Nullable LocalDate since,
            Bilingual source) {

        /// `4 Stor: Sker 5 til 7 ud af 10 gange`
        public String label(Lang lang) {
            return name(lang) + ": " + meaning.in(lang);
        }

        public String name(Lang lang) {
            return level + " " + word.in(lang);
        }
    }

    /// @param since null when it holds from the beginning
    public record Rule(RiskRule rule, int value, @Nullable LocalDate since, Bilingual source) {}

    public RiskScale {
        areas = Map.copyOf(areas);
        rules = Map.copyOf(rules);
    }

    public List<Step> steps(RiskArea area) {
        return areas.getOrDefault(area, List.of());
    }

    public @Nullable Step step(RiskArea area, int level) {
        return steps(area).stream()
                .filter(step -> step.level() == level)
                .findFirst()
                .orElse(null);
    }

    public int value(RiskRule rule) {
        var known = rules.get(rule);
        return known == null ? Integer.MAX_VALUE : known.value();
    }

    public RiskLight light(@Nullable Integer score) {
        if (score == null) {
            return RiskLight.UNASSESSED;
        }
        return score >= value(RiskRule.RED_FROM)
                ? RiskLight.RED
                : score >= value(RiskRule.YELLOW_FROM) ? RiskLight.YELLOW : RiskLight.GREEN;
    }

    /// The level of an amount that it would cost.
    public int level(Money cost) {
        return steps(RiskArea.ECONOMY).stream()
                .filter(step -> step.fromAmount() != null && step.fromAmount().compareTo(cost) <= 0)
                .mapToInt(Step::level)
                .max()
                .orElse(1);
    }

    /// The level of a delay in days.
    public int level(int delay) {
        return steps(RiskArea.TIME).stream()
                .filter(step -> step.fromDays() != null && step.fromDays() <= delay)
                .mapToInt(Step::level)
                .max()
                .orElse(1);
    }

    public List<Choice> choices(RiskArea area, Lang lang) {
        return steps(area).stream()
                .map(step -> Choice.named(String.valueOf(step.level()), step.label(lang)))
                .toList();
    }

    public String name(RiskArea area, int level, Lang lang) {
        var step = step(area, level);
        return step == null ? String.valueOf(level) : step.name(lang);
    }
}

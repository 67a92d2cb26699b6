package dk.digit.benefits.cases;

import dk.digit.benefits.formula.Fraction;
import dk.digit.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an option was to cost in a year, in that year's prices, and what was posted. People's own hours are
/// planned but never posted in the association's books, so they are kept apart.
///
/// @param planned without own hours
/// @param hours own hours
public record BudgetYear(int year, Money planned, Money hours, Money posted) {

    /// What was posted beyond the plan.
    public Money deviation() {
        return posted.minus(planned);
    }

    /// Every year in which something was planned or posted, earliest first.
    static List<BudgetYear> of(CaseModel model, OptionResult option, SortedMap<Integer, Money> posted) {
        var index = PriceIndex.of(model);
        var planned = new TreeMap<Integer, Money>();
        var hours = new TreeMap<Integer, Money>();
        for (int at = 0; at < model.years(); at++) {
            int year = model.firstYear() + at;
            var own = hours(option, at);
            planned.put(year, in(index.in(year), option.joint().costs(at).minus(own)));
            hours.put(year, in(index.in(year), own));
        }
        posted.keySet().forEach(year -> planned.putIfAbsent(year, Money.ZERO));
        var years = new ArrayList<BudgetYear>();
        planned.forEach((year, amount) -> years.add(new BudgetYear(
                year, amount, hours.getOrDefault(year, Money.ZERO), posted.getOrDefault(year, Money.ZERO))));
        return years;
    }

    private static Money hours(OptionResult option, int at) {
        return option.lines().stream()
                .filter(line -> line.money() && line.line().nature() == Nature.INTERNAL_HOURS)
                .map(line -> Money.of(line.year(at)))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money in(Fraction index, Money amount) {
        return Money.of(Fraction.of(amount.toBigDecimal()).times(index).rounded(2));
    }
}

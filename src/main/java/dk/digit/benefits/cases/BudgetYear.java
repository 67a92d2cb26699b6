package dk.digit.benefits.cases;

import dk.digit.benefits.formula.Fraction;
import dk.digit.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an option was to cost in a year, in that year's prices and wages, and what was posted. People's own hours are
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
        var prices = PriceIndex.ofPrices(model);
        var wages = PriceIndex.ofWages(model);
        var planned = new TreeMap<Integer, Money>();
        var hours = new TreeMap<Integer, Money>();
        for (int at = 0; at < model.years(); at++) {
            int year = model.firstYear() + at;
            var own = of(Nature.INTERNAL_HOURS, option, at);
            var boughtOut = of(Nature.BUY_OUT, option, at);
            var other = option.joint().costs(at).minus(own).minus(boughtOut);
            planned.put(year, in(prices.in(year), other).plus(in(wages.in(year), boughtOut)));
            hours.put(year, in(wages.in(year), own));
        }
        posted.keySet().forEach(year -> planned.putIfAbsent(year, Money.ZERO));
        var years = new ArrayList<BudgetYear>();
        planned.forEach((year, amount) -> years.add(new BudgetYear(
                year, amount, hours.getOrDefault(year, Money.ZERO), posted.getOrDefault(year, Money.ZERO))));
        return years;
    }

    private static Money of(Nature nature, OptionResult option, int at) {
        return option.lines().stream()
                .filter(line -> line.money() && line.line().nature() == nature)
                .map(line -> Money.of(line.year(at)))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money in(Fraction index, Money amount) {
        return Money.of(Fraction.of(amount.toBigDecimal()).times(index).rounded(2));
    }
}

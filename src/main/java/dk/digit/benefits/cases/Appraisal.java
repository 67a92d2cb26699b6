package dk.digit.benefits.cases;

import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an option comes to, for one municipality or for all: amounts by year of the case, earliest first, in fixed
/// prices. Costs and benefits are both positive.
///
/// @param oneOff costs that come once
/// @param recurring costs that come every year
/// @param obtaining those of the costs that are paid to obtain a benefit
/// @param cash benefits that can be taken out of a budget
/// @param freed time that was freed, in kr.
/// @param other further benefits that are told in kr.
/// @param netPresentValue of benefits without costs, discounted to the first year
/// @param internalRate a year, as a share, to six decimals; null where there is none, or more than one
/// @param paybackMonths from the beginning of the first year until what has come in covers what has gone out for the
///     rest of the case, undiscounted, each year's amounts spread evenly over it; null when it never does
public record Appraisal(
        List<Money> oneOff,
        List<Money> recurring,
        List<Money> obtaining,
        List<Money> cash,
        List<Money> freed,
        List<Money> other,
        Money netPresentValue,
        Money netPresentCash,
        @Nullable BigDecimal internalRate,
        @Nullable Integer paybackMonths) {

    public Appraisal {
        oneOff = List.copyOf(oneOff);
        recurring = List.copyOf(recurring);
        obtaining = List.copyOf(obtaining);
        cash = List.copyOf(cash);
        freed = List.copyOf(freed);
        other = List.copyOf(other);
    }

    public Money costs(int year) {
        return oneOff.get(year).plus(recurring.get(year));
    }

    public Money gross(int year) {
        return cash.get(year).plus(freed.get(year)).plus(other.get(year));
    }

    public Money net(int year) {
        return gross(year).minus(costs(year));
    }

    public static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}

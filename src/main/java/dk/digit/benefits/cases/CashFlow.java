package dk.digit.benefits.cases;

import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What comes in less what goes out, by year, earliest first, and what investment appraisal says of it. The
/// definitions are those of any textbook on capital budgeting, which the state's business case uses too.
record CashFlow(List<Money> net) {

    private static final int DECIMALS = 6;
    private static final BigInteger STEPS = BigInteger.valueOf(1_000_000);
    private static final int MONTHS = 12;

    CashFlow {
        net = List.copyOf(net);
    }

    static CashFlow of(Appraisal appraisal) {
        return new CashFlow(IntStream.range(0, appraisal.cash().size())
                .mapToObj(appraisal::net)
                .toList());
    }

    /// What a krone of each year is worth in the first: the first year's counts whole, the next is divided by 1
    /// + the rate of its horizon, and so on: `f(0) = 1`, `f(t) = f(t-1) / (1 + rate(t))`.
    static List<Fraction> factors(DiscountRates rates, int years) {
        var factors = new ArrayList<Fraction>();
        var factor = Fraction.ONE;
        for (int year = 0; year < years; year++) {
            if (year > 0) {
                factor = factor.over(Fraction.ONE.plus(Fraction.of(rates.rate(year))));
            }
            factors.add(factor);
        }
        return factors;
    }

    /// Net present value: the sum of each year's amount times that year's factor, exact, then rounded to the
    /// øre once.
    Money presentValue(List<Fraction> factors) {
        var sum = Fraction.ZERO;
        for (int year = 0; year < net.size(); year++) {
            sum = sum.plus(Fraction.of(net.get(year).toBigDecimal()).times(factors.get(year)));
        }
        return Money.of(sum.rounded(2));
    }

    /// How often the amounts go from minus to plus or back, years of nothing left out.
    int signChanges() {
        int changes = 0;
        int last = 0;
        for (Money amount : net) {
            int sign = amount.signum();
            if (sign != 0) {
                changes += last != 0 && sign != last ? 1 : 0;
                last = sign;
            }
        }
        return changes;
    }

    /// Internal rate of return: the yearly rate at which the present value is nothing, as a share, half up to
    /// six decimals. Told only where the sign changes exactly once: then there is exactly one such rate above
    /// -100 % (Descartes' rule of signs for the polynomial in `1 / (1 + rate)`); with more changes there may be
    /// several, with none there is none.
    ///
    /// Halves an interval of millionths; the sign at each is exact, so no rounding can go the wrong way. Costs
    /// some forty evaluations of a polynomial in whole numbers.
    @Nullable
    BigDecimal internalRate() {
        if (signChanges() != 1) {
            return null;
        }
        int far = net.reversed().stream()
                .mapToInt(Money::signum)
                .filter(sign -> sign != 0)
                .findFirst()
                .orElseThrow();
        // Below the root the last amounts weigh most; `low` is on that side of it, `high` is not.
        var low = STEPS.negate();
        var high = STEPS;
        while (reaches(high, far)) {
            low = high;
            high = high.shiftLeft(2);
        }
        while (!high.subtract(low).equals(BigInteger.ONE)) {
            var middle = low.add(high).shiftRight(1);
            if (reaches(middle, far)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new BigDecimal(low, DECIMALS);
    }

    /// Whether the root is at least half a step below a rate in millionths: the present value there has the
    /// sign that it has at low rates, or is nothing.
    private boolean reaches(BigInteger millionths, int far) {
        var unit = STEPS.shiftLeft(1);
        var growth = millionths.shiftLeft(1).add(unit).subtract(BigInteger.ONE);
        var sum = BigInteger.ZERO;
        var scale = BigInteger.ONE;
        for (Money amount : net) {
            sum = sum.multiply(growth).add(BigInteger.valueOf(amount.oere()).multiply(scale));
            scale = scale.multiply(unit);
        }
        return sum.signum() == far || sum.signum() == 0;
    }

    /// Payback: whole months, rounded up, from the beginning of the first year until the sum so far is not
    /// below zero and stays so to the end, undiscounted, each year's amount spread evenly over it; null when
    /// the case ends below.
    @Nullable
    Integer paybackMonths() {
        var before = new Money[net.size() + 1];
        before[0] = Money.ZERO;
        for (int year = 0; year < net.size(); year++) {
            before[year + 1] = before[year].plus(net.get(year));
        }
        if (before[net.size()].signum() < 0) {
            return null;
        }
        for (int year = net.size() - 1; year > 0; year--) {
            if (before[year].signum() < 0) {
                return MONTHS * year + months(before[year].negate(), net.get(year));
            }
        }
        return 0;
    }

    private static int months(Money missing, Money inYear) {
        var asked = BigInteger.valueOf(missing.oere()).multiply(BigInteger.valueOf(MONTHS));
        var parts = asked.divideAndRemainder(BigInteger.valueOf(inYear.oere()));
        return parts[0].intValueExact() + (parts[1].signum() == 0 ? 0 : 1);
    }
}

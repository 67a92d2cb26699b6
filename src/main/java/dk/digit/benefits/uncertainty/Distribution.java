package dk.digit.benefits.uncertainty;

import dk.digit.platform.money.Money;
import java.math.BigDecimal;

/// How a net present value came out in many samples.
///
/// @param computed in how many; in the others something was divided by zero
/// @param deviation standard deviation
/// @param meanError standard error of the mean
/// @param p5 the value below which one in twenty came out
/// @param step how far off a percentile can be because outcomes are counted in steps
/// @param positive the share of outcomes above zero
/// @param positiveError its standard error
public record Distribution(
        int computed,
        Money mean,
        Money deviation,
        Money meanError,
        Money p5,
        Money p10,
        Money p50,
        Money p90,
        Money p95,
        Money step,
        BigDecimal positive,
        BigDecimal positiveError) {

    static final Distribution NONE = new Distribution(
            0,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);
}

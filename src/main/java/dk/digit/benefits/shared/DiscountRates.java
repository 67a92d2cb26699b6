package dk.digit.benefits.shared;

import java.math.BigDecimal;
import java.util.List;

/// What later money is worth less, as it holds on a day.
///
/// @param steps by how many years later, earliest first; the first begins at 0
public record DiscountRates(List<Step> steps) {

    /// @param rate a year, as a share: 0.035
    public record Step(int fromHorizon, BigDecimal rate) {}

    public DiscountRates {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().fromHorizon() != 0) {
            throw new IllegalArgumentException("a rate from the first year on");
        }
    }

    /// The rate between `horizon - 1` and `horizon` years later.
    public BigDecimal rate(int horizon) {
        var rate = steps.getFirst().rate();
        for (Step step : steps) {
            if (step.fromHorizon() <= horizon) {
                rate = step.rate();
            }
        }
        return rate;
    }
}

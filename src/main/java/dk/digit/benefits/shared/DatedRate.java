package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;

/// A discount rate while it holds.
///
/// @param fromHorizon how many years later it begins to count
/// @param rate a year, as a share
public record DatedRate(
        int fromHorizon, Period valid, BigDecimal rate, Bilingual source, boolean assumed, int version) {

    /// @return in percent
    public BigDecimal percent() {
        var percent = rate.movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}

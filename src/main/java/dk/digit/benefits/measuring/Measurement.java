package dk.digit.benefits.measuring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was measured of a municipality's part of a benefit.
///
/// @param corrects the measurement that this one puts right
/// @param correctedBy the one that puts this right; it does not count then
/// @param by who entered it
public record Measurement(
        long id,
        long part,
        LocalDate on,
        BigDecimal value,
        @Nullable String remark,
        @Nullable String confirmed,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        CameBy cameBy,
        Instant at,
        String by) {

    public boolean counts() {
        return correctedBy == null;
    }
}

package dk.digit.benefits.measuring;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What others ask about what was measured, and every entry.
@Component
public class Measurements {

    /// How every benefit that is not dropped stands in every municipality on a day, in a fixed number of queries.
    ///
    /// @param activity null for all that the reader may see
    public List<BenefitStanding> standings(@Nullable ActivityId activity, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}

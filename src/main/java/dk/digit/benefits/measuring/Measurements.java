package dk.digit.benefits.measuring;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about what was measured, and every entry.
@Component
public class Measurements {

    private final Standings standings;

    Measurements(Standings standings) {
        this.standings = standings;
    }

    /// How every benefit that is not dropped stands in every municipality on a day, in a fixed number of queries.
    ///
    /// What nobody has spoken of has not started before its start, and is under way from it. A measurement is
    /// missing from the day after the last one on which it was to be in: that of the first day asked for which
    /// none was made until the next day asked. Nothing is missing of a benefit that is lost.
    ///
    /// @param activity null for all that the reader may see
    @Transactional(readOnly = true)
    public List<BenefitStanding> standings(@Nullable ActivityId activity, LocalDate day) {
        return standings.of(activity, day);
    }
}

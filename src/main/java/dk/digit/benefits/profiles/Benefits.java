package dk.digit.benefits.profiles;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What others ask about benefits, and every change of them.
@Component
public class Benefits {

    /// Since when each municipality's part of each benefit is to be felt, as it is known on a day, by id of the part;
    /// one that is missing has no start yet. In a fixed number of queries.
    ///
    /// @param activity null for all
    public Map<Long, LocalDate> starts(@Nullable ActivityId activity, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}

package dk.digit.benefits.cases;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What others ask about business cases, and every change of them.
@Component
public class BusinessCases {

    /// The business case of an activity, with everything that it is computed from on a day, in a fixed number of
    /// queries.
    public Optional<CaseModel> of(ActivityId activity, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// Every business case that the reader may see, in a fixed number of queries.
    public List<CaseModel> all(LocalDate day) {
        throw new UnsupportedOperationException();
    }
}

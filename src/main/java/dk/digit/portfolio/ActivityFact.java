package dk.digit.portfolio;

import dk.digit.platform.web.View;
import java.util.Optional;

/// Slot: one thing that whoever keeps an activity must know first, such as what its next gate still lacks. Each is
/// told in a fixed number of queries.
public interface ActivityFact {

    /// Place among the facts, smallest first.
    int order();

    /// Empty when there is nothing to say about this activity on the reader's day.
    Optional<Fact> fact(ActivityId activity, View view);

    /// @param value in the reader's language
    /// @param path where it stands in full
    /// @param urgent whether something is missing or wrong
    record Fact(String label, String value, String path, boolean urgent) {}
}

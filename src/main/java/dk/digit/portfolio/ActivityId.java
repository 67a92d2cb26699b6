package dk.digit.portfolio;

import dk.digit.platform.text.Slug;
import java.util.Optional;

/// Names an activity in addresses, postings and decisions: `erp`.
public record ActivityId(String value) {
    static final int LONGEST = 40;

    public ActivityId {
        Slug.checked(value, LONGEST);
    }

    /// Reads what stands in an address; nothing when it can't be the name of an activity.
    public static Optional<ActivityId> parse(String text) {
        return Slug.isOne(text) && text.length() <= LONGEST ? Optional.of(new ActivityId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

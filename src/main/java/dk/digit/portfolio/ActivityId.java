package dk.digit.portfolio;

import dk.digit.platform.text.Slug;

/// Names an activity in addresses, postings and decisions: `erp`.
public record ActivityId(String value) {
    static final int LONGEST = 40;

    public ActivityId {
        Slug.checked(value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}

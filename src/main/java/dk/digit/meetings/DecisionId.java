package dk.digit.meetings;

import dk.digit.platform.text.Slug;

/// Names a decision in addresses and in whatever rests on it: `oga-2023-2`.
public record DecisionId(String value) {
    static final int LONGEST = 60;

    public DecisionId {
        Slug.checked(value, LONGEST);
    }

    @Override
    public String toString() {
        return value;
    }
}

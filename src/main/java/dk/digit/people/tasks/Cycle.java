package dk.digit.people.tasks;

/// How often something comes back by the calendar.
public enum Cycle {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12),
    TWO_YEARLY(24),
    THREE_YEARLY(36);

    private final int months;

    Cycle(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}

package dk.digit.people.tasks;

/// Every way in which a task may come back, as the database and the form have it.
enum Returns {
    NEVER,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    TWO_YEARLY,
    THREE_YEARLY,
    /// So long before or after an occasion.
    SPAN,
    /// On a weekday before or after an occasion.
    WEEKDAY;

    static Returns of(Recurrence recurrence) {
        return switch (recurrence) {
            case Recurrence.Never never -> NEVER;
            case Recurrence.Every every -> valueOf(every.cycle().name());
            case Recurrence.Around around -> around.offset() instanceof Offset.Span ? SPAN : WEEKDAY;
        };
    }
}

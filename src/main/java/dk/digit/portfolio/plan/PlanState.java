package dk.digit.portfolio.plan;

/// How something planned stands on a day.
public enum PlanState {
    DONE,
    RUNNING,
    AHEAD,
    /// Its first day has passed and nobody has reported that it has begun.
    NOT_BEGUN,
    /// Its last day has passed and nobody has reported it as done.
    LATE;

    public String badge() {
        return switch (this) {
            case DONE -> "success";
            case RUNNING, AHEAD -> "info";
            case NOT_BEGUN, LATE -> "warning";
        };
    }
}

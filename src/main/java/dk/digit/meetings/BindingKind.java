package dk.digit.meetings;

/// What a decision may bind.
public enum BindingKind {
    /// `activity/PHASE`: the activity enters the phase.
    ACTIVITY_PHASE,
    /// A year, or `year/line` of the accounts.
    BUDGET_LINE,
    CONTRACT,
    CONTRIBUTION,
    /// A body, or the number of a seat.
    SEAT,
    OTHER
}

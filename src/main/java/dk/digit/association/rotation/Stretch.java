package dk.digit.association.rotation;

/// Years in which one and the same municipality sits in a seat.
///
/// @param body index of the body in the task
/// @param holder index of the member that sits, or [#OPEN] where the planner is to find one
/// @param why the seat was free at its beginning
record Stretch(int body, int seat, int first, int last, int holder, LeaveReason why) {

    static final int OPEN = -1;

    /// The seat of a term that is over.
    static final int GONE = -1;

    boolean open() {
        return holder == OPEN;
    }

    boolean at(int where, int place, int year) {
        return body == where && seat == place && first <= year && year <= last;
    }

    boolean overlaps(Stretch other) {
        return first <= other.last && other.first <= last;
    }

    /// Whether fewer years than a rest lie between the two.
    boolean crowds(Stretch other) {
        return first <= other.last + RotationRule.REST_YEARS && other.first <= last + RotationRule.REST_YEARS;
    }

    Stretch until(int lastYear) {
        return new Stretch(body, seat, first, lastYear, holder, why);
    }
}

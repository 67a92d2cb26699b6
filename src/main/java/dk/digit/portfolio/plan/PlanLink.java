package dk.digit.portfolio.plan;

import dk.digit.portfolio.ActivityId;

/// One thing waits for another, in its own plan or in another's.
///
/// @param from what is waited for
/// @param to what waits
/// @param lag days between the two ends; fewer than none lets them overlap
public record PlanLink(
        long id,
        PlanItemId from,
        ActivityId fromActivity,
        PlanItemId to,
        ActivityId toActivity,
        LinkKind kind,
        int lag,
        int version) {

    public boolean crosses() {
        return !fromActivity.equals(toActivity);
    }

    /// As planners write it, without what it belongs to: `FS+5`.
    public String letters() {
        return kind + (lag == 0 ? "" : lag > 0 ? "+" + lag : String.valueOf(lag));
    }
}

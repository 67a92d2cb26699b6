package dk.digit.portfolio.relations;

import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import org.jspecify.annotations.Nullable;

/// What is between an activity and another, or a system that is no activity.
///
/// @param version counts its changes
public record Relation(
        long id,
        ActivityId activity,
        End end,
        RelationKind kind,
        int strength,
        String why,
        Period period,
        int version) {

    /// The other end: an activity or a system by its name, never both.
    public record End(
            @Nullable ActivityId activity, @Nullable String system) {
        public End {
            if ((activity == null) == (system == null)) {
                throw new IllegalArgumentException("a relation has one other end");
            }
        }

        public static End of(ActivityId activity) {
            return new End(activity, null);
        }

        public static End ofSystem(String name) {
            return new End(null, name);
        }
    }

    boolean touches(ActivityId one) {
        return activity.equals(one) || one.equals(end.activity());
    }
}

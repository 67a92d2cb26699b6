package dk.digit.portfolio.changes;

import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivitySummary;
import dk.digit.portfolio.RolePeriod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where one activity stood on the first day and stands on the second.
///
/// @param then null when it was in no phase yet
/// @param now null when it is in none any more
public record Standing(
        Activity activity,
        @Nullable ActivitySummary then,
        @Nullable ActivitySummary now) {

    /// Whether anything of phase, pause, chair or lead differs.
    public boolean differs() {
        return phaseDiffers() || chairDiffers() || leadDiffers();
    }

    public boolean phaseDiffers() {
        return then == null
                || now == null
                || then.phase().phase() != now.phase().phase()
                || (then.pause() == null) != (now.pause() == null);
    }

    public boolean chairDiffers() {
        return differ(then == null ? null : then.chair(), now == null ? null : now.chair());
    }

    public boolean leadDiffers() {
        return differ(then == null ? null : then.lead(), now == null ? null : now.lead());
    }

    private static boolean differ(@Nullable RolePeriod then, @Nullable RolePeriod now) {
        return !Objects.equals(then == null ? null : then.holder(), now == null ? null : now.holder());
    }
}

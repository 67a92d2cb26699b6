package dk.digit.portfolio.capacity;

import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import org.jspecify.annotations.Nullable;

/// Which of the work is looked at.
///
/// @param holder code of a municipality or id of a body; null for all
record LoadFilter(
        @Nullable String holder,
        @Nullable ProjectRole role,
        @Nullable ActivityId activity) {

    static final LoadFilter ALL = new LoadFilter(null, null, null);
}

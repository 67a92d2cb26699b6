package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// A role while somebody had it.
///
/// @param name the holder in words; empty when it is unknown
/// @param period open at its start where nobody wrote down when it began
/// @param certain false where the source leaves a doubt about the holder
/// @param remark what the doubt is about
public record RolePeriod(
        ActivityId activity,
        ActivityRole role,
        RoleHolder holder,
        Bilingual name,
        Period period,
        boolean certain,
        @Nullable String remark) {}

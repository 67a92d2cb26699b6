package dk.digit.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody takes over a role, which ends the one before.
///
/// @param from the first day; null only for the first holder, when nobody knows it
public record RoleChange(
        ActivityId activity,
        ActivityRole role,
        RoleHolder holder,
        @Nullable LocalDate from,
        boolean certain,
        @Nullable String remark) {}

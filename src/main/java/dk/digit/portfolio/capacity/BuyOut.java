package dk.digit.portfolio.capacity;

import dk.digit.platform.money.Money;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;

/// What one engagement costs the association in a quarter.
///
/// @param minutes of work
/// @param amount exact; sums of these are the accounts' figures
/// @param unpriced minutes of them for which no rate is known
public record BuyOut(
        long engagement,
        ActivityId activity,
        ProjectRole role,
        RoleHolder holder,
        EngagementKind kind,
        Quarter quarter,
        int minutes,
        Money amount,
        int unpriced) {}

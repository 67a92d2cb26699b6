package dk.digit.portfolio.waves;

import dk.digit.portfolio.ActivityId;

/// When municipalities are to go live in an activity may have changed: a wave was planned or changed, somebody
/// got another place, or reports another day for going live.
public record RolloutPlanned(ActivityId activity) {}

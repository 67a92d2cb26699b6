package dk.digit.portfolio.waves;

import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// Who leads an activity at home in a municipality: a function, not a name.
public record LocalLead(String title, @Nullable String account, Period period) {}

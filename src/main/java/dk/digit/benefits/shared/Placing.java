package dk.digit.benefits.shared;

import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a value that counts from a day on belongs among the periods that are there: until the next one begins. The one
/// that it cuts into ends the day before; what began on the very day is put right instead.
///
/// @param cut the period that ends earlier now; null when none does
/// @param replaces whether a period begins on that day already
record Placing(Period valid, @Nullable Period cut, boolean replaces) {

    static Placing of(LocalDate from, List<Period> periods) {
        for (Period period : periods) {
            if (period.contains(from)) {
                boolean same = from.equals(period.start());
                return new Placing(new Period(from, period.end()), same ? null : period, same);
            }
        }
        var next = periods.stream()
                .map(Period::start)
                .filter(start -> start != null && start.isAfter(from))
                .min(LocalDate::compareTo);
        return new Placing(new Period(from, next.orElse(null)), null, false);
    }

    /// What the cut one becomes.
    @Nullable
    Period rest() {
        return cut == null ? null : new Period(cut.start(), valid.start());
    }
}

package dk.digit.portfolio.capacity;

import dk.digit.platform.time.Period;
import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The working days of a span, counted once: how many lie between any two of its days is then a subtraction.
/// Costs one look at each day of the span.
final class Workdays {

    private final LocalDate from;
    private final Integer[] before;

    /// @param to first day no longer in the span
    Workdays(WorkingDays working, LocalDate from, LocalDate to) {
        this.from = from;
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        this.before = new Integer[days + 1];
        int count = 0;
        for (int i = 0; i <= days; i++) {
            before[i] = count;
            count += working.isWorkingDay(from.plusDays(i)) ? 1 : 0;
        }
    }

    /// The working days of a period, as far as they lie in the span.
    int in(Period period) {
        int start = period.start() == null ? 0 : place(period.start());
        int end = period.end() == null ? before.length - 1 : place(period.end());
        return end <= start ? 0 : before[end] - before[start];
    }

    LocalDate from() {
        return from;
    }

    /// For each day of the span and the one after it, how many working days of the span come before: as the
    /// database writes an array.
    String text() {
        return Arrays.stream(before).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private int place(LocalDate day) {
        return (int) Math.clamp(ChronoUnit.DAYS.between(from, day), 0, before.length - 1L);
    }
}

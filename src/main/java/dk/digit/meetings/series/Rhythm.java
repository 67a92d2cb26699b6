package dk.digit.meetings.series;

import dk.digit.meetings.SeriesUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How the days of a series follow each other: every so many weeks on the first day's weekday, or every so
/// many months or years on its day of the month. A month that is too short gives its last day.
public record Rhythm(LocalDate first, LocalDate last, int every, SeriesUnit unit) {

    static final int MOST_YEARS = 10;
    static final int MOST_EVERY = 24;

    public Rhythm {
        if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS)) || every < 1 || every > MOST_EVERY) {
            throw new IllegalArgumentException("every " + every + " " + unit + " from " + first + " to " + last);
        }
    }

    /// The days as they are counted, whether offices are open or not.
    public List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (var day = first; !day.isAfter(last); day = day(days.size())) {
            days.add(day);
        }
        return days;
    }

    /// Counted from the first each time: the 31st stays the 31st after a short month.
    private LocalDate day(int number) {
        long count = (long) number * every;
        return switch (unit) {
            case WEEK -> first.plusWeeks(count);
            case MONTH -> first.plusMonths(count);
            case YEAR -> first.plusYears(count);
        };
    }
}

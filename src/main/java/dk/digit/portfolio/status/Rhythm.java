package dk.digit.portfolio.status;

import org.jspecify.annotations.Nullable;

/// How often a series reports: every so many days, or on one day of each month.
public record Rhythm(@Nullable Integer everyDays, @Nullable Integer monthDay) {

    public Rhythm {
        if ((everyDays == null) == (monthDay == null)) {
            throw new IllegalArgumentException("every " + everyDays + " days, day " + monthDay);
        }
    }

    public static Rhythm every(int days) {
        return new Rhythm(days, null);
    }

    public static Rhythm monthly(int day) {
        return new Rhythm(null, day);
    }
}

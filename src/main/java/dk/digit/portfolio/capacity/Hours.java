package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Work in whole minutes, read and written as hours: `7,5`. Every figure of this package is a multiple of
/// three minutes, so that its hours have at most two decimals and none is lost in writing.
public final class Hours {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final Pattern TYPED = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,2})?");
    /// Below it nobody can be planned with; above it nobody can be.
    static final int LEAST_A_WEEK = 15;

    static final int MOST_A_WEEK = 3600;
    /// A full-time week in municipalities: 37 hours.
    static final int FULL_TIME_A_WEEK = 37 * 60;

    private static final int WORKING_DAYS_A_WEEK = 5;

    private Hours() {}

    /// Minutes that a number of working days comes to.
    static int over(int workingDays, int minutesAWeek) {
        return workingDays * (minutesAWeek / WORKING_DAYS_A_WEEK);
    }

    public static BigDecimal decimal(long minutes) {
        var hours = BigDecimal.valueOf(minutes).divide(SIXTY, 2, RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().scale() < 0 ? hours.setScale(0) : hours.stripTrailingZeros();
    }

    public static String text(Lang lang, long minutes) {
        return Formats.decimal(lang, decimal(minutes));
    }

    /// Minutes of hours as people type them, `7,5` or `7.5`; null when it is no such number, or not in
    /// quarters of an hour.
    static @Nullable Integer typed(String text) {
        if (!TYPED.matcher(text).matches()) {
            return null;
        }
        var minutes = new BigDecimal(text.replace(',', '.')).multiply(SIXTY).stripTrailingZeros();
        return minutes.scale() <= 0 && minutes.intValueExact() % LEAST_A_WEEK == 0 ? minutes.intValueExact() : null;
    }
}

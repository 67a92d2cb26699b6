package dk.digit.platform.time;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// A rule that closes offices on one day of every year for which it is valid.
///
/// @param source where the rule is written
public record HolidayRule(String id, Bilingual name, Closing closing, Basis basis, Period valid, String source) {

    /// Why offices are closed.
    public enum Closing {
        /// A holiday by law.
        HOLIDAY,
        /// None by law, but offices are usually closed.
        CUSTOM
    }

    /// How the day is found.
    public sealed interface Basis {

        LocalDate in(int year);

        /// So many days after Easter Sunday, negative before it.
        record Easter(int days) implements Basis {
            @Override
            public LocalDate in(int year) {
                return sunday(year).plusDays(days);
            }

            /// Easter Sunday by the Gregorian calendar, as Meeus writes the computation (Astronomical
            /// Algorithms, chapter 8): Sunday after the first full moon of spring.
            static LocalDate sunday(int year) {
                int a = year % 19;
                int b = year / 100;
                int c = year % 100;
                int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
                int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
                int m = (a + 11 * h + 22 * l) / 451;
                int n = h + l - 7 * m + 114;
                return LocalDate.of(year, n / 31, n % 31 + 1);
            }
        }

        record Fixed(MonthDay day) implements Basis {
            @Override
            public LocalDate in(int year) {
                return day.atYear(year);
            }
        }
    }

    /// The day of a year, or null when the rule is not valid on it.
    public @Nullable LocalDate in(int year) {
        var day = basis.in(year);
        return valid.contains(day) ? day : null;
    }
}

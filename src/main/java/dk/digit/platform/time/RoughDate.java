package dk.digit.platform.time;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as well as it is known: to the day, the month or the year, and perhaps in doubt. What is not
/// known is shown as such and never guessed; `day` only serves to sort and to compare.
///
/// @param day a day within what is known; the first one unless someone knows better
public record RoughDate(LocalDate day, Precision precision, boolean doubtful) implements Comparable<RoughDate> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?(\\?)?");

    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public static RoughDate of(LocalDate day) {
        return new RoughDate(day, Precision.DAY, false);
    }

    public static RoughDate ofMonth(int year, int month) {
        return new RoughDate(LocalDate.of(year, month, 1), Precision.MONTH, false);
    }

    public static RoughDate ofYear(int year) {
        return new RoughDate(LocalDate.of(year, 1, 1), Precision.YEAR, false);
    }

    /// Columns of a row to a date; null when there is no day.
    public static @Nullable RoughDate of(@Nullable LocalDate day, @Nullable String precision, boolean doubtful) {
        return day == null || precision == null ? null : new RoughDate(day, Precision.valueOf(precision), doubtful);
    }

    /// Reads `2023-11-28`, `2023-11`, `2023`, each perhaps with a `?` behind it.
    ///
    /// @throws DateTimeException when it is none of these
    public static RoughDate parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            throw new DateTimeException("not a date, month or year: " + text);
        }
        int year = Integer.parseInt(match.group(1));
        var rough = match.group(2) == null
                ? ofYear(year)
                : match.group(3) == null
                        ? ofMonth(year, Integer.parseInt(match.group(2)))
                        : of(LocalDate.of(year, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
        return match.group(4) == null ? rough : rough.inDoubt();
    }

    public RoughDate inDoubt() {
        return new RoughDate(day, precision, true);
    }

    /// The last day that it may mean.
    public LocalDate last() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
        };
    }

    /// In running text: `28. november 2023`, `oktober 2023`, `2023`, with a word where it is in doubt.
    public String text(Lang lang) {
        return doubted(
                lang,
                switch (precision) {
                    case DAY -> Formats.longDate(lang, day);
                    case MONTH ->
                        DateTimeFormatter.ofPattern("MMMM yyyy", lang.locale()).format(day);
                    case YEAR -> String.valueOf(day.getYear());
                });
    }

    /// In a table: `28-11-2023`, `10-2023`, `2023`.
    public String brief(Lang lang) {
        return doubted(
                lang,
                switch (precision) {
                    case DAY -> Formats.date(day);
                    case MONTH -> DateTimeFormatter.ofPattern("MM-yyyy").format(day);
                    case YEAR -> String.valueOf(day.getYear());
                });
    }

    /// As the API and the facts write it: `2023-11-28`, `2023-10`, `2023`.
    public String iso() {
        return switch (precision) {
            case DAY -> day.toString();
            case MONTH -> day.toString().substring(0, 7);
            case YEAR -> day.toString().substring(0, 4);
        };
    }

    /// As people type it into a form: `28-11-2023`, `10-2023?`.
    public String typed() {
        var plain = switch (precision) {
            case DAY -> Formats.date(day);
            case MONTH -> DateTimeFormatter.ofPattern("MM-yyyy").format(day);
            case YEAR -> String.valueOf(day.getYear());
        };
        return doubtful ? plain + "?" : plain;
    }

    private String doubted(Lang lang, String text) {
        return doubtful ? Texts.of(lang, "platform.date.doubtful", text) : text;
    }

    @Override
    public int compareTo(RoughDate other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : precision.compareTo(other.precision);
    }
}

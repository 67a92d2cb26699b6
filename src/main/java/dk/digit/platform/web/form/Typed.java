package dk.digit.platform.web.form;

import dk.digit.platform.time.RoughDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days and numbers as people type them.
public final class Typed {

    private static final Pattern DANISH_DAY = Pattern.compile("(\\d{1,2})[-./ ]{1,2}(\\d{1,2})[-./ ]{1,2}(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-./ ](\\d{4})");
    private static final Pattern TIME = Pattern.compile("(?:kl\\.? *)?([01]?\\d|2[0-3])(?:[.:]([0-5]\\d))?");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,15})");

    private Typed() {}

    /// `02-06-2023`, `2.6.2023`, `2/6 2023`, `2023-06-02`; null when it is no such day.
    public static @Nullable LocalDate date(String text) {
        Matcher danish = DANISH_DAY.matcher(text.strip());
        if (danish.matches()) {
            return date(danish.group(3), danish.group(2), danish.group(1));
        }
        Matcher iso = ISO_DAY.matcher(text.strip());
        return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : null;
    }

    /// `9`, `9.30`, `09:30` or `kl. 9.30`; null when it is no such hour.
    public static @Nullable LocalTime time(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches()) {
            return null;
        }
        var minutes = time.group(2) == null ? "0" : time.group(2);
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(minutes));
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A day, `06-2023`, `2023-06` or `2023`, each perhaps with a `?` behind it; null when it is none.
    public static @Nullable RoughDate roughDate(String text) {
        var trimmed = text.strip();
        boolean doubtful = trimmed.endsWith("?");
        var plain = doubtful ? trimmed.substring(0, trimmed.length() - 1).strip() : trimmed;
        Matcher month = MONTH.matcher(plain);
        try {
            var day = date(plain);
            var rough = day != null
                    ? RoughDate.of(day)
                    : month.matches()
                            ? RoughDate.ofMonth(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                            : RoughDate.parse(plain);
            return doubtful ? rough.inDoubt() : rough;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// A whole number, with or without points between the thousands.
    public static @Nullable Long number(String text) {
        return NUMBER.matcher(text.strip()).matches()
                ? Long.valueOf(text.strip().replace(".", ""))
                : null;
    }
}

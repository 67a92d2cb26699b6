package dk.digit.platform.text;

import dk.digit.platform.money.Money;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers, amounts and dates as the reader's language writes them.
public final class Formats {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    private static final DateTimeFormatter LONG_DA = DateTimeFormatter.ofPattern("d. MMMM yyyy", Lang.DA.locale());
    private static final DateTimeFormatter LONG_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Lang.EN.locale());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Locale.ROOT);

    private Formats() {}

    /// `1.275.306,80` in Danish, `1,275,306.80` in English. Built by hand: a table prints thousands.
    public static String money(Lang lang, Money money) {
        long oere = money.oere();
        long cents = Math.abs(oere % 100);
        var text = grouped(lang, oere / 100, oere < 0);
        return text.append(lang == Lang.DA ? ',' : '.')
                .append((char) ('0' + cents / 10))
                .append((char) ('0' + cents % 10))
                .toString();
    }

    private static StringBuilder grouped(Lang lang, long whole, boolean negative) {
        var digits = Long.toString(whole);
        int first = digits.charAt(0) == '-' ? 1 : 0;
        var text = new StringBuilder(24);
        if (negative) {
            text.append('-');
        }
        for (int i = first; i < digits.length(); i++) {
            text.append(digits.charAt(i));
            int left = digits.length() - 1 - i;
            if (left > 0 && left % 3 == 0) {
                text.append(lang == Lang.DA ? '.' : ',');
            }
        }
        return text;
    }

    /// The amount with its unit: `1.275.306,80 kr.`, `DKK 1,275,306.80`.
    public static String kroner(Lang lang, Money money) {
        return lang == Lang.DA ? money(lang, money) + "\u00a0kr." : "DKK\u00a0" + money(lang, money);
    }

    /// Rounded for reading: `1,3 mio. kr.`, `DKK 1.3 million`. Half up, one decimal.
    public static String millions(Lang lang, Money money) {
        var text = decimal(lang, money.toBigDecimal().movePointLeft(6).setScale(1, RoundingMode.HALF_UP));
        return lang == Lang.DA ? text + "\u00a0mio.\u00a0kr." : "DKK\u00a0" + text + "\u00a0million";
    }

    public static String number(Lang lang, long number) {
        return grouped(lang, number, number < 0).toString();
    }

    public static String decimal(Lang lang, BigDecimal number) {
        var format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(lang.locale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number).replace('\u2212', '-');
    }

    /// A day in a table: `02-06-2023` in both languages.
    public static String date(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        int year = day.getYear();
        return year < 1000 || year > 9999
                ? SHORT.format(day)
                : new String(new char[] {
                    digit(day.getDayOfMonth() / 10),
                    digit(day.getDayOfMonth()),
                    '-',
                    digit(day.getMonthValue() / 10),
                    digit(day.getMonthValue()),
                    '-',
                    digit(year / 1000),
                    digit(year / 100),
                    digit(year / 10),
                    digit(year)
                });
    }

    private static char digit(int number) {
        return (char) ('0' + number % 10);
    }

    /// A span of days by its first and last: `01-09-2023 – 31-12-2023`, with nothing where it is open.
    public static String period(Period period) {
        return (date(period.start()) + " – " + date(period.last())).strip();
    }

    /// A day in running text: `2. juni 2023`, `2 June 2023`.
    public static String longDate(Lang lang, LocalDate day) {
        return (lang == Lang.DA ? LONG_DA : LONG_EN).format(day);
    }

    /// An hour of a day: `09.30` in Danish, `09:30` in English.
    public static String time(Lang lang, LocalTime time) {
        return String.format(
                Locale.ROOT, lang == Lang.DA ? "%02d.%02d" : "%02d:%02d", time.getHour(), time.getMinute());
    }

    public static String timestamp(Instant at) {
        return STAMP.format(at.atZone(Zone.COPENHAGEN));
    }
}

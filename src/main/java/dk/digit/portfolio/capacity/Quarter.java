package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A quarter of a year.
///
/// @param number 1 to 4
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*[-/ ]?\\s*[QqKk]?([1-4])");
    private static final Pattern YEAR_LAST =
            Pattern.compile("[QqKk]?([1-4])\\s*[.-]?\\s*(?:kvartal|kvt\\.?|kv\\.?|quarter)?\\s*[-/ ]?\\s*(\\d{4})");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a quarter numbered " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// Reads what people call a quarter: `2024-Q1`, `2024K1`, `1. kvartal 2024`, `K1 2024`.
    public static Optional<Quarter> parse(String text) {
        var first = YEAR_FIRST.matcher(text.strip());
        if (first.matches()) {
            return Optional.of(new Quarter(Integer.parseInt(first.group(1)), Integer.parseInt(first.group(2))));
        }
        var last = YEAR_LAST.matcher(text.strip());
        return last.matches()
                ? Optional.of(new Quarter(Integer.parseInt(last.group(2)), Integer.parseInt(last.group(1))))
                : Optional.empty();
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    /// The first day after it.
    public LocalDate end() {
        return first().plusMonths(3);
    }

    public Period period() {
        return new Period(first(), end());
    }

    public Quarter plus(int quarters) {
        return of(first().plusMonths(3L * quarters));
    }

    /// This one and those after it.
    public List<Quarter> andNext(int count) {
        return IntStream.range(0, count).mapToObj(this::plus).toList();
    }

    /// As in an address and in the API: `2024-Q1`.
    public String iso() {
        return year + "-Q" + number;
    }

    /// `1. kvt. 2024`, `Q1 2024`.
    public String text(Lang lang) {
        return Texts.of(lang, "portfolio.capacity.quarterName", String.valueOf(number), String.valueOf(year));
    }

    @Override
    public int compareTo(Quarter other) {
        return first().compareTo(other.first());
    }

    @Override
    public String toString() {
        return iso();
    }
}

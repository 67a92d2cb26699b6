package dk.digit.platform.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A span of days, from and with the first, up to but without `end`; open where a side is null. This is
/// how the database keeps periods (`daterange`, `[)`); people name the last day instead: see [#last].
///
/// @param start the first day, or null when it has no beginning
/// @param end the day after the last, or null when it has no end
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {

    public Period {
        if (start != null && end != null && !start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts: " + start + " to " + end);
        }
    }

    public static Period from(LocalDate start) {
        return new Period(start, null);
    }

    /// @param last the last day that belongs to the period, or null when it is open
    public static Period fromTo(@Nullable LocalDate start, @Nullable LocalDate last) {
        return new Period(start, last == null ? null : last.plusDays(1));
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public boolean contains(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || day.isBefore(end));
    }

    public boolean overlaps(Period other) {
        return (start == null || other.end == null || start.isBefore(other.end))
                && (other.start == null || end == null || other.start.isBefore(end));
    }

    /// The days that belong to both, or null when there are none.
    public @Nullable Period intersection(Period other) {
        if (!overlaps(other)) {
            return null;
        }
        var from = start == null || (other.start != null && other.start.isAfter(start)) ? other.start : start;
        var until = end == null || (other.end != null && other.end.isBefore(end)) ? other.end : end;
        return new Period(from, until);
    }

    /// Whether every day of `other` belongs to this one too.
    public boolean contains(Period other) {
        return other.equals(intersection(other));
    }

    public @Nullable LocalDate last() {
        return end == null ? null : end.minusDays(1);
    }

    /// As PostgreSQL writes a `daterange`: `[2023-09-01,2024-01-01)`.
    public String toDaterange() {
        return "[" + (start == null ? "" : start) + "," + (end == null ? "" : end) + ")";
    }

    /// @param text a `daterange` in PostgreSQL's canonical form
    public static Period parseDaterange(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || !text.endsWith(")") || !(text.startsWith("[") || text.startsWith("("))) {
            throw new IllegalArgumentException("not a canonical daterange: " + text);
        }
        return new Period(bound(text.substring(1, comma)), bound(text.substring(comma + 1, text.length() - 1)));
    }

    private static @Nullable LocalDate bound(String text) {
        return text.isEmpty() || text.endsWith("infinity") ? null : LocalDate.parse(text);
    }
}

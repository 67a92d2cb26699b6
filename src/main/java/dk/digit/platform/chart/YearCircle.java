package dk.digit.platform.chart;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A year as a circle: twelve months round, clockwise from the top, with marks for days and arcs for
/// stretches of days. What leads somewhere is a link that the keyboard reaches, in the order of time.
///
/// @param asOf the day that the hand points at, or null for none
/// @param kinds the word for what the looks tell apart, such as "Slags"
public record YearCircle(
        String title,
        String description,
        int year,
        @Nullable LocalDate asOf,
        String kinds,
        List<Entry> entries) implements Chart {

    public YearCircle {
        entries = entries.stream()
                .filter(entry -> entry.from().getYear() <= year && entry.last().getYear() >= year)
                .sorted(Comparator.comparing(Entry::from).thenComparing(Entry::last))
                .toList();
    }

    /// Kind or state in word, surface and symbol: equal looks share one entry of the legend.
    public record Look(String word, Tone tone, Symbol symbol) {}

    /// @param last the last day of a stretch; the same as `from` for a single day
    /// @param href where it leads, or null
    public record Entry(
            LocalDate from,
            LocalDate last,
            String name,
            Look look,
            @Nullable String href) {

        public Entry {
            if (last.isBefore(from)) {
                throw new IllegalArgumentException("a stretch from " + from + " to " + last);
            }
        }

        public static Entry on(LocalDate day, String name, Look look, @Nullable String href) {
            return new Entry(day, day, name, look, href);
        }

        boolean isDay() {
            return from.equals(last);
        }

        String when(Lang lang) {
            return isDay()
                    ? Formats.longDate(lang, from)
                    : Texts.of(lang, "platform.chart.fromTo", Formats.date(from), Formats.date(last));
        }

        String words(Lang lang) {
            return when(lang) + ": " + name + ", " + look.word();
        }
    }

    @Override
    public ChartTable table(Lang lang) {
        var headers = List.of(Texts.of(lang, "platform.chart.when"), Texts.of(lang, "platform.chart.what"), kinds);
        return new ChartTable(
                title,
                headers,
                entries.stream()
                        .map(entry -> List.of(
                                entry.when(lang), entry.name(), entry.look().word()))
                        .toList());
    }
}

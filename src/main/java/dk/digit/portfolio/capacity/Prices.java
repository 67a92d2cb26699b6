package dk.digit.portfolio.capacity;

import dk.digit.platform.money.Money;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What engagements cost by the rates.
///
/// The price of an engagement in a quarter is its hours times the rate, summed exactly over the days on which
/// different rates hold, and rounded once to whole øre, half up: [#rounded]. Every total is a sum of these.
public final class Prices {

    private static final long MINUTES_AN_HOUR = 60;

    private final List<StaffRate> rates;

    Prices(List<StaffRate> rates) {
        this.rates = List.copyOf(rates);
    }

    /// @param unpriced minutes for which no rate is known
    public record Price(Money amount, int minutes, int unpriced) {

        static final Price NONE = new Price(Money.ZERO, 0, 0);

        Price plus(Price other) {
            return new Price(amount.plus(other.amount), minutes + other.minutes, unpriced + other.unpriced);
        }
    }

    Price of(Engagement engagement, Quarter quarter, Workdays workdays) {
        var span = engagement.period().intersection(quarter.period());
        if (!engagement.kind().isPriced() || !engagement.state().isHeld() || span == null) {
            return Price.NONE;
        }
        long oereTimesMinutes = 0;
        int minutes = 0;
        int unpriced = 0;
        var days = changes(span).toArray(LocalDate[]::new);
        for (int i = 0; i + 1 < days.length; i++) {
            int part = engagement.minutesIn(new Period(days[i], days[i + 1]), workdays);
            var rate = rate(engagement, days[i]);
            minutes += part;
            unpriced += rate == null ? part : 0;
            oereTimesMinutes +=
                    rate == null ? 0 : Math.multiplyExact(rate.perHour().oere(), (long) part);
        }
        return new Price(rounded(oereTimesMinutes), minutes, unpriced);
    }

    /// The days of a span on which another rate may hold, its first and the day after its last among them.
    private SortedSet<LocalDate> changes(Period span) {
        var days = new TreeSet<LocalDate>();
        days.add(java.util.Objects.requireNonNull(span.start()));
        days.add(java.util.Objects.requireNonNull(span.end()));
        for (StaffRate rate : rates) {
            for (var day : new LocalDate[] {rate.period().start(), rate.period().end()}) {
                if (day != null && span.contains(day)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private @Nullable StaffRate rate(Engagement engagement, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.period().contains(day) && rate.fit(engagement) >= 0)
                .max(Comparator.comparingInt(rate -> rate.fit(engagement)))
                .orElse(null);
    }

    /// The one place where a price is rounded: half up to whole øre.
    static Money rounded(long oereTimesMinutes) {
        return Money.ofOere(Math.floorDiv(oereTimesMinutes + MINUTES_AN_HOUR / 2, MINUTES_AN_HOUR));
    }
}

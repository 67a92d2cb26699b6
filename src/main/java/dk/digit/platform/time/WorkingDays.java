package dk.digit.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which days are working days, and how to count them.
///
/// Saturdays, Sundays and the days of the rules are none. Of the rules, those by custom (Constitution Day,
/// Christmas Eve, New Year's Eve) may be left out: see [#byLaw].
public final class WorkingDays {

    private final List<HolidayRule> rules;
    private final Map<Integer, SortedMap<LocalDate, HolidayRule>> years = new ConcurrentHashMap<>();

    private WorkingDays(List<HolidayRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The days on which offices are open.
    public static WorkingDays of(List<HolidayRule> rules) {
        return new WorkingDays(rules);
    }

    /// As statutory time limits count: only holidays by law are no working days.
    public WorkingDays byLaw() {
        return new WorkingDays(rules.stream()
                .filter(rule -> rule.closing() == HolidayRule.Closing.HOLIDAY)
                .toList());
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && closing(day) == null;
    }

    /// The rule that closes offices on `day`, or null; weekends are no rule.
    public @Nullable HolidayRule closing(LocalDate day) {
        return closings(day.getYear()).get(day);
    }

    /// The closed days of a year with their rules, in order.
    public SortedMap<LocalDate, HolidayRule> closings(int year) {
        return years.computeIfAbsent(year, this::read);
    }

    /// The day itself, or the first working day after it.
    public LocalDate onOrAfter(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /// The day itself, or the last working day before it.
    public LocalDate onOrBefore(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /// The first working day after `day`.
    public LocalDate next(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /// The last working day before `day`.
    public LocalDate previous(LocalDate day) {
        return onOrBefore(day.minusDays(1));
    }

    /// The `count`-th working day after `day`, which itself is not counted.
    ///
    /// @param count not negative; 0 is the day itself
    public LocalDate after(LocalDate day, int count) {
        var found = day;
        for (int i = 0; i < atLeastNone(count); i++) {
            found = next(found);
        }
        return found;
    }

    /// The `count`-th working day before `day`, which itself is not counted.
    ///
    /// @param count not negative; 0 is the day itself
    public LocalDate before(LocalDate day, int count) {
        var found = day;
        for (int i = 0; i < atLeastNone(count); i++) {
            found = previous(found);
        }
        return found;
    }

    private static int atLeastNone(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of working days: " + count);
        }
        return count;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private SortedMap<LocalDate, HolidayRule> read(int year) {
        var days = new TreeMap<LocalDate, HolidayRule>();
        for (HolidayRule rule : rules) {
            var day = rule.in(year);
            if (day != null) {
                days.merge(day, rule, WorkingDays::stronger);
            }
        }
        return days;
    }

    /// Constitution Day may fall on Ascension Day or at Whitsun: then the law closes.
    private static HolidayRule stronger(HolidayRule one, HolidayRule other) {
        return one.closing() == HolidayRule.Closing.HOLIDAY ? one : other;
    }
}

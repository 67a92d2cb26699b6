package dk.digit.meetings.series;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A day of a series: as it is counted, and as it is met.
///
/// @param counted by the rhythm
/// @param day `counted`, or the next working day after it
/// @param why it was moved; null when it was not
/// @param taken whether the body meets that day anyway
public record PlannedDay(
        LocalDate counted, LocalDate day, @Nullable Bilingual why, boolean taken) {

    /// The days of a series. Of two that are moved to the same working day the second is taken.
    ///
    /// @param meets the days on which the body has a meeting already
    static List<PlannedDay> of(Rhythm rhythm, WorkingDays calendar, Collection<LocalDate> meets) {
        var used = new HashSet<>(meets);
        return rhythm.days().stream()
                .map(counted -> {
                    var day = calendar.onOrAfter(counted);
                    return new PlannedDay(counted, day, why(counted, calendar), !used.add(day));
                })
                .toList();
    }

    private static @Nullable Bilingual why(LocalDate counted, WorkingDays calendar) {
        if (calendar.isWorkingDay(counted)) {
            return null;
        }
        var closing = calendar.closing(counted);
        return closing == null ? Texts.both("meetings.series.weekend") : closing.name();
    }

    /// The days as one text, to tell whether they are those that somebody has seen.
    static String text(List<PlannedDay> days) {
        return days.stream().map(planned -> planned.day().toString()).collect(Collectors.joining(" "));
    }
}

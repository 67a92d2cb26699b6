package dk.digit.meetings.series;

import dk.digit.meetings.MeetingId;
import dk.digit.meetings.MeetingKind;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.NewMeeting;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Holidays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plans series of meetings and ends them.
@Component
class SeriesPlanning {

    private final StoredSeries stored;
    private final Meetings meetings;
    private final Holidays holidays;

    SeriesPlanning(StoredSeries stored, Meetings meetings, Holidays holidays) {
        this.stored = stored;
        this.meetings = meetings;
        this.holidays = holidays;
    }

    /// The days on which a series would be met.
    List<PlannedDay> preview(NewSeries series) {
        var meets = stored.daysOf(series.body(), series.rhythm().first());
        return PlannedDay.of(series.rhythm(), holidays.workingDays(), meets);
    }

    /// Plans all meetings of the series, or none.
    ///
    /// @return how many
    /// @throws RefusedException when the body meets on one of the days anyway; all such days are named
    @Transactional
    int plan(NewSeries series) {
        var days = preview(series);
        var taken = days.stream().filter(PlannedDay::taken).toList();
        if (!taken.isEmpty()) {
            throw new RefusedException(Refusal.of(
                    "meetings.series.taken",
                    taken.stream().map(day -> Formats.date(day.day())).collect(Collectors.joining(", "))));
        }
        stored.add(series);
        days.forEach(day -> meetings.record(meeting(series, day)));
        return days.size();
    }

    private static NewMeeting meeting(NewSeries series, PlannedDay day) {
        return new NewMeeting(
                new MeetingId(series.meetingId(day.day())),
                series.body(),
                MeetingKind.ORDINARY,
                day.day(),
                series.hours(),
                series.place(),
                series.online(),
                null,
                series.id());
    }

    /// Calls the meetings off that are still planned. What was held stays.
    ///
    /// @return how many were called off
    /// @throws RefusedException when none is left
    @Transactional
    int end(String series, String reason) {
        int cancelled = stored.cancelPlanned(series, Objects.requireNonNull(reason));
        if (cancelled == 0) {
            throw new RefusedException(Refusal.of("meetings.series.nonePlanned"));
        }
        return cancelled;
    }
}

package dk.digit.meetings;

import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.duty.AnnualEntries;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Events in the circle of the year, those that are known to the month at least.
@Component
class EventsOfYear implements AnnualEntries {

    private final Events events;

    EventsOfYear(Events events) {
        this.events = events;
    }

    @Override
    public String kind() {
        return "events";
    }

    @Override
    public String wordsKey() {
        return "meetings.cycle.event";
    }

    @Override
    public String right() {
        return MeetingsRules.READ;
    }

    @Override
    public Tone tone() {
        return Tone.TEAL;
    }

    @Override
    public Symbol symbol() {
        return Symbol.DISC;
    }

    @Override
    public List<Entry> during(Period period) {
        var first = Objects.requireNonNullElse(period.start(), LocalDate.of(1, 1, 1));
        var last = Objects.requireNonNullElse(period.last(), LocalDate.of(9999, 12, 31));
        return events.between(first.minusYears(1), last).stream()
                .filter(event -> event.starts().precision() != RoughDate.Precision.YEAR)
                .map(EventsOfYear::entry)
                .filter(entry -> !entry.last().isBefore(first))
                .toList();
    }

    private static Entry entry(Event event) {
        var until =
                event.until() == null ? event.starts().last() : event.until().last();
        return new Entry(event.starts().day(), until, event.name(), "/meetings/events");
    }
}

package dk.digit.meetings;

import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.duty.AnnualEntries;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Meetings in the circle of the year.
@Component
class MeetingsOfYear implements AnnualEntries {

    private final HeldMeetings meetings;
    private final BodyNames bodies;
    private final Clock clock;

    MeetingsOfYear(HeldMeetings meetings, BodyNames bodies, Clock clock) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "meetings";
    }

    @Override
    public String wordsKey() {
        return "meetings.cycle.meeting";
    }

    @Override
    public String right() {
        return MeetingsRules.READ;
    }

    @Override
    public Tone tone() {
        return Tone.NAVY;
    }

    @Override
    public Symbol symbol() {
        return Symbol.SQUARE;
    }

    @Override
    public List<Entry> during(Period period) {
        var names = bodies.on(Zone.today(clock));
        var last = Objects.requireNonNullElse(period.last(), LocalDate.of(9999, 12, 31));
        return meetings.between(Objects.requireNonNullElse(period.start(), LocalDate.of(1, 1, 1)), last).stream()
                .map(meeting -> new Entry(
                        meeting.heldOn(),
                        meeting.heldOn(),
                        words(names.name(meeting.body()), meeting.kind()),
                        "/meetings/meetings/" + meeting.id()))
                .toList();
    }

    private static Bilingual words(Bilingual body, MeetingKind kind) {
        return new Bilingual(
                body.da() + ", " + Texts.of(Lang.DA, kind).toLowerCase(Lang.DA.locale()),
                body.in(Lang.EN) + ", " + Texts.of(Lang.EN, kind).toLowerCase(Lang.EN.locale()));
    }
}

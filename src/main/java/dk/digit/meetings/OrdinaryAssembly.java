package dk.digit.meetings;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyKind;
import dk.digit.platform.duty.Occasion;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.WorkingDays;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The ordinary general assembly divides the year: what must be ready before it and what follows from it is
/// counted from its day. While none is recorded for a year it is expected around the day of the one before.
@Component
public class OrdinaryAssembly implements Occasion {

    public static final String KEY = "meetings.ordinaryAssembly";

    /// Where there has been none yet.
    private static final MonthDay USUAL = MonthDay.of(6, 1);

    private final HeldMeetings meetings;
    private final Association association;
    private final Holidays holidays;
    private final Clock clock;

    OrdinaryAssembly(HeldMeetings meetings, Association association, Holidays holidays, Clock clock) {
        this.meetings = meetings;
        this.association = association;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String wordsKey() {
        return "meetings.occasion.ordinaryAssembly";
    }

    /// The day of a year's assembly, recorded or expected.
    public Happening of(int year) {
        return Objects.requireNonNull(in(year, year).get(year));
    }

    @Override
    public Map<Integer, Happening> in(int firstYear, int lastYear) {
        var assemblies = association.bodies(Zone.today(clock)).stream()
                .filter(body -> body.kind() == BodyKind.ASSEMBLY)
                .map(Body::id)
                .toList();
        var days = meetings.days(MeetingKind.ORDINARY, assemblies);
        var working = holidays.workingDays();
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), year -> of(year, days, working)));
    }

    private static Happening of(int year, List<LocalDate> days, WorkingDays working) {
        return days.stream()
                .filter(day -> day.getYear() == year)
                .findFirst()
                .map(day -> new Happening(day, false))
                .orElseGet(() -> expected(year, days, working));
    }

    private static Happening expected(int year, List<LocalDate> days, WorkingDays working) {
        var like = days.stream()
                .filter(day -> day.getYear() < year)
                .reduce((earlier, later) -> later)
                .map(MonthDay::from)
                .orElse(USUAL);
        return new Happening(working.onOrAfter(like.atYear(year)), true);
    }
}

package dk.digit.demo;

import dk.digit.association.Association;
import dk.digit.association.BodyId;
import dk.digit.association.WorkFunction;
import dk.digit.meetings.OrdinaryAssembly;
import dk.digit.people.tasks.Cycle;
import dk.digit.people.tasks.NewTask;
import dk.digit.people.tasks.Offset;
import dk.digit.people.tasks.Offset.Side;
import dk.digit.people.tasks.Offset.Unit;
import dk.digit.people.tasks.Recurrence;
import dk.digit.people.tasks.Shift;
import dk.digit.people.tasks.Tasks;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// The association's year as recurring tasks. Example data, marked so: the sources do not say who does what
/// when. They begin with the year in which the demonstration is loaded, so that 2023 stays what it was.
@Component
class TasksDemo implements Chapter {

    private static final String EVERY = "EVERY ";

    private final Tasks tasks;
    private final Association association;
    private final Clock clock;

    TasksDemo(Tasks tasks, Association association, Clock clock) {
        this.tasks = tasks;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public void tell(Facts facts) {
        var today = Zone.today(clock);
        for (CSVRecord row : facts.rows("annual-cycle")) {
            var task = NewTask.of(
                            new Bilingual(row.get("title_da"), row.get("title_en")),
                            assignee(row.get("who"), today),
                            today)
                    .raisedBy(row.get("room"), "demo:" + row.get("id"))
                    .recurring(recurrence(row.get("when"), today.getYear()), Shift.valueOf(row.get("shift")))
                    .reminding(14, 3)
                    .asExample();
            if (row.get("who").startsWith(EVERY)) {
                tasks.raiseForEveryMember(task, row.get("who").substring(EVERY.length()));
            } else {
                tasks.raiseRunning(task, today);
            }
        }
    }

    /// `YEARLY 10-15`, `6 WEEKS BEFORE assembly`, `1 TUESDAY AFTER assembly`: the first one of this year.
    private static Recurrence recurrence(String when, int year) {
        var words = when.split(" ", -1);
        if (words.length == 2) {
            return new Recurrence.Every(Cycle.valueOf(words[0]), LocalDate.parse(year + "-" + words[1]));
        }
        int count = Integer.parseInt(words[0]);
        var side = Side.valueOf(words[2]);
        var offset = words[1].endsWith("SDAY")
                ? new Offset.Weekday(count, DayOfWeek.valueOf(words[1]), side)
                : new Offset.Span(count, Unit.valueOf(words[1]), side);
        // What is counted from the end of a year falls into the next one.
        return words[3].equals("assembly")
                ? new Recurrence.Around(OrdinaryAssembly.KEY, offset, year)
                : new Recurrence.Around("finance.yearEnd", offset, year - 1);
    }

    private Assignee assignee(String who, LocalDate today) {
        if (who.equals("board chair")) {
            return association.seats(new BodyId("board"), today).stream()
                    .flatMap(seating -> java.util.stream.Stream.ofNullable(seating.seat()))
                    .filter(seat -> seat.functionId().equals("chair"))
                    .findFirst()
                    .<Assignee>map(seat -> new Assignee.OfSeat(seat.id().value()))
                    .orElseThrow();
        }
        var function = WorkFunction.valueOf(who.startsWith(EVERY) ? who.substring(EVERY.length()) : who);
        return new Assignee.OfFunction(function.name(), null);
    }
}

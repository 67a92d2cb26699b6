package dk.digit.people.tasks;

import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.chart.YearCircle;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The tasks of a year: those that there are, and those that are to come if nothing changes.
@Component
class AnnualTasks {

    static final String TASKS = "tasks";
    static final String DUTIES = "duties";

    private final StoredTasks tasks;
    private final AssigneeNames names;
    private final Reckonings reckonings;

    AnnualTasks(StoredTasks tasks, AssigneeNames names, Reckonings reckonings) {
        this.tasks = tasks;
        this.names = names;
        this.reckonings = reckonings;
    }

    /// @param day whose state is shown
    List<AnnualCycle.Row> of(int year, LocalDate day, List<String> kinds, Lang lang) {
        var last = LocalDate.of(year, 12, 31);
        var stored = tasks.between(LocalDate.of(year, 1, 1), last).stream()
                .filter(task -> kinds.contains(kind(task)))
                .filter(AnnualTasks::stands)
                .toList();
        var returning = kinds.contains(TASKS)
                ? tasks.returning().stream()
                        .filter(task -> task.due().getYear() <= year)
                        .toList()
                : List.<Task>of();
        var who = names.of(Stream.concat(stored.stream(), returning.stream()).toList(), lang);
        var rows = new ArrayList<AnnualCycle.Row>();
        var families = new HashSet<UUID>();
        for (Task task : stored) {
            // One mark for what every municipality does; its page tells how far each has come.
            if (task.family() == null || families.add(task.family())) {
                rows.add(row(task, day, who, lang));
            }
        }
        coming(returning, year, last, who, lang, rows);
        return rows;
    }

    private void coming(
            List<Task> returning,
            int year,
            LocalDate last,
            Map<UUID, String> who,
            Lang lang,
            List<AnnualCycle.Row> rows) {
        if (returning.isEmpty()) {
            return;
        }
        int first = returning.getFirst().due().getYear();
        var reckoning = reckonings.forAll(returning, first - 1, year + 1);
        for (Task task : returning) {
            reckoning.following(task.recurrence(), task.number(), task.shift(), last).stream()
                    .filter(turn -> turn.due().day().getYear() == year)
                    .forEach(turn -> rows.add(row(
                            task,
                            turn.due().day(),
                            turn.due().expected(),
                            look(lang, "people.cycle.coming", Tone.HOLLOW, Symbol.RING),
                            who,
                            lang)));
        }
    }

    private static String kind(Task task) {
        return task.origin() == Task.Origin.DUTY ? DUTIES : TASKS;
    }

    private static boolean stands(Task task) {
        return task.state().isOpen() || task.state() == TaskState.DONE;
    }

    private static AnnualCycle.Row row(Task task, LocalDate day, Map<UUID, String> who, Lang lang) {
        return row(task, task.due(), false, look(task, day, lang), who, lang);
    }

    private static AnnualCycle.Row row(
            Task task, LocalDate on, boolean expected, YearCircle.Look look, Map<UUID, String> who, Lang lang) {
        return new AnnualCycle.Row(
                on,
                on,
                task.title().in(lang),
                task.path(),
                Texts.of(lang, kind(task).equals(DUTIES) ? "people.cycle.kind.duties" : "people.cycle.kind.tasks"),
                look,
                task.family() == null ? who.get(task.id()) : Texts.of(lang, "people.cycle.everyMember"),
                expected,
                task.example());
    }

    /// As it stood on the day.
    private static YearCircle.Look look(Task task, LocalDate day, Lang lang) {
        boolean closed = task.closedAt() != null
                && !task.closedAt().atZone(Zone.COPENHAGEN).toLocalDate().isAfter(day);
        if (closed) {
            return look(lang, "people.TaskState.DONE", Tone.MINT, Symbol.CHECK);
        }
        if (task.due().isBefore(day)) {
            return look(lang, "people.task.late", Tone.RED, Symbol.WARNING);
        }
        return task.origin() == Task.Origin.DUTY
                ? look(lang, "people.cycle.kind.duties", Tone.AMBER, Symbol.TRIANGLE)
                : look(lang, "people.cycle.kind.tasks", Tone.SKY, Symbol.DIAMOND);
    }

    private static YearCircle.Look look(Lang lang, String key, Tone tone, Symbol symbol) {
        return new YearCircle.Look(Texts.of(lang, key), tone, symbol);
    }
}

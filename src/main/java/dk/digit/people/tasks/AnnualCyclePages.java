package dk.digit.people.tasks;

import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.chart.YearCircle;
import dk.digit.platform.duty.AnnualEntries;
import dk.digit.platform.text.Formats;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The circle of the association's year.
@Controller
class AnnualCyclePages {

    /// So many alike are one mark in the circle, which leads to the first of them in the list.
    private static final int FEWEST_ALIKE = 3;

    private final AnnualTasks tasks;
    private final List<AnnualEntries> rooms;
    private final Rights rights;

    AnnualCyclePages(AnnualTasks tasks, List<AnnualEntries> rooms, Rights rights) {
        this.tasks = tasks;
        this.rooms =
                rooms.stream().sorted(Comparator.comparing(AnnualEntries::kind)).toList();
        this.rights = rights;
    }

    @GetMapping(AnnualCycle.PATH)
    @Requires(TasksRules.READ)
    Answer cycle(View view) {
        int year = year(view.param("year"), view.asOf().getYear());
        var seen = rooms.stream()
                .filter(room -> rights.somewhere(view.actor(), room.right()))
                .toList();
        var kinds = kinds(seen);
        var chosen = chosen(view.params().all("kind"), kinds);
        var rows = new ArrayList<>(tasks.of(year, view.asOf(), chosen, view.lang()));
        for (AnnualEntries room : seen) {
            if (chosen.contains(room.kind())) {
                room.during(Period.year(year)).forEach(entry -> rows.add(row(room, entry, view)));
            }
        }
        rows.sort(Comparator.comparing(AnnualCycle.Row::from).thenComparing(AnnualCycle.Row::last));
        var years = IntStream.rangeClosed(
                        Math.min(year, view.today().getYear()) - 2,
                        Math.max(year, view.today().getYear()) + 2)
                .boxed()
                .toList();
        return new AnnualCycle(year, years, kinds, chosen, rows, circle(year, rows, view));
    }

    private static List<Choice> kinds(List<AnnualEntries> rooms) {
        var kinds = new ArrayList<Choice>();
        kinds.add(new Choice(AnnualTasks.TASKS, "people.cycle.kind.tasks", true));
        kinds.add(new Choice(AnnualTasks.DUTIES, "people.cycle.kind.duties", true));
        rooms.forEach(room -> kinds.add(new Choice(room.kind(), room.wordsKey(), true)));
        return kinds;
    }

    /// All of them when none is asked for.
    private static List<String> chosen(List<String> asked, List<Choice> kinds) {
        var known = kinds.stream().map(Choice::value).toList();
        var chosen = known.stream().filter(asked::contains).toList();
        return chosen.isEmpty() ? known : chosen;
    }

    private static int year(@Nullable String asked, int present) {
        return asked != null && asked.matches("(19|20|21)\\d\\d") ? Integer.parseInt(asked) : present;
    }

    private static AnnualCycle.Row row(AnnualEntries room, AnnualEntries.Entry entry, View view) {
        var kind = view.t(room.wordsKey());
        return new AnnualCycle.Row(
                entry.from(),
                entry.last(),
                entry.words().in(view.lang()),
                entry.path(),
                kind,
                new YearCircle.Look(kind, room.tone(), room.symbol()),
                null,
                false,
                false);
    }

    private static YearCircle circle(int year, List<AnnualCycle.Row> rows, View view) {
        return new YearCircle(
                view.t("people.cycle.of", String.valueOf(year)),
                view.t("people.cycle.description", rows.size(), Formats.longDate(view.lang(), view.asOf())),
                year,
                view.asOf(),
                view.t("people.cycle.kind"),
                alike(rows).stream().map(group -> entry(group, rows, view)).toList());
    }

    /// What is the same of several records on one day, such as a text about each activity.
    private static Collection<List<AnnualCycle.Row>> alike(List<AnnualCycle.Row> rows) {
        record Alike(LocalDate from, LocalDate last, YearCircle.Look look, String stem) {}
        var groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Alike(row.from(), row.last(), row.look(), row.stem()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .flatMap(group -> group.size() < FEWEST_ALIKE ? group.stream().map(List::of) : Stream.of(group))
                .toList();
    }

    private static YearCircle.Entry entry(List<AnnualCycle.Row> group, List<AnnualCycle.Row> rows, View view) {
        var first = group.getFirst();
        return group.size() == 1
                ? new YearCircle.Entry(first.from(), first.last(), first.words(), first.look(), view.url(first.path()))
                : new YearCircle.Entry(
                        first.from(),
                        first.last(),
                        first.stem() + " (" + group.size() + ")",
                        first.look(),
                        "#" + AnnualCycle.anchor(rows.indexOf(first)));
    }
}

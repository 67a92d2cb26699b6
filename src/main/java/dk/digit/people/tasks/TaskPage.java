package dk.digit.people.tasks;

import dk.digit.platform.access.Doors;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.HolidayRule;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One task: what, why, who, when, how it stands, and its log.
///
/// @param who has it, in words
/// @param held by which people today
/// @param returns when it comes back, in words
/// @param closing why its day was moved: the rule that closes offices on it, or null at a weekend
/// @param family the same task of the other municipalities, by their names
/// @param mayChange whether the reader may
/// @param leads whether there is a record that the reader may open
public record TaskPage(
        Task task,
        String who,
        HeldBy held,
        String returns,
        @Nullable Bilingual closing,
        List<Relative> family,
        List<LogLine> log,
        Form comment,
        boolean mayChange,
        boolean leads,
        LocalDate today)
        implements Page {

    /// The same task somewhere else.
    public record Relative(UUID id, String who, TaskState state) {}

    @Override
    public String title(Lang lang) {
        return task.title().in(lang);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(TaskList.MINE, "people.tasks.mine"));
    }

    public boolean duty() {
        return task.origin() == Task.Origin.DUTY;
    }

    public boolean moved() {
        return !task.nominal().equals(task.due());
    }

    public long familyClosed() {
        return family.stream().filter(one -> !one.state().isOpen()).count();
    }

    @Component
    static class Query {

        private final StoredTasks tasks;
        private final AssigneeNames names;
        private final Holders holders;
        private final RecurrenceWords recurrences;
        private final Reckonings reckonings;
        private final TaskLog log;
        private final TaskRights rights;
        private final Doors doors;

        Query(
                StoredTasks tasks,
                AssigneeNames names,
                Holders holders,
                RecurrenceWords recurrences,
                Reckonings reckonings,
                TaskLog log,
                TaskRights rights,
                Doors doors) {
            this.doors = doors;
            this.tasks = tasks;
            this.names = names;
            this.holders = holders;
            this.recurrences = recurrences;
            this.reckonings = reckonings;
            this.log = log;
            this.rights = rights;
        }

        @Transactional(readOnly = true)
        public TaskPage on(UUID id, View view, Form comment) {
            var task = tasks.find(id).orElseThrow(() -> new NotFoundException("task " + id));
            var family = task.family() == null ? List.of(task) : tasks.family(task.family());
            var who = names.of(family, view.lang());
            return new TaskPage(
                    task,
                    name(who, task),
                    holders.of(id, view.today()),
                    recurrences.of(task.recurrence(), view.lang()),
                    closing(task),
                    family.size() == 1
                            ? List.of()
                            : family.stream()
                                    .map(one -> new Relative(one.id(), name(who, one), one.state()))
                                    .toList(),
                    log.of(id, view.lang()),
                    comment,
                    rights.mayChange(view.actor(), task),
                    task.record() != null
                            && doors.openTo(view.actor(), task.record().path()),
                    view.today());
        }

        private @Nullable Bilingual closing(Task task) {
            HolidayRule rule = reckonings.forOne(Recurrence.NEVER).workingDays().closing(task.nominal());
            return rule == null ? null : rule.name();
        }

        private static String name(Map<UUID, String> names, Task task) {
            return Objects.requireNonNullElse(names.get(task.id()), "–");
        }
    }
}

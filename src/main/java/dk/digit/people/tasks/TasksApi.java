package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Tasks for programs: those that the account may see, or its own.
@RestController
class TasksApi {

    private final StoredTasks tasks;
    private final AssigneeNames names;
    private final RecurrenceWords recurrences;

    TasksApi(StoredTasks tasks, AssigneeNames names, RecurrenceWords recurrences) {
        this.tasks = tasks;
        this.names = names;
        this.recurrences = recurrences;
    }

    /// @param due the working day; `nominalDue` is the day by the rule
    /// @param record what it is about: kind and key
    record TaskLine(
            String id,
            String room,
            String title,
            @Nullable String about,
            LocalDate due,
            LocalDate nominalDue,
            String state,
            @Nullable String reason,
            String assignee,
            String recurrence,
            @Nullable String recordKind,
            @Nullable String recordKey,
            boolean example,
            int version) {}

    /// Filters: `state` (several), `room` (several), `mine=true`, `dueFrom`, `dueTo`.
    @GetMapping("/api/v1/people/tasks")
    @Requires(TasksRules.READ)
    ResponseEntity<List<TaskLine>> tasks(View view) {
        var found = tasks.where(condition(view));
        var who = names.of(found, view.lang());
        return ApiList.answer(
                view,
                found.stream()
                        .map(task -> line(task, who.getOrDefault(task.id(), ""), view))
                        .toList(),
                TaskLine::id);
    }

    private static Condition condition(View view) {
        var condition = TASK.DUE_ON.between(
                day(view, "dueFrom", LocalDate.of(1900, 1, 1)), day(view, "dueTo", LocalDate.of(2199, 12, 31)));
        var states = view.params().all("state").stream().map(TasksApi::state).toList();
        if (!states.isEmpty()) {
            condition = condition.and(TASK.STATE.in(states));
        }
        var rooms = view.params().all("room");
        if (!rooms.isEmpty()) {
            condition = condition.and(TASK.ROOM.in(rooms));
        }
        return "true".equals(view.param("mine"))
                ? condition.and(StoredTasks.hasIt(view.actor().username(), view.today()))
                : condition;
    }

    private static LocalDate day(View view, String name, LocalDate otherwise) {
        var text = view.param(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name);
        }
    }

    private static String state(String text) {
        var name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(TaskState.values())
                .map(Enum::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "state"));
    }

    private TaskLine line(Task task, String who, View view) {
        var record = task.record();
        return new TaskLine(
                task.id().toString(),
                task.room(),
                task.title().in(view.lang()),
                task.about() == null ? null : task.about().in(view.lang()),
                task.due(),
                task.nominal(),
                task.state().name().toLowerCase(Locale.ROOT),
                task.reason(),
                who,
                recurrences.of(task.recurrence(), view.lang()),
                record == null ? null : record.kind(),
                record == null ? null : record.key(),
                task.example(),
                task.version());
    }
}

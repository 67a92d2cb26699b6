package dk.digit.people.tasks;

import static dk.digit.people.tasks.TasksRules.CHANGE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Tasks that are made, changed, given to others and dropped.
@Controller
class TaskChangePages {

    private final TaskRights rights;
    private final TaskChanges changes;
    private final StoredTasks tasks;
    private final TaskChoices.Query choices;
    private final Overtaken overtaken;

    TaskChangePages(
            TaskRights rights, TaskChanges changes, StoredTasks tasks, TaskChoices.Query choices, Overtaken overtaken) {
        this.rights = rights;
        this.changes = changes;
        this.tasks = tasks;
        this.choices = choices;
        this.overtaken = overtaken;
    }

    @GetMapping(TaskList.MINE + "/new")
    @Requires(value = CHANGE, anywhere = true)
    Answer blank(View view) {
        var suggested = Map.of(
                "whom",
                TaskForm.Whom.ME.name(),
                "due",
                Formats.date(view.today().plusWeeks(2)),
                "recurrence",
                Returns.NEVER.name(),
                "shift",
                Shift.LATER.name(),
                "visibility",
                Secrecy.PARTIES.name(),
                "remind",
                "7, 1",
                "side",
                Offset.Side.BEFORE.name());
        return new TaskForm(TaskForm.FIELDS.filled(suggested), null, choices.on(view));
    }

    @PostMapping(TaskList.MINE + "/new")
    @Requires(value = CHANGE, anywhere = true)
    Answer make(View view) {
        return view.form(TaskForm.FIELDS)
                .submit(
                        form -> TypedTask.read(form, view.actor().username(), view.today(), null),
                        this::made,
                        again -> new TaskForm(again, null, choices.on(view)));
    }

    private Answer made(TypedTask typed) {
        if (typed.everyMember() != null) {
            var made = changes.makeForEveryMember(typed.task(), typed.everyMember());
            return Redirect.to(TaskList.ALL).saying("people.task.madeMany", made.size());
        }
        var id = changes.make(typed.task());
        return Redirect.to(TaskList.MINE + "/" + id).saying("people.task.made");
    }

    @GetMapping(TaskPages.ONE + "/edit")
    @Requires(value = CHANGE, anywhere = true)
    Answer edit(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        var values = TypedTask.values(task, view.actor().username());
        return task.origin() == Task.Origin.DUTY
                ? new TaskGiving(TaskGiving.FIELDS.filled(values, task.version()), task, choices.on(view))
                : new TaskForm(TaskForm.FIELDS.filled(values, task.version()), id, choices.on(view));
    }

    @PostMapping(TaskPages.ONE + "/edit")
    @Requires(value = CHANGE, anywhere = true)
    Answer change(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        return task.origin() == Task.Origin.DUTY ? give(task, view) : change(task, view);
    }

    private Answer change(Task task, View view) {
        var me = view.actor().username();
        var form = view.form(TaskForm.FIELDS);
        return form.submit(
                typed -> TypedTask.read(typed, me, view.today(), task),
                typed -> saved(changes.change(task, typed.task(), form.openedVersion()), task, me),
                again -> new TaskForm(again, task.id(), choices.on(view)));
    }

    private record Given(dk.digit.platform.duty.Assignee assignee, java.util.List<Integer> remindDays) {}

    private Answer give(Task task, View view) {
        var me = view.actor().username();
        var form = view.form(TaskGiving.FIELDS);
        return form.submit(
                typed -> new Given(
                        TypedTask.assignee(typed, typed.choice("whom", TaskForm.Whom.class), me),
                        TypedTask.days(typed)),
                given -> saved(
                        changes.assign(task, given.assignee(), given.remindDays(), form.openedVersion()), task, me),
                again -> new TaskGiving(again, task, choices.on(view)));
    }

    private Answer saved(boolean done, Task task, String me) {
        if (!done) {
            var now = tasks.find(task.id()).orElse(task);
            throw overtaken.by("people", "task", task.id(), TypedTask.values(now, me), now.version());
        }
        return Redirect.to(task.path()).saying("people.task.changed");
    }

    @GetMapping(TaskPages.ONE + "/drop")
    @Requires(value = CHANGE, anywhere = true)
    Answer askDrop(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        return dropping(TaskDropping.FIELDS.filled(Map.of("how", TaskDropping.How.NOT_RELEVANT.name())), task);
    }

    private record Dropped(TaskDropping.How how, String reason) {}

    @PostMapping(TaskPages.ONE + "/drop")
    @Requires(value = CHANGE, anywhere = true)
    Answer drop(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        return view.form(TaskDropping.FIELDS)
                .submit(
                        form -> new Dropped(form.choice("how", TaskDropping.How.class), form.text("reason", 2000)),
                        dropped -> {
                            changes.close(id, state(dropped.how()), dropped.reason());
                            return Redirect.to(task.path()).saying("people.task.dropped");
                        },
                        again -> dropping(again, task));
    }

    private static TaskState state(TaskDropping.How how) {
        return switch (how) {
            case NOT_RELEVANT -> TaskState.NOT_RELEVANT;
            case DROPPED -> TaskState.DROPPED;
        };
    }

    private static TaskDropping dropping(Form form, Task task) {
        return new TaskDropping(form, task);
    }
}

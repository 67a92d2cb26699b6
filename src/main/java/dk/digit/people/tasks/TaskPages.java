package dk.digit.people.tasks;

import static dk.digit.people.tasks.TasksRules.CHANGE;
import static dk.digit.people.tasks.TasksRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Tasks: one's own, all of them, one of them, and how it goes on.
@Controller
class TaskPages {

    static final String ONE = "/people/tasks/{id:[0-9a-f-]{36}}";

    private static final Fields COMMENT = Fields.of("text", "people.task.comment", "people.task.commentHint");

    private final TaskList.Query list;
    private final TaskPage.Query one;
    private final TaskRights rights;
    private final TaskChanges changes;

    TaskPages(TaskList.Query list, TaskPage.Query one, TaskRights rights, TaskChanges changes) {
        this.list = list;
        this.one = one;
        this.rights = rights;
        this.changes = changes;
    }

    @GetMapping(TaskList.MINE)
    @Requires(READ)
    Answer mine(View view) {
        return list.mine(view);
    }

    @GetMapping(TaskList.ALL)
    @Requires(READ)
    Answer all(View view) {
        return list.all(view);
    }

    @GetMapping(ONE)
    @Requires(value = READ, about = TaskLocator.KIND)
    Answer one(@PathVariable UUID id, View view) {
        return one.on(id, view, COMMENT.empty());
    }

    @PostMapping(ONE + "/start")
    @Requires(value = CHANGE, anywhere = true)
    Answer start(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        changes.start(id);
        return Redirect.to(task.path()).saying("people.task.started");
    }

    @PostMapping(ONE + "/done")
    @Requires(value = CHANGE, anywhere = true)
    Answer done(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        changes.close(id, TaskState.DONE, null);
        return Redirect.to(task.path())
                .saying(task.recurrence().returns() ? "people.task.doneAndFollowed" : "people.task.done");
    }

    @PostMapping(ONE + "/reopen")
    @Requires(value = CHANGE, anywhere = true)
    Answer reopen(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        changes.reopen(id);
        return Redirect.to(task.path()).saying("people.task.reopened");
    }

    @PostMapping(ONE + "/comments")
    @Requires(value = CHANGE, anywhere = true)
    Answer comment(@PathVariable UUID id, View view) {
        var task = rights.forChange(view, id);
        return view.form(COMMENT)
                .submit(
                        form -> form.text("text", 4000),
                        text -> {
                            changes.comment(id, text);
                            return Redirect.to(task.path()).saying("people.task.commented");
                        },
                        again -> one.on(id, view, again));
    }
}

package dk.digit.people.tasks;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Rights;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who may change a task: whoever has it, whoever made it, and the secretariat. That it is seen at all the
/// database has decided before.
@Component
class TaskRights {

    private final Rights rights;
    private final StoredTasks tasks;
    private final Clock clock;

    TaskRights(Rights rights, StoredTasks tasks, Clock clock) {
        this.rights = rights;
        this.tasks = tasks;
        this.clock = clock;
    }

    boolean mayChange(Actor actor, Task task) {
        return rights.may(actor, TasksRules.CHANGE)
                || (rights.somewhere(actor, TasksRules.CHANGE)
                        && (task.createdBy().equals(actor.username())
                                || tasks.has(actor.username(), task.id(), Zone.today(clock))));
    }

    /// The task that a change is about.
    Task forChange(View view, UUID id) {
        var task = tasks.find(id).orElseThrow(() -> new NotFoundException("task " + id));
        if (!mayChange(view.actor(), task)) {
            throw new MissingRight(TasksRules.CHANGE, TaskLocator.target(task));
        }
        return task;
    }
}

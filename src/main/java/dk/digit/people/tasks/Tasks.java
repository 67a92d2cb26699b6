package dk.digit.people.tasks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other rooms ask of tasks. What a room's facts ask for by themselves it states as
/// `dk.digit.platform.duty.Duties` instead.
@Component
public class Tasks {

    private final StoredTasks tasks;
    private final TaskChanges changes;

    Tasks(StoredTasks tasks, TaskChanges changes) {
        this.tasks = tasks;
        this.changes = changes;
    }

    /// Raises a task once: a second with the same source changes nothing.
    @Transactional
    public void raise(NewTask task) {
        changes.make(task);
    }

    /// Raises a series that runs already: those that were due before a day count as done on their day.
    @Transactional
    public void raiseRunning(NewTask task, LocalDate doneBefore) {
        changes.makeRunning(task, doneBefore);
    }

    /// Raises it for a function in each member municipality; each has its own state.
    @Transactional
    public void raiseForEveryMember(NewTask task, String function) {
        changes.makeForEveryMember(task, function);
    }

    /// Closes the task with this source as done; nothing when it is closed already, or was never raised.
    @Transactional
    public void close(String source) {
        tasks.bySource(source)
                .filter(task -> task.state().isOpen())
                .ifPresent(task -> changes.close(task.id(), TaskState.DONE, null));
    }

    /// The open tasks that somebody has on a day, the most urgent first: by name, by function or seat, those
    /// of whom one stands in for, and for the head of the secretariat those that nobody has.
    public List<TaskLine> openOf(String username, LocalDate day, int limit) {
        return tasks.ofPerson(username, day, limit);
    }

    /// How many of them.
    public TaskCount countOf(String username, LocalDate day) {
        return tasks.countOf(username, day);
    }
}

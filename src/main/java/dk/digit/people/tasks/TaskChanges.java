package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK_COMMENT;

import dk.digit.association.Association;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every change of a task, each in one transaction with its reminders and with the one that follows it.
/// Whether the actor may is asked before.
@Component
class TaskChanges {

    private final StoredTasks tasks;
    private final Reminders reminders;
    private final Tidings tidings;
    private final Reckonings reckonings;
    private final Association association;
    private final DSLContext sql;
    private final Clock clock;

    TaskChanges(
            StoredTasks tasks,
            Reminders reminders,
            Tidings tidings,
            Reckonings reckonings,
            Association association,
            DSLContext sql,
            Clock clock) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.tidings = tidings;
        this.reckonings = reckonings;
        this.association = association;
        this.sql = sql;
        this.clock = clock;
    }

    /// @return null when one with the same source is there already
    @Transactional
    public @Nullable UUID make(NewTask task) {
        return add(task, null);
    }

    /// One for the function in each member municipality of today.
    @Transactional
    public List<UUID> makeForEveryMember(NewTask task, String function) {
        var family = UUID.randomUUID();
        var made = new ArrayList<UUID>();
        for (var member : association.members(today())) {
            var id = add(task.inMunicipality(function, member.code().value()), family);
            if (id != null) {
                made.add(id);
            }
        }
        return made;
    }

    private @Nullable UUID add(NewTask task, @Nullable UUID family) {
        var first = reckonings.forOne(task.recurrence()).first(task.recurrence(), task.due(), task.shift(), today());
        var origin = task.source() == null ? Task.Origin.PERSON : Task.Origin.ROOM;
        var id = tasks.add(task, origin, first.due(), first.recurrence(), family);
        if (id != null) {
            reminders.plan(List.of(id), today());
        }
        return id;
    }

    /// A series that runs already: those that were due before a day count as done on their day.
    @Transactional
    public void makeRunning(NewTask task, LocalDate doneBefore) {
        var first = tasks.add(
                task,
                Task.Origin.ROOM,
                reckonings.forOne(task.recurrence()).due(task.recurrence(), 0, task.due(), task.shift()),
                task.recurrence(),
                null);
        var next = first;
        while (next != null) {
            var one = locked(next);
            next = null;
            if (one.due().isBefore(doneBefore)) {
                tasks.enter(
                        one.id(),
                        TaskState.DONE,
                        null,
                        one.due().atTime(12, 0).atZone(Zone.COPENHAGEN).toInstant(),
                        one.version());
                next = one.recurrence().returns() ? followed(one) : null;
            } else {
                reminders.plan(List.of(one.id()), today());
            }
        }
    }

    private @Nullable UUID followed(Task task) {
        var turn = reckonings.forOne(task.recurrence()).next(task.recurrence(), task.number(), task.shift());
        return tasks.follow(task, turn);
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(Task former, NewTask task, long version) {
        var reckoning = reckonings.forOne(task.recurrence());
        var due = reckoning.due(task.recurrence(), former.number(), task.due(), task.shift());
        if (!tasks.change(former, task, due, task.recurrence(), version)) {
            return false;
        }
        replan(former.id());
        return true;
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean assign(Task former, Assignee assignee, List<Integer> remindDays, long version) {
        if (!tasks.assign(former, assignee, remindDays, version)) {
            return false;
        }
        replan(former.id());
        return true;
    }

    @Transactional
    public void start(UUID id) {
        enter(locked(id), TaskState.IN_PROGRESS, null);
    }

    /// Closes it; what recurs and goes on is followed by the next one.
    @Transactional
    public void close(UUID id, TaskState state, @Nullable String reason) {
        var task = locked(id);
        if (!task.state().isOpen()) {
            throw new RefusedException(Refusal.of("people.task.refused.closed"));
        }
        if (task.origin() == Task.Origin.DUTY && state == TaskState.DONE) {
            throw new RefusedException(Refusal.of("people.task.refused.duty"));
        }
        enter(task, state, reason);
        if (state.goesOn() && task.recurrence().returns()) {
            follow(task);
        }
    }

    private void follow(Task task) {
        var next = followed(task);
        if (next != null) {
            reminders.plan(List.of(next), today());
        }
    }

    /// Opens a closed one again; the one that follows it stays.
    @Transactional
    public void reopen(UUID id) {
        var task = locked(id);
        if (task.state().isOpen()) {
            throw new RefusedException(Refusal.of("people.task.refused.open"));
        }
        enter(task, TaskState.OPEN, null);
    }

    private void enter(Task task, TaskState state, @Nullable String reason) {
        tasks.enter(task.id(), state, reason, state.isOpen() ? null : clock.instant(), task.version());
        replan(task.id());
    }

    @Transactional
    public void comment(UUID id, String text) {
        sql.insertInto(TASK_COMMENT)
                .set(TASK_COMMENT.TASK, id)
                .set(TASK_COMMENT.TEXT, text)
                .set(TASK_COMMENT.WRITTEN_AT, clock.instant())
                .set(TASK_COMMENT.WRITTEN_BY, CurrentActor.get().username())
                .execute();
    }

    private void replan(UUID id) {
        reminders.plan(List.of(id), today());
        tidings.withdraw(List.of(id));
    }

    private Task locked(UUID id) {
        return tasks.lock(id).orElseThrow(() -> new RefusedException(Refusal.of("people.task.refused.gone")));
    }

    private LocalDate today() {
        return Zone.today(clock);
    }
}

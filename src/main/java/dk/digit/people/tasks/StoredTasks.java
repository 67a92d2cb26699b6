package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK;
import static dk.digit.people.db.Tables.TASK_SEAT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.duty.Assignee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored tasks, as far as whoever asks may see them.
@Component
class StoredTasks {

    private final DSLContext sql;

    StoredTasks(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Task> find(UUID id) {
        return select(TASK.ID.eq(id)).stream().findFirst();
    }

    /// For a change: nobody else changes it meanwhile.
    Optional<Task> lock(UUID id) {
        return sql.select(TaskColumns.ALL)
                .from(TASK)
                .where(TASK.ID.eq(id))
                .forUpdate()
                .fetchOptional(TaskColumns::task);
    }

    Optional<Task> bySource(String source) {
        return select(TASK.SOURCE.eq(source)).stream().findFirst();
    }

    /// Those made together with it, one for each municipality.
    List<Task> family(UUID family) {
        return select(TASK.FAMILY.eq(family));
    }

    /// Those due within a span of days, closed ones too.
    List<Task> between(LocalDate first, LocalDate last) {
        return select(TASK.DUE_ON.between(first, last));
    }

    List<Task> where(Condition which) {
        return select(which);
    }

    /// The open ones that come back.
    List<Task> returning() {
        return select(TASK.SERIES.isNotNull().and(TASK.CLOSED_AT.isNull()));
    }

    /// The open ones that are counted from an occasion.
    List<Task> aroundOccasions() {
        return select(TASK.OCCASION.isNotNull().and(TASK.CLOSED_AT.isNull()));
    }

    /// The open ones that somebody has on a day, the most urgent first.
    List<TaskLine> ofPerson(String username, LocalDate day, int limit) {
        return sql.select(TASK.ID, TASK.ROOM, TASK.TITLE_DA, TASK.TITLE_EN, TASK.DUE_ON, TASK.STATE)
                .from(TASK)
                .where(TASK.CLOSED_AT.isNull())
                .and(hasIt(username, day))
                .orderBy(TASK.DUE_ON, TASK.ID)
                .limit(limit)
                .fetch(row -> new TaskLine(
                        row.value1(),
                        row.value2(),
                        TaskColumns.title(row),
                        row.value5(),
                        TaskState.valueOf(row.value6())));
    }

    /// The same, whole: as many as a calendar takes.
    List<Task> whole(String username, LocalDate day) {
        return sql.select(TaskColumns.ALL)
                .from(TASK)
                .where(TASK.CLOSED_AT.isNull())
                .and(hasIt(username, day))
                .orderBy(TASK.DUE_ON, TASK.ID)
                .limit(2000)
                .fetch(TaskColumns::task);
    }

    TaskCount countOf(String username, LocalDate day) {
        return sql.select(
                        count(),
                        count().filterWhere(TASK.DUE_ON.lt(day)),
                        count().filterWhere(TASK.DUE_ON.between(day, day.plusDays(7))))
                .from(TASK)
                .where(TASK.CLOSED_AT.isNull())
                .and(hasIt(username, day))
                .fetchSingle(row -> new TaskCount(row.value1(), row.value2(), row.value3()));
    }

    /// That somebody has a task on a day, by name, by function, by seat, or because nobody else does.
    static Condition hasIt(String username, LocalDate day) {
        return condition("{0} in (select task from people.tasks_of({1}, {2}))", TASK.ID, val(username), val(day));
    }

    boolean has(String username, UUID task, LocalDate day) {
        return sql.fetchExists(TASK, TASK.ID.eq(task).and(hasIt(username, day)));
    }

    @Nullable
    UUID add(NewTask task, Task.Origin origin, Due due, Recurrence recurrence, @Nullable UUID family) {
        var columns = content(task, due, recurrence);
        columns.put(TASK.ORIGIN, origin.name());
        columns.put(TASK.SOURCE, task.source());
        columns.put(TASK.SERIES, recurrence.returns() ? UUID.randomUUID() : null);
        columns.put(TASK.FAMILY, family);
        columns.put(TASK.EXAMPLE, task.example());
        columns.put(TASK.CREATED_BY, actor());
        columns.put(
                TASK.AUDIENCE, Marks.of(task.visibility(), task.assignee(), body(task.assignee()), Set.of(actor())));
        return sql.insertInto(TASK)
                .set(columns)
                .onConflict(TASK.SOURCE)
                .doNothing()
                .returning(TASK.ID)
                .fetchOne(TASK.ID);
    }

    /// @return false when somebody changed it since `version`
    boolean change(Task former, NewTask task, Due due, Recurrence recurrence, long version) {
        var columns = content(task, due, recurrence);
        columns.put(
                TASK.SERIES,
                !recurrence.returns() ? null : former.series() == null ? UUID.randomUUID() : former.series());
        columns.put(
                TASK.AUDIENCE,
                Marks.of(
                        task.visibility(),
                        task.assignee(),
                        body(task.assignee()),
                        new TreeSet<>(List.of(former.createdBy(), actor()))));
        return update(former.id(), columns, version);
    }

    /// Gives it to somebody else; the rest is its fact's.
    boolean assign(Task former, Assignee assignee, List<Integer> remindDays, long version) {
        var columns = TaskColumns.columns(assignee);
        columns.put(TASK.BY_HAND, true);
        columns.put(TASK.REMIND_DAYS, TaskColumns.days(remindDays));
        return update(former.id(), columns, version);
    }

    /// The one after in a series, once: a second attempt finds it there.
    @Nullable
    UUID follow(Task done, Reckoning.Turn turn) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.putAll(TaskColumns.columns(done.assignee()));
        columns.putAll(TaskColumns.columns(turn.recurrence()));
        columns.put(TASK.ORIGIN, Task.Origin.PERSON.name());
        columns.put(TASK.ROOM, done.room());
        columns.put(TASK.TITLE_DA, done.title().da());
        columns.put(TASK.TITLE_EN, done.title().enOrNull());
        columns.put(TASK.ABOUT_DA, done.about() == null ? null : done.about().da());
        columns.put(TASK.ABOUT_EN, done.about() == null ? null : done.about().enOrNull());
        record(columns, done.record());
        columns.put(TASK.NOMINAL_ON, turn.due().nominal());
        columns.put(TASK.DUE_ON, turn.due().day());
        columns.put(TASK.SHIFT, done.shift().name());
        columns.put(TASK.SERIES, done.series());
        columns.put(TASK.NUMBER, turn.number());
        columns.put(TASK.REMIND_DAYS, TaskColumns.days(done.remindDaysBefore()));
        columns.put(TASK.VISIBILITY, done.visibility().name());
        columns.put(TASK.FAMILY, null);
        columns.put(TASK.EXAMPLE, done.example());
        columns.put(TASK.CREATED_BY, done.createdBy());
        columns.put(
                TASK.AUDIENCE,
                Marks.of(
                        done.visibility(),
                        done.assignee(),
                        body(done.assignee()),
                        new TreeSet<>(List.of(done.createdBy(), actor()))));
        return sql.insertInto(TASK)
                .set(columns)
                .onConflict(TASK.SERIES, TASK.NUMBER)
                .doNothing()
                .returning(TASK.ID)
                .fetchOne(TASK.ID);
    }

    /// @return false when somebody changed it since `version`
    boolean enter(UUID id, TaskState state, @Nullable String reason, @Nullable Instant closedAt, long version) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(TASK.STATE, state.name());
        columns.put(TASK.REASON, reason);
        columns.put(TASK.CLOSED_AT, closedAt);
        columns.put(TASK.CLOSED_BY, closedAt == null ? null : actor());
        return update(id, columns, version);
    }

    boolean move(Task task, Due due) {
        return update(task.id(), Map.of(TASK.NOMINAL_ON, due.nominal(), TASK.DUE_ON, due.day()), task.version());
    }

    private boolean update(UUID id, Map<? extends Field<?>, ? extends @Nullable Object> columns, long version) {
        return sql.update(TASK)
                        .set(columns)
                        .set(TASK.VERSION, TASK.VERSION.plus(1))
                        .where(TASK.ID.eq(id))
                        .and(TASK.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> content(NewTask task, Due due, Recurrence recurrence) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.putAll(TaskColumns.columns(task.assignee()));
        columns.putAll(TaskColumns.columns(recurrence));
        var about = task.about();
        columns.put(TASK.ROOM, task.room());
        columns.put(TASK.TITLE_DA, task.title().da());
        columns.put(TASK.TITLE_EN, task.title().enOrNull());
        columns.put(TASK.ABOUT_DA, about == null ? null : about.da());
        columns.put(TASK.ABOUT_EN, about == null ? null : about.enOrNull());
        record(columns, task.record());
        columns.put(TASK.NOMINAL_ON, due.nominal());
        columns.put(TASK.DUE_ON, due.day());
        columns.put(TASK.SHIFT, task.shift().name());
        columns.put(TASK.REMIND_DAYS, TaskColumns.days(task.remindDaysBefore()));
        columns.put(TASK.VISIBILITY, task.visibility().name());
        return columns;
    }

    private static void record(Map<Field<?>, @Nullable Object> columns, NewTask.@Nullable AboutRecord record) {
        columns.put(TASK.RECORD_KIND, record == null ? null : record.kind());
        columns.put(TASK.RECORD_KEY, record == null ? null : record.key());
        columns.put(TASK.PATH, record == null ? null : record.path());
    }

    private @Nullable String body(Assignee assignee) {
        return assignee instanceof Assignee.OfSeat(long seat)
                ? sql.select(TASK_SEAT.BODY)
                        .from(TASK_SEAT)
                        .where(TASK_SEAT.SEAT.eq(seat))
                        .fetchOne(TASK_SEAT.BODY)
                : null;
    }

    private static String actor() {
        return CurrentActor.get().username();
    }

    private List<Task> select(Condition which) {
        return sql.select(TaskColumns.ALL)
                .from(TASK)
                .where(which)
                .orderBy(TASK.DUE_ON, TASK.ID)
                .fetch(TaskColumns::task);
    }
}

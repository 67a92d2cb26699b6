package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK;
import static dk.digit.people.db.Tables.TASK_REMINDER;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored reminders: on which days whoever has a task is to be told, and whether it was done.
@Component
class Reminders {

    private final DSLContext sql;

    Reminders(DSLContext sql) {
        this.sql = sql;
    }

    /// Plans them anew from how the tasks stand: none for closed ones, none for days that are over.
    void plan(Collection<UUID> tasks, LocalDate today) {
        var ids = val(tasks.toArray(UUID[]::new));
        sql.execute("delete from people.task_reminder where task = any ({0}) and sent_at is null", ids);
        sql.execute("""
                insert into people.task_reminder (task, remind_on)
                select t.id, t.due_on - d.days
                  from people.task t
                 cross join lateral unnest(t.remind_days) as d (days)
                 where t.id = any ({0}) and t.closed_at is null and t.due_on - d.days >= {1}
                on conflict do nothing
                """, ids, val(today));
    }

    /// Whom to tell about what.
    record Due(UUID task, String username, Bilingual title, LocalDate dueOn) {}

    /// Takes every reminder that is due by a day, and marks it. Marks and what the caller tells belong in
    /// one transaction: both are there, or neither.
    List<Due> take(LocalDate today, Instant now) {
        var tasks = sql
                .update(TASK_REMINDER)
                .set(TASK_REMINDER.SENT_AT, now)
                .from(TASK)
                .where(TASK_REMINDER.SENT_AT.isNull())
                .and(TASK_REMINDER.REMIND_ON.le(today))
                .and(TASK.ID.eq(TASK_REMINDER.TASK))
                .and(TASK.CLOSED_AT.isNull())
                .returning(TASK_REMINDER.TASK)
                .fetch(TASK_REMINDER.TASK)
                .stream()
                .distinct()
                .toArray(UUID[]::new);
        return sql.fetch("""
                        select t.id, a.username, t.title_da, t.title_en, t.due_on
                          from people.tell_about({0}, {1}) as a
                          join people.task t on t.id = a.task
                         order by a.username, t.due_on, t.id
                        """, val(tasks), val(today))
                .map(row -> new Due(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        Bilingual.of(row.get(2, String.class), row.get(3, String.class)),
                        row.get(4, LocalDate.class)));
    }
}

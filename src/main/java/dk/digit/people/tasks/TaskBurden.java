package dk.digit.people.tasks;

import static org.jooq.impl.DSL.val;

import dk.digit.people.handover.Burden;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The open tasks that are somebody's by name. What follows from functions and seats goes with these by
/// itself. They go to the successors at once, whatever day the leaver leaves on.
@Component
class TaskBurden implements Burden {

    private final DSLContext sql;
    private final Reminders reminders;
    private final Clock clock;

    TaskBurden(DSLContext sql, Reminders reminders, Clock clock) {
        this.sql = sql;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public List<Item> of(String username, LocalDate day) {
        return sql.fetch("""
                        select n.task, t.title_da, t.title_en
                          from people.tasks_by_name({0}) n
                          left join people.task t on t.id = n.task
                         order by t.due_on, n.task
                        """, val(username)).map(this::item);
    }

    private Item item(Record row) {
        var id = row.get(0, UUID.class).toString();
        var title = row.get(1, String.class);
        return title == null
                ? new Item(kind(), id, Texts.both("people.handover.unseen"), null)
                : new Item(kind(), id, Bilingual.of(title, row.get(2, String.class)), TaskList.MINE + "/" + id);
    }

    @Override
    public void handOver(String leaver, LocalDate day, List<Item> items, Map<String, String> successors) {
        var ids = items.stream().map(item -> UUID.fromString(item.key())).toList();
        var all = ids.toArray(UUID[]::new);
        var to = items.stream().map(item -> successors.get(item.key())).toArray(String[]::new);
        sql.fetch("select task from people.hand_over_tasks({0}, {1}, {2})", val(leaver), val(all), val(to));
        // Whoever has none is left with the leaver's name still on it.
        sql.fetch(
                "select task from people.leave_tasks({0}, {1}, {2}, {3})",
                val(leaver), val(all), val(Texts.of(Lang.DA, "people.task.left", leaver)), val(clock.instant()));
        reminders.plan(ids, Zone.today(clock));
    }
}

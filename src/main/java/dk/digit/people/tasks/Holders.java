package dk.digit.people.tasks;

import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The people who have a task on a day.
@Component
class Holders {

    private final DSLContext sql;

    Holders(DSLContext sql) {
        this.sql = sql;
    }

    HeldBy of(UUID task, LocalDate day) {
        var names = sql.fetch("""
                        select distinct a.display_name
                          from people.task_holder h
                          join people.account a on a.username = h.username
                         where h.task = {0} and h.period @> {1}
                         order by a.display_name
                        """, val(task), val(day)).getValues(0, String.class);
        return new HeldBy(names);
    }
}

package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
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

    /// Everybody to whom a task can be given by name.
    List<Person> people() {
        return sql.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.LOCKED_AT.isNull())
                .orderBy(ACCOUNT.DISPLAY_NAME.collate("da-x-icu"), ACCOUNT.USERNAME)
                .fetch(row -> new Person(row.value1(), row.value2()));
    }

    record Person(String username, String name) {}
}

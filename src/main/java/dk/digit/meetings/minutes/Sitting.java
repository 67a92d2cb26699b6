package dk.digit.meetings.minutes;

import dk.digit.association.BodyId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Who sits in a body by account: by an own seat, or by the function that fills the member's place.
@Component
class Sitting {

    private final DSLContext sql;

    Sitting(DSLContext sql) {
        this.sql = sql;
    }

    List<String> in(BodyId body, LocalDate day) {
        return sql.resultQuery("""
                        select distinct username
                          from people.pub_body_member
                         where body = {0} and period @> {1}::date
                         order by username
                        """, DSL.val(body.value()), DSL.val(day)).fetch(row -> row.get(0, String.class));
    }
}

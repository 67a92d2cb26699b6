package dk.digit.meetings.votes;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// For which municipalities somebody sits in a body: by an own seat, or as a substitute.
@Component
class Places {

    private final DSLContext sql;

    Places(DSLContext sql) {
        this.sql = sql;
    }

    Set<MunicipalityCode> of(String username, BodyId body, LocalDate day) {
        return sql.resultQuery(
                        """
                        select distinct municipality
                          from people.pub_place
                         where username = {0} and body = {1} and period @> {2}::date
                        """,
                        org.jooq.impl.DSL.val(username),
                        org.jooq.impl.DSL.val(body.value()),
                        org.jooq.impl.DSL.val(day))
                .fetchSet(row -> new MunicipalityCode(row.get(0, String.class).strip()));
    }
}

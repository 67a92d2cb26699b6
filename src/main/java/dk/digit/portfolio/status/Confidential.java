package dk.digit.portfolio.status;

import static dk.digit.portfolio.db.Tables.ACTIVITY;

import dk.digit.portfolio.ActivityId;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Whether something that is put on paper is for some only, so that the paper says so.
@Component
class Confidential {

    private final DSLContext sql;

    Confidential(DSLContext sql) {
        this.sql = sql;
    }

    boolean any(Collection<ActivityId> activities) {
        return sql.select(ACTIVITY.ID).from(ACTIVITY).where(ACTIVITY.AUDIENCE.isNotNull()).fetch(ACTIVITY.ID).stream()
                .map(ActivityId::new)
                .anyMatch(activities::contains);
    }
}

package dk.digit.portfolio.model;

import static dk.digit.portfolio.db.Tables.ACTIVITY_MODEL;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which activity follows which version of a model when.
@Component
class Followings {

    private final DSLContext sql;

    Followings(DSLContext sql) {
        this.sql = sql;
    }

    /// Oldest first.
    List<Following> of(ActivityId activity) {
        return select(ACTIVITY_MODEL.ACTIVITY.eq(activity.value()));
    }

    List<Following> on(LocalDate day) {
        return select(Periods.on(ACTIVITY_MODEL.PERIOD, day));
    }

    void begin(Following following) {
        sql.insertInto(ACTIVITY_MODEL)
                .set(ACTIVITY_MODEL.ACTIVITY, following.activity().value())
                .set(ACTIVITY_MODEL.PERIOD, following.period())
                .set(ACTIVITY_MODEL.MODEL, following.model())
                .set(ACTIVITY_MODEL.VERSION, (short) following.version())
                .set(ACTIVITY_MODEL.SIZE, following.size().name())
                .set(ACTIVITY_MODEL.REASON, following.reason())
                .execute();
    }

    void end(Following following, LocalDate nextBegins) {
        sql.update(ACTIVITY_MODEL)
                .set(ACTIVITY_MODEL.PERIOD, new Period(following.period().start(), nextBegins))
                .where(ACTIVITY_MODEL.ACTIVITY.eq(following.activity().value()))
                .and(ACTIVITY_MODEL.PERIOD.eq(following.period()))
                .execute();
    }

    private List<Following> select(Condition which) {
        return sql.select(
                        ACTIVITY_MODEL.ACTIVITY,
                        ACTIVITY_MODEL.PERIOD,
                        ACTIVITY_MODEL.MODEL,
                        ACTIVITY_MODEL.VERSION,
                        ACTIVITY_MODEL.SIZE,
                        ACTIVITY_MODEL.REASON)
                .from(ACTIVITY_MODEL)
                .where(which)
                .orderBy(ACTIVITY_MODEL.ACTIVITY, ACTIVITY_MODEL.PERIOD)
                .fetch(row -> new Following(
                        new ActivityId(row.get(ACTIVITY_MODEL.ACTIVITY)),
                        row.get(ACTIVITY_MODEL.PERIOD),
                        row.get(ACTIVITY_MODEL.MODEL),
                        row.get(ACTIVITY_MODEL.VERSION),
                        ProjectSize.valueOf(row.get(ACTIVITY_MODEL.SIZE)),
                        row.get(ACTIVITY_MODEL.REASON)));
    }
}

package dk.digit.portfolio.status;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PAUSE;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.STATUS_REPORT;
import static dk.digit.portfolio.db.Tables.STATUS_SERIES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.digit.platform.access.Target;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Phase;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reports that are due. What is paused or closed reports nothing.
@Component
public class ReportsDue {

    private final DSLContext sql;

    ReportsDue(DSLContext sql) {
        this.sql = sql;
    }

    /// @param municipality whose part the report is about, null for the whole
    /// @param audience the activity's marks
    public record Due(
            long series,
            String activity,
            Bilingual name,
            @Nullable String municipality,
            LocalDate due,
            @Nullable List<String> audience) {

        public String path() {
            return "/portfolio/activities/" + activity + "/status/series/" + series + "/write";
        }

        Target target() {
            return new Target(ActivityLocator.KIND, activity, name, municipality, null);
        }
    }

    /// Those that are due by a day as things stand on `today`, oldest first: one query.
    public List<Due> by(LocalDate day, LocalDate today) {
        var last = field(select(max(STATUS_REPORT.REPORTED_ON))
                .from(STATUS_REPORT)
                .where(STATUS_REPORT.SERIES.eq(STATUS_SERIES.ID))
                .and(STATUS_REPORT.STATE.eq("PUBLISHED"))
                .and(STATUS_REPORT.REPORTED_ON.le(today)));
        var due = AllSeries.due(last);
        return sql.select(
                        STATUS_SERIES.ID,
                        ACTIVITY.ID,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        STATUS_SERIES.MUNICIPALITY,
                        due,
                        ACTIVITY.AUDIENCE)
                .from(STATUS_SERIES)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(STATUS_SERIES.ACTIVITY))
                .join(ACTIVITY_PHASE)
                .on(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                .and(Periods.on(ACTIVITY_PHASE.PERIOD, today))
                .and(ACTIVITY_PHASE.PHASE.ne(Phase.CLOSED.name()))
                .where(due.le(day))
                .and(not(exists(selectOne()
                        .from(ACTIVITY_PAUSE)
                        .where(ACTIVITY_PAUSE.ACTIVITY.eq(ACTIVITY.ID))
                        .and(Periods.on(ACTIVITY_PAUSE.PERIOD, today)))))
                .orderBy(due, STATUS_SERIES.ID)
                .fetch(row -> new Due(
                        row.value1(),
                        row.value2(),
                        new Bilingual(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7() == null ? null : List.of(row.value7())));
    }
}

package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.STATUS_REPORT;
import static dk.digit.portfolio.db.Tables.STATUS_SERIES;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// The newest published report about the whole of each activity.
@Component
public class LastStatuses {

    private final DSLContext sql;

    LastStatuses(DSLContext sql) {
        this.sql = sql;
    }

    /// As of a day, by activity: one query.
    public Map<ActivityId, LastStatus> on(LocalDate day) {
        return sql
                .select(STATUS_REPORT.ACTIVITY, STATUS_REPORT.ID, STATUS_REPORT.REPORTED_ON, STATUS_REPORT.OVERALL)
                .distinctOn(STATUS_REPORT.ACTIVITY)
                .from(STATUS_REPORT)
                .join(STATUS_SERIES)
                .on(STATUS_SERIES.ID.eq(STATUS_REPORT.SERIES))
                .where(published(day))
                .orderBy(STATUS_REPORT.ACTIVITY, STATUS_REPORT.REPORTED_ON.desc(), STATUS_REPORT.ID.desc())
                .fetch(row -> new LastStatus(
                        new ActivityId(row.value1()), row.value2(), row.value3(), StatusLight.valueOf(row.value4())))
                .stream()
                .collect(toMap(LastStatus::activity, last -> last));
    }

    /// The same for the row of an activity, to be joined; with the columns of
    /// [dk.digit.portfolio.db.tables.StatusReport]
    /// that a list shows.
    public static Table<?> ofRow(LocalDate day) {
        return lateral(select(
                                STATUS_REPORT.ID,
                                STATUS_REPORT.REPORTED_ON,
                                STATUS_REPORT.OVERALL,
                                STATUS_REPORT.PUBLISHED_AT)
                        .from(STATUS_REPORT)
                        .join(STATUS_SERIES)
                        .on(STATUS_SERIES.ID.eq(STATUS_REPORT.SERIES))
                        .where(STATUS_REPORT.ACTIVITY.eq(ACTIVITY.ID))
                        .and(published(day))
                        .orderBy(STATUS_REPORT.REPORTED_ON.desc(), STATUS_REPORT.ID.desc())
                        .limit(1))
                .as("last_status");
    }

    private static Condition published(LocalDate day) {
        return STATUS_REPORT
                .STATE
                .eq("PUBLISHED")
                .and(STATUS_REPORT.REPORTED_ON.le(day))
                .and(STATUS_SERIES.MUNICIPALITY.isNull());
    }
}

package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PAUSE;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static java.util.stream.Collectors.toMap;

import dk.digit.platform.sql.Periods;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The portfolio as it stands on a day: the activities that are in a phase on it.
@Component
class Overviews {

    private final DSLContext sql;
    private final Roles roles;
    private final Milestones milestones;

    Overviews(DSLContext sql, Roles roles, Milestones milestones) {
        this.sql = sql;
        this.roles = roles;
        this.milestones = milestones;
    }

    /// Projects first, then systems in operation, then networks; each by the Danish alphabet.
    List<ActivitySummary> on(LocalDate day) {
        var onDay = roles.on(day);
        var chairs = onDay.stream()
                .filter(role -> role.role() == ActivityRole.CHAIR)
                .collect(toMap(RolePeriod::activity, role -> role));
        var leads = onDay.stream()
                .filter(role -> role.role() == ActivityRole.LEAD)
                .collect(toMap(RolePeriod::activity, role -> role));
        var next = milestones.next(day);
        return sql.select(
                        ACTIVITY.ID,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        ACTIVITY.KIND,
                        ACTIVITY.SUPPLIER,
                        ACTIVITY.PRODUCT,
                        ACTIVITY.REMARK_DA,
                        ACTIVITY.REMARK_EN,
                        ACTIVITY.VERSION,
                        ACTIVITY_PHASE.PHASE,
                        ACTIVITY_PHASE.PERIOD,
                        ACTIVITY_PHASE.START_PRECISION,
                        ACTIVITY_PHASE.START_DOUBTFUL,
                        ACTIVITY_PHASE.REASON_DA,
                        ACTIVITY_PHASE.REASON_EN,
                        ACTIVITY_PHASE.DECISION,
                        ACTIVITY_PHASE.DECISION_UNKNOWN,
                        ACTIVITY_PAUSE.PERIOD,
                        ACTIVITY_PAUSE.REASON_DA,
                        ACTIVITY_PAUSE.REASON_EN,
                        ACTIVITY_PAUSE.DECISION,
                        ACTIVITY_PAUSE.RESUMED_DA,
                        ACTIVITY_PAUSE.RESUMED_EN,
                        ACTIVITY_PAUSE.RESUMED_DECISION,
                        ACTIVITY_PAUSE.ACTIVITY)
                .from(ACTIVITY)
                .join(ACTIVITY_PHASE)
                .on(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                .and(Periods.on(ACTIVITY_PHASE.PERIOD, day))
                .leftJoin(ACTIVITY_PAUSE)
                .on(ACTIVITY_PAUSE.ACTIVITY.eq(ACTIVITY.ID))
                .and(Periods.on(ACTIVITY_PAUSE.PERIOD, day))
                .orderBy(
                        ACTIVITY.KIND.eq(ActivityKind.PROJECT.name()).desc(),
                        ACTIVITY.KIND
                                .eq(ActivityKind.SYSTEM_IN_OPERATION.name())
                                .desc(),
                        ACTIVITY.NAME_DA.collate("da-x-icu"))
                .fetch(row -> {
                    var activity = Activities.activity(row);
                    return new ActivitySummary(
                            activity,
                            Phases.phase(row),
                            row.get(ACTIVITY_PAUSE.ACTIVITY) == null ? null : Pauses.pause(row),
                            chairs.get(activity.id()),
                            leads.get(activity.id()),
                            next.get(activity.id()));
                });
    }
}

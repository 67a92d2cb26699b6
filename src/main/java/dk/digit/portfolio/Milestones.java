package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.MILESTONE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The stored milestones.
@Component
class Milestones {

    private static final List<Field<?>> COLUMNS = List.of(
            MILESTONE.ID,
            MILESTONE.ACTIVITY,
            MILESTONE.KIND,
            MILESTONE.DUE_ON,
            MILESTONE.PRECISION,
            MILESTONE.DOUBTFUL,
            MILESTONE.TEXT_DA,
            MILESTONE.TEXT_EN,
            MILESTONE.DONE,
            MILESTONE.VERSION);

    private final DSLContext sql;

    Milestones(DSLContext sql) {
        this.sql = sql;
    }

    List<Milestone> of(ActivityId activity) {
        return select(MILESTONE.ACTIVITY.eq(activity.value()));
    }

    Optional<Milestone> find(long id) {
        return select(MILESTONE.ID.eq(id)).stream().findFirst();
    }

    List<Milestone> between(LocalDate from, LocalDate to) {
        return select(MILESTONE.DUE_ON.between(from, to));
    }

    /// All of them, each activity's by time.
    Map<ActivityId, List<Milestone>> byActivity() {
        return select(noCondition()).stream().collect(Collectors.groupingBy(Milestone::activity));
    }

    /// Those of some activities, each activity's by time.
    Map<ActivityId, List<Milestone>> of(Collection<ActivityId> activities) {
        return select(MILESTONE.ACTIVITY.in(
                        activities.stream().map(ActivityId::value).toList()))
                .stream()
                .collect(Collectors.groupingBy(Milestone::activity));
    }

    /// How many days the nearest milestone of each activity is away from a day, before or after it.
    Map<ActivityId, Integer> nearest(LocalDate day) {
        var days = field("abs({0} - {1})", Integer.class, MILESTONE.DUE_ON, val(day));
        var after = lateral(DSL.select(days.as("days"))
                        .from(MILESTONE)
                        .where(MILESTONE.ACTIVITY.eq(ACTIVITY.ID))
                        .and(MILESTONE.DUE_ON.ge(day))
                        .orderBy(MILESTONE.DUE_ON)
                        .limit(1))
                .as("after");
        var before = lateral(DSL.select(days.as("days"))
                        .from(MILESTONE)
                        .where(MILESTONE.ACTIVITY.eq(ACTIVITY.ID))
                        .and(MILESTONE.DUE_ON.lt(day))
                        .orderBy(MILESTONE.DUE_ON.desc())
                        .limit(1))
                .as("before");
        var nearest = least(after.field("days", Integer.class), before.field("days", Integer.class));
        return sql.select(ACTIVITY.ID, nearest)
                .from(ACTIVITY)
                .leftJoin(after)
                .on(trueCondition())
                .leftJoin(before)
                .on(trueCondition())
                .where(nearest.isNotNull())
                .fetchMap(row -> new ActivityId(row.value1()), row -> row.value2());
    }

    /// The nearest milestone of each activity that lies ahead on a day.
    Map<ActivityId, Milestone> next(LocalDate day) {
        var ahead = lateral(DSL.select(MILESTONE.ID)
                        .from(MILESTONE)
                        .where(MILESTONE.ACTIVITY.eq(ACTIVITY.ID))
                        .and(ahead(day))
                        .orderBy(MILESTONE.DUE_ON, MILESTONE.ID)
                        .limit(1))
                .as("ahead");
        var nearest =
                DSL.select(ahead.field(MILESTONE.ID)).from(ACTIVITY).join(ahead).on(trueCondition());
        return select(MILESTONE.ID.in(nearest)).stream()
                .collect(Collectors.toMap(Milestone::activity, milestone -> milestone));
    }

    /// [Milestone.Progress#AHEAD] in the words of the database.
    static Condition ahead(LocalDate day) {
        return MILESTONE.DUE_ON.gt(day).or(MILESTONE.DONE.isFalse().and(MILESTONE.LAST_ON.ge(day)));
    }

    long add(ActivityId activity, MilestoneDraft draft) {
        return sql.insertInto(MILESTONE)
                .set(MILESTONE.ACTIVITY, activity.value())
                .set(MILESTONE.KIND, draft.kind().name())
                .set(MILESTONE.DUE_ON, draft.due().day())
                .set(MILESTONE.PRECISION, draft.due().precision().name())
                .set(MILESTONE.DOUBTFUL, draft.due().doubtful())
                .set(MILESTONE.TEXT_DA, draft.text().da())
                .set(MILESTONE.TEXT_EN, draft.text().en())
                .set(MILESTONE.DONE, draft.done())
                .returningResult(MILESTONE.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed the milestone since `version`
    boolean change(long id, MilestoneDraft draft, long version) {
        return sql.update(MILESTONE)
                        .set(MILESTONE.KIND, draft.kind().name())
                        .set(MILESTONE.DUE_ON, draft.due().day())
                        .set(MILESTONE.PRECISION, draft.due().precision().name())
                        .set(MILESTONE.DOUBTFUL, draft.due().doubtful())
                        .set(MILESTONE.TEXT_DA, draft.text().da())
                        .set(MILESTONE.TEXT_EN, draft.text().en())
                        .set(MILESTONE.DONE, draft.done())
                        .set(MILESTONE.VERSION, MILESTONE.VERSION.plus(1))
                        .where(MILESTONE.ID.eq(id))
                        .and(MILESTONE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void remove(long id) {
        sql.deleteFrom(MILESTONE).where(MILESTONE.ID.eq(id)).execute();
    }

    private List<Milestone> select(Condition which) {
        return sql.select(COLUMNS)
                .from(MILESTONE)
                .where(which)
                .orderBy(MILESTONE.LAST_ON, MILESTONE.DUE_ON, MILESTONE.ID)
                .fetch(Milestones::milestone);
    }

    private static Milestone milestone(Record row) {
        return new Milestone(
                row.get(MILESTONE.ID),
                new ActivityId(row.get(MILESTONE.ACTIVITY)),
                MilestoneKind.valueOf(row.get(MILESTONE.KIND)),
                requireNonNull(RoughDate.of(
                        row.get(MILESTONE.DUE_ON), row.get(MILESTONE.PRECISION), row.get(MILESTONE.DOUBTFUL))),
                Bilingual.of(row.get(MILESTONE.TEXT_DA), row.get(MILESTONE.TEXT_EN)),
                row.get(MILESTONE.DONE),
                row.get(MILESTONE.VERSION));
    }
}

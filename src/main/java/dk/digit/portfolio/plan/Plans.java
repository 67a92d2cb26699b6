package dk.digit.portfolio.plan;

import static dk.digit.portfolio.db.Tables.MILESTONE;
import static dk.digit.portfolio.db.Tables.PLAN_LINK;
import static dk.digit.portfolio.db.Tables.WORK_PACKAGE;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.MilestoneKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What stands in plans, read whole. Whoever reads sees the plans of the activities that they may see.
@Component
public class Plans {

    private static final Comparator<PlanItem> BY_TIME = Comparator.comparing(PlanItem::start)
            .thenComparing(PlanItem::finish)
            .thenComparing(PlanItem::id);

    private final DSLContext sql;

    Plans(DSLContext sql) {
        this.sql = sql;
    }

    /// The milestones and work packages of an activity, by time. Two queries.
    public List<PlanItem> of(ActivityId activity) {
        return items(MILESTONE.ACTIVITY.eq(activity.value()), WORK_PACKAGE.ACTIVITY.eq(activity.value()));
    }

    /// Those of all activities, by activity and time. Two queries.
    public List<PlanItem> all() {
        return items(noCondition(), noCondition()).stream()
                .sorted(Comparator.comparing(item -> item.activity().value()))
                .toList();
    }

    public List<PlanItem> of(Collection<PlanItemId> ids) {
        return items(
                MILESTONE.ID.in(numbers(ids, PlanItemId.Kind.MILESTONE)),
                WORK_PACKAGE.ID.in(numbers(ids, PlanItemId.Kind.PACKAGE)));
    }

    public Optional<PlanItem> find(PlanItemId id) {
        return of(List.of(id)).stream().findFirst();
    }

    /// The links from and to what an activity plans.
    public List<PlanLink> links(ActivityId activity) {
        return links(PLAN_LINK.FROM_ACTIVITY.eq(activity.value()).or(PLAN_LINK.TO_ACTIVITY.eq(activity.value())));
    }

    public List<PlanLink> allLinks() {
        return links(noCondition());
    }

    Optional<PlanLink> link(long id) {
        return links(PLAN_LINK.ID.eq(id)).stream().findFirst();
    }

    private static List<Long> numbers(Collection<PlanItemId> ids, PlanItemId.Kind kind) {
        return ids.stream()
                .filter(id -> id.kind() == kind)
                .map(PlanItemId::number)
                .toList();
    }

    private List<PlanItem> items(Condition milestones, Condition packages) {
        var items = new ArrayList<PlanItem>();
        items.addAll(sql.select(
                        MILESTONE.ID,
                        MILESTONE.ACTIVITY,
                        MILESTONE.KIND,
                        MILESTONE.DUE_ON,
                        MILESTONE.PRECISION,
                        MILESTONE.DOUBTFUL,
                        MILESTONE.TEXT_DA,
                        MILESTONE.TEXT_EN,
                        MILESTONE.DONE,
                        MILESTONE.GUID,
                        MILESTONE.VERSION)
                .from(MILESTONE)
                .where(milestones)
                .fetch(Plans::milestone));
        items.addAll(sql.select(
                        WORK_PACKAGE.ID,
                        WORK_PACKAGE.ACTIVITY,
                        WORK_PACKAGE.NAME_DA,
                        WORK_PACKAGE.NAME_EN,
                        WORK_PACKAGE.START_ON,
                        WORK_PACKAGE.FINISH_ON,
                        WORK_PACKAGE.PROGRESS,
                        WORK_PACKAGE.STARTED_ON,
                        WORK_PACKAGE.FINISHED_ON,
                        WORK_PACKAGE.RESPONSIBLE,
                        WORK_PACKAGE.MUNICIPALITY,
                        WORK_PACKAGE.GUID,
                        WORK_PACKAGE.VERSION)
                .from(WORK_PACKAGE)
                .where(packages)
                .fetch(Plans::workPackage));
        items.sort(BY_TIME);
        return items;
    }

    private static PlanItem milestone(Record row) {
        var due = requireNonNull(RoughDate.of(
                row.get(MILESTONE.DUE_ON),
                row.get(MILESTONE.PRECISION),
                Boolean.TRUE.equals(row.get(MILESTONE.DOUBTFUL))));
        return new PlanItem(
                PlanItemId.milestone(row.get(MILESTONE.ID)),
                new ActivityId(row.get(MILESTONE.ACTIVITY)),
                Bilingual.of(row.get(MILESTONE.TEXT_DA), row.get(MILESTONE.TEXT_EN)),
                due.day(),
                due.last(),
                MilestoneKind.valueOf(row.get(MILESTONE.KIND)),
                due,
                row.get(MILESTONE.DONE) ? PlanItem.DONE : 0,
                null,
                null,
                null,
                null,
                row.get(MILESTONE.GUID),
                row.get(MILESTONE.VERSION));
    }

    static PlanItem workPackage(Record row) {
        return new PlanItem(
                PlanItemId.workPackage(row.get(WORK_PACKAGE.ID)),
                new ActivityId(row.get(WORK_PACKAGE.ACTIVITY)),
                Bilingual.of(row.get(WORK_PACKAGE.NAME_DA), row.get(WORK_PACKAGE.NAME_EN)),
                row.get(WORK_PACKAGE.START_ON),
                row.get(WORK_PACKAGE.FINISH_ON),
                null,
                null,
                row.get(WORK_PACKAGE.PROGRESS),
                row.get(WORK_PACKAGE.STARTED_ON),
                row.get(WORK_PACKAGE.FINISHED_ON),
                row.get(WORK_PACKAGE.RESPONSIBLE),
                municipality(row.get(WORK_PACKAGE.MUNICIPALITY)),
                row.get(WORK_PACKAGE.GUID),
                row.get(WORK_PACKAGE.VERSION));
    }

    private static @Nullable MunicipalityCode municipality(@Nullable String code) {
        return code == null ? null : new MunicipalityCode(code);
    }

    private List<PlanLink> links(Condition which) {
        return sql.select(
                        PLAN_LINK.ID,
                        PLAN_LINK.FROM_ACTIVITY,
                        PLAN_LINK.FROM_MILESTONE,
                        PLAN_LINK.FROM_PACKAGE,
                        PLAN_LINK.TO_ACTIVITY,
                        PLAN_LINK.TO_MILESTONE,
                        PLAN_LINK.TO_PACKAGE,
                        PLAN_LINK.KIND,
                        PLAN_LINK.LAG_DAYS,
                        PLAN_LINK.VERSION)
                .from(PLAN_LINK)
                .where(which)
                .orderBy(PLAN_LINK.ID)
                .fetch(row -> new PlanLink(
                        row.get(PLAN_LINK.ID),
                        end(row.get(PLAN_LINK.FROM_MILESTONE), row.get(PLAN_LINK.FROM_PACKAGE)),
                        new ActivityId(row.get(PLAN_LINK.FROM_ACTIVITY)),
                        end(row.get(PLAN_LINK.TO_MILESTONE), row.get(PLAN_LINK.TO_PACKAGE)),
                        new ActivityId(row.get(PLAN_LINK.TO_ACTIVITY)),
                        LinkKind.valueOf(row.get(PLAN_LINK.KIND)),
                        row.get(PLAN_LINK.LAG_DAYS),
                        row.get(PLAN_LINK.VERSION)));
    }

    private static PlanItemId end(@Nullable Long milestone, @Nullable Long workPackage) {
        return milestone != null
                ? PlanItemId.milestone(milestone)
                : PlanItemId.workPackage(Objects.requireNonNull(workPackage));
    }
}

package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored activities themselves, without what changes about them over time.
@Component
class Activities {

    private final DSLContext sql;

    Activities(DSLContext sql) {
        this.sql = sql;
    }

    /// By activity; those that everybody sees are missing.
    Map<ActivityId, List<String>> audiences() {
        return sql.select(ACTIVITY.ID, ACTIVITY.AUDIENCE)
                .from(ACTIVITY)
                .where(ACTIVITY.AUDIENCE.isNotNull())
                .fetchMap(row -> new ActivityId(row.value1()), row -> List.of(row.value2()));
    }

    void add(ActivityDraft draft, @Nullable List<String> audience) {
        var remark = draft.remark();
        sql.insertInto(ACTIVITY)
                .set(ACTIVITY.ID, draft.id().value())
                .set(ACTIVITY.NAME_DA, draft.name().da())
                .set(ACTIVITY.NAME_EN, draft.name().en())
                .set(ACTIVITY.KIND, draft.kind().name())
                .set(ACTIVITY.SUPPLIER, draft.supplier())
                .set(ACTIVITY.PRODUCT, draft.product())
                .set(ACTIVITY.REMARK_DA, remark == null ? null : remark.da())
                .set(ACTIVITY.REMARK_EN, remark == null ? null : remark.enOrNull())
                .set(ACTIVITY.AUDIENCE, audience == null ? null : audience.toArray(String[]::new))
                .execute();
    }

    /// @return false when somebody changed the activity since `version`
    boolean change(ActivityDraft draft, long version) {
        var remark = draft.remark();
        return sql.update(ACTIVITY)
                        .set(ACTIVITY.NAME_DA, draft.name().da())
                        .set(ACTIVITY.NAME_EN, draft.name().en())
                        .set(ACTIVITY.KIND, draft.kind().name())
                        .set(ACTIVITY.SUPPLIER, draft.supplier())
                        .set(ACTIVITY.PRODUCT, draft.product())
                        .set(ACTIVITY.REMARK_DA, remark == null ? null : remark.da())
                        .set(ACTIVITY.REMARK_EN, remark == null ? null : remark.enOrNull())
                        .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
                        .where(ACTIVITY.ID.eq(draft.id().value()))
                        .and(ACTIVITY.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    Optional<Activity> find(ActivityId id) {
        return select(ACTIVITY.ID.eq(id.value())).stream().findFirst();
    }

    /// As [#find], and nobody else changes the activity, its phases or roles until this transaction ends.
    Optional<Activity> lock(ActivityId id) {
        sql.select(ACTIVITY.ID)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    List<Activity> all() {
        return select(noCondition());
    }

    /// By the Danish alphabet of the names in a language.
    List<Activity> byName(Lang lang) {
        var name = lang == Lang.DA ? ACTIVITY.NAME_DA : ACTIVITY.NAME_EN;
        return select(noCondition(), name.collate("da-x-icu"));
    }

    private List<Activity> select(Condition which) {
        return select(which, ACTIVITY.ID);
    }

    private List<Activity> select(Condition which, Field<String> order) {
        return sql.select(
                        ACTIVITY.ID,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        ACTIVITY.KIND,
                        ACTIVITY.SUPPLIER,
                        ACTIVITY.PRODUCT,
                        ACTIVITY.REMARK_DA,
                        ACTIVITY.REMARK_EN,
                        ACTIVITY.VERSION)
                .from(ACTIVITY)
                .where(which)
                .orderBy(order)
                .fetch(Activities::activity);
    }

    static Activity activity(Record row) {
        return new Activity(
                new ActivityId(row.get(ACTIVITY.ID)),
                Bilingual.of(row.get(ACTIVITY.NAME_DA), row.get(ACTIVITY.NAME_EN)),
                ActivityKind.valueOf(row.get(ACTIVITY.KIND)),
                row.get(ACTIVITY.SUPPLIER),
                row.get(ACTIVITY.PRODUCT),
                Bilingual.ofNullable(row.get(ACTIVITY.REMARK_DA), row.get(ACTIVITY.REMARK_EN)),
                row.get(ACTIVITY.VERSION));
    }
}

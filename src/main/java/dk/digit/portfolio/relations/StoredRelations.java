package dk.digit.portfolio.relations;

import static dk.digit.portfolio.db.Tables.RELATION;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored relations.
@Component
class StoredRelations {

    private final DSLContext sql;

    StoredRelations(DSLContext sql) {
        this.sql = sql;
    }

    List<Relation> on(LocalDate day) {
        return select(Periods.on(RELATION.PERIOD, day));
    }

    List<Relation> of(ActivityId activity, LocalDate day) {
        return select(Periods.on(RELATION.PERIOD, day).and(touches(activity)));
    }

    List<Relation> touching(Period period, @Nullable ActivityId activity) {
        var which = Periods.overlaps(RELATION.PERIOD, period);
        return select(activity == null ? which : which.and(touches(activity)));
    }

    Optional<Relation> find(long id) {
        return select(RELATION.ID.eq(id)).stream().findFirst();
    }

    long add(ActivityId activity, RelationDraft draft) {
        return sql.insertInto(RELATION)
                .set(RELATION.ACTIVITY, activity.value())
                .set(values(draft))
                .returningResult(RELATION.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed the relation since `version`
    boolean change(long id, RelationDraft draft, long version) {
        return sql.update(RELATION)
                        .set(values(draft))
                        .set(RELATION.VERSION, RELATION.VERSION.plus(1))
                        .where(RELATION.ID.eq(id))
                        .and(RELATION.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void remove(long id) {
        sql.deleteFrom(RELATION).where(RELATION.ID.eq(id)).execute();
    }

    private static Map<Field<?>, Object> values(RelationDraft draft) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        var other = draft.end().activity();
        values.put(RELATION.OTHER, other == null ? null : other.value());
        values.put(RELATION.SYSTEM, draft.end().system());
        values.put(RELATION.KIND, draft.kind().name());
        values.put(RELATION.STRENGTH, (short) draft.strength());
        values.put(RELATION.WHY, draft.why());
        values.put(RELATION.PERIOD, draft.period());
        return values;
    }

    private static Condition touches(ActivityId activity) {
        return RELATION.ACTIVITY.eq(activity.value()).or(RELATION.OTHER.eq(activity.value()));
    }

    private List<Relation> select(Condition which) {
        return sql.select(
                        RELATION.ID,
                        RELATION.ACTIVITY,
                        RELATION.OTHER,
                        RELATION.SYSTEM,
                        RELATION.KIND,
                        RELATION.STRENGTH,
                        RELATION.WHY,
                        RELATION.PERIOD,
                        RELATION.VERSION)
                .from(RELATION)
                .where(which)
                .orderBy(RELATION.KIND, RELATION.ACTIVITY, RELATION.ID)
                .fetch(StoredRelations::relation);
    }

    private static Relation relation(Record row) {
        var other = row.get(RELATION.OTHER);
        return new Relation(
                row.get(RELATION.ID),
                new ActivityId(row.get(RELATION.ACTIVITY)),
                new Relation.End(other == null ? null : new ActivityId(other), row.get(RELATION.SYSTEM)),
                RelationKind.valueOf(row.get(RELATION.KIND)),
                row.get(RELATION.STRENGTH),
                row.get(RELATION.WHY),
                row.get(RELATION.PERIOD),
                row.get(RELATION.VERSION));
    }
}

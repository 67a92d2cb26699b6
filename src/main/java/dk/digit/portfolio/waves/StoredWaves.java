package dk.digit.portfolio.waves;

import static dk.digit.portfolio.db.Tables.WAVE;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored waves themselves, without who goes in them.
@Component
class StoredWaves {

    private static final List<Field<?>> COLUMNS = List.of(
            WAVE.ID,
            WAVE.ACTIVITY,
            WAVE.NUMBER,
            WAVE.NAME_DA,
            WAVE.NAME_EN,
            WAVE.START_ON,
            WAVE.START_PRECISION,
            WAVE.START_DOUBTFUL,
            WAVE.GO_LIVE_ON,
            WAVE.GO_LIVE_PRECISION,
            WAVE.GO_LIVE_DOUBTFUL,
            WAVE.DECISION,
            WAVE.REACHED,
            WAVE.REACHED_ON,
            WAVE.REACHED_PRECISION,
            WAVE.REACHED_DOUBTFUL,
            WAVE.REMARK_DA,
            WAVE.REMARK_EN,
            WAVE.VERSION);

    private final DSLContext sql;

    StoredWaves(DSLContext sql) {
        this.sql = sql;
    }

    List<Wave> of(ActivityId activity) {
        return select(WAVE.ACTIVITY.eq(activity.value()));
    }

    List<Wave> of(Collection<ActivityId> activities) {
        return select(
                WAVE.ACTIVITY.in(activities.stream().map(ActivityId::value).toList()));
    }

    Optional<Wave> find(long id) {
        return select(WAVE.ID.eq(id)).stream().findFirst();
    }

    Map<Long, Wave> byId(Collection<Long> ids) {
        return select(WAVE.ID.in(ids)).stream().collect(Collectors.toMap(Wave::id, wave -> wave));
    }

    List<Wave> all() {
        return select(noCondition());
    }

    List<Wave> select(Condition which) {
        return sql.select(COLUMNS)
                .from(WAVE)
                .where(which)
                .orderBy(WAVE.ACTIVITY, WAVE.NUMBER)
                .fetch(StoredWaves::wave);
    }

    long add(ActivityId activity, WaveDraft draft) {
        return sql.insertInto(WAVE)
                .set(WAVE.ACTIVITY, activity.value())
                .set(values(draft))
                .returningResult(WAVE.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed the wave since `version`
    boolean change(long id, WaveDraft draft, long version) {
        return sql.update(WAVE)
                        .set(values(draft))
                        .set(WAVE.VERSION, WAVE.VERSION.plus(1))
                        .where(WAVE.ID.eq(id))
                        .and(WAVE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void reach(long id, Wave.@Nullable Reached reached) {
        var on = reached == null ? null : reached.on();
        sql.update(WAVE)
                .set(WAVE.REACHED, reached != null)
                .set(WAVE.REACHED_ON, on == null ? null : on.day())
                .set(WAVE.REACHED_PRECISION, on == null ? null : on.precision().name())
                .set(WAVE.REACHED_DOUBTFUL, on != null && on.doubtful())
                .set(WAVE.VERSION, WAVE.VERSION.plus(1))
                .where(WAVE.ID.eq(id))
                .execute();
    }

    void remove(long id) {
        sql.deleteFrom(WAVE).where(WAVE.ID.eq(id)).execute();
    }

    private static Map<Field<?>, Object> values(WaveDraft draft) {
        var values = new java.util.LinkedHashMap<Field<?>, @Nullable Object>();
        var name = draft.name();
        var start = draft.start();
        var goLive = draft.goLive();
        var remark = draft.remark();
        values.put(WAVE.NUMBER, (short) draft.number());
        values.put(WAVE.NAME_DA, name == null ? null : name.da());
        values.put(WAVE.NAME_EN, name == null ? null : name.enOrNull());
        values.put(WAVE.START_ON, start == null ? null : start.day());
        values.put(
                WAVE.START_PRECISION, start == null ? null : start.precision().name());
        values.put(WAVE.START_DOUBTFUL, start != null && start.doubtful());
        values.put(WAVE.GO_LIVE_ON, goLive == null ? null : goLive.day());
        values.put(
                WAVE.GO_LIVE_PRECISION,
                goLive == null ? null : goLive.precision().name());
        values.put(WAVE.GO_LIVE_DOUBTFUL, goLive != null && goLive.doubtful());
        values.put(
                WAVE.DECISION,
                draft.decision() == null ? null : draft.decision().value());
        values.put(WAVE.REMARK_DA, remark == null ? null : remark.da());
        values.put(WAVE.REMARK_EN, remark == null ? null : remark.enOrNull());
        return values;
    }

    private static Wave wave(Record row) {
        var decision = row.get(WAVE.DECISION);
        return new Wave(
                row.get(WAVE.ID),
                new ActivityId(row.get(WAVE.ACTIVITY)),
                row.get(WAVE.NUMBER),
                Bilingual.ofNullable(row.get(WAVE.NAME_DA), row.get(WAVE.NAME_EN)),
                RoughDate.of(row.get(WAVE.START_ON), row.get(WAVE.START_PRECISION), row.get(WAVE.START_DOUBTFUL)),
                RoughDate.of(row.get(WAVE.GO_LIVE_ON), row.get(WAVE.GO_LIVE_PRECISION), row.get(WAVE.GO_LIVE_DOUBTFUL)),
                decision == null ? null : new DecisionId(decision),
                row.get(WAVE.REACHED)
                        ? new Wave.Reached(RoughDate.of(
                                row.get(WAVE.REACHED_ON),
                                row.get(WAVE.REACHED_PRECISION),
                                row.get(WAVE.REACHED_DOUBTFUL)))
                        : null,
                Bilingual.ofNullable(row.get(WAVE.REMARK_DA), row.get(WAVE.REMARK_EN)),
                row.get(WAVE.VERSION));
    }
}

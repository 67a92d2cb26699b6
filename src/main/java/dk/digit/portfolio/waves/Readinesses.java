package dk.digit.portfolio.waves;

import static dk.digit.portfolio.db.Tables.WAVE_READINESS;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.CurrentActor;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What municipalities said of their readiness: added to, never changed.
@Component
class Readinesses {

    private final DSLContext sql;

    Readinesses(DSLContext sql) {
        this.sql = sql;
    }

    /// What each municipality said last, by a day.
    Map<MunicipalityCode, Readiness> on(ActivityId activity, LocalDate day) {
        return latest(WAVE_READINESS.ACTIVITY.eq(activity.value()), day).stream()
                .collect(Collectors.toMap(Readiness::municipality, readiness -> readiness));
    }

    /// What was said last of each municipality in each activity, by a day.
    List<Readiness> on(LocalDate day) {
        return latest(noCondition(), day);
    }

    /// Everything that a municipality said by a day, the newest first.
    List<Readiness> of(ActivityId activity, MunicipalityCode municipality, LocalDate day) {
        return sql.select(WAVE_READINESS.fields())
                .from(WAVE_READINESS)
                .where(WAVE_READINESS.ACTIVITY.eq(activity.value()))
                .and(WAVE_READINESS.MUNICIPALITY.eq(municipality.value()))
                .and(WAVE_READINESS.ON_DAY.le(day))
                .orderBy(WAVE_READINESS.ON_DAY.desc(), WAVE_READINESS.ID.desc())
                .fetch(Readinesses::readiness);
    }

    List<Readiness> between(LocalDate since, LocalDate until, @Nullable ActivityId activity) {
        return sql.select(WAVE_READINESS.fields())
                .from(WAVE_READINESS)
                .where(WAVE_READINESS.ON_DAY.gt(since))
                .and(WAVE_READINESS.ON_DAY.le(until))
                .and(activity == null ? noCondition() : WAVE_READINESS.ACTIVITY.eq(activity.value()))
                .orderBy(WAVE_READINESS.ON_DAY, WAVE_READINESS.ID)
                .fetch(Readinesses::readiness);
    }

    void add(Readiness readiness) {
        var percent = readiness.percent();
        sql.insertInto(WAVE_READINESS)
                .set(WAVE_READINESS.ACTIVITY, readiness.activity().value())
                .set(WAVE_READINESS.MUNICIPALITY, readiness.municipality().value())
                .set(WAVE_READINESS.ON_DAY, readiness.on())
                .set(WAVE_READINESS.LIGHT, readiness.light().name())
                .set(WAVE_READINESS.PERCENT, percent == null ? null : percent.shortValue())
                .set(WAVE_READINESS.REASON, readiness.reason())
                .set(WAVE_READINESS.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }

    private List<Readiness> latest(Condition which, LocalDate day) {
        return sql.select(WAVE_READINESS.fields())
                .distinctOn(WAVE_READINESS.ACTIVITY, WAVE_READINESS.MUNICIPALITY)
                .from(WAVE_READINESS)
                .where(which)
                .and(WAVE_READINESS.ON_DAY.le(day))
                .orderBy(
                        WAVE_READINESS.ACTIVITY,
                        WAVE_READINESS.MUNICIPALITY,
                        WAVE_READINESS.ON_DAY.desc(),
                        WAVE_READINESS.ID.desc())
                .fetch(Readinesses::readiness);
    }

    private static Readiness readiness(Record row) {
        var percent = row.get(WAVE_READINESS.PERCENT);
        return new Readiness(
                new ActivityId(row.get(WAVE_READINESS.ACTIVITY)),
                new MunicipalityCode(row.get(WAVE_READINESS.MUNICIPALITY)),
                row.get(WAVE_READINESS.ON_DAY),
                Light.valueOf(row.get(WAVE_READINESS.LIGHT)),
                percent == null ? null : (int) percent,
                row.get(WAVE_READINESS.REASON));
    }
}

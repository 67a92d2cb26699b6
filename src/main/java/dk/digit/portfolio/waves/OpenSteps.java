package dk.digit.portfolio.waves;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.LOCAL_LEAD;
import static dk.digit.portfolio.db.Tables.WAVE;
import static dk.digit.portfolio.db.Tables.WAVE_PLACE;
import static dk.digit.portfolio.db.Tables.WAVE_READINESS;
import static dk.digit.portfolio.db.Tables.WAVE_STEP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Phase;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is planned for municipalities and not reported.
@Component
class OpenSteps {

    private final DSLContext sql;

    OpenSteps(DSLContext sql) {
        this.sql = sql;
    }

    /// @param lead the account of whoever leads it at home, null for none
    /// @param audience the activity's marks
    record Open(
            ActivityId activity,
            Bilingual name,
            MunicipalityCode municipality,
            WaveStep step,
            LocalDate due,
            @Nullable String lead,
            @Nullable List<String> audience) {}

    /// Steps that are planned for `last` or earlier and not settled on `day`.
    List<Open> dueBy(LocalDate last, LocalDate day) {
        var ruling = select(
                        WAVE_STEP.ACTIVITY,
                        WAVE_STEP.MUNICIPALITY,
                        WAVE_STEP.STEP,
                        WAVE_STEP.STATE,
                        WAVE_STEP.PLANNED_ON)
                .distinctOn(WAVE_STEP.ACTIVITY, WAVE_STEP.MUNICIPALITY, WAVE_STEP.STEP)
                .from(WAVE_STEP)
                .where(WAVE_STEP.SINCE.le(day))
                .orderBy(
                        WAVE_STEP.ACTIVITY,
                        WAVE_STEP.MUNICIPALITY,
                        WAVE_STEP.STEP,
                        WAVE_STEP.SINCE.desc(),
                        WAVE_STEP.ID.desc())
                .asTable("ruling");
        var activity = ruling.field(WAVE_STEP.ACTIVITY);
        var municipality = ruling.field(WAVE_STEP.MUNICIPALITY);
        return sql.select(
                        activity,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        municipality,
                        ruling.field(WAVE_STEP.STEP),
                        ruling.field(WAVE_STEP.PLANNED_ON),
                        LOCAL_LEAD.ACCOUNT,
                        ACTIVITY.AUDIENCE)
                .from(ruling)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(activity))
                .join(WAVE_PLACE)
                .on(WAVE_PLACE.ACTIVITY.eq(activity))
                .and(WAVE_PLACE.MUNICIPALITY.eq(municipality))
                .and(Periods.on(WAVE_PLACE.PERIOD, day))
                .leftJoin(LOCAL_LEAD)
                .on(lead(activity, municipality, day))
                .where(ruling.field(WAVE_STEP.STATE).in(StepState.NOT_STARTED.name(), StepState.UNDER_WAY.name()))
                .and(ruling.field(WAVE_STEP.PLANNED_ON).le(last))
                .and(runs(activity, day))
                .orderBy(ruling.field(WAVE_STEP.PLANNED_ON), activity, municipality, ruling.field(WAVE_STEP.STEP))
                .fetch(row -> new Open(
                        new ActivityId(row.value1()),
                        new Bilingual(row.value2(), row.value3()),
                        new MunicipalityCode(row.value4()),
                        WaveStep.valueOf(row.value5()),
                        row.value6(),
                        row.value7(),
                        marks(row.value8())));
    }

    /// Municipalities whose wave was to be live by a day before `day`, that are not, and that have no day of their
    /// own for it.
    List<Open> late(LocalDate day) {
        return sql.select(
                        WAVE.ACTIVITY,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        WAVE_PLACE.MUNICIPALITY,
                        WAVE.GO_LIVE_LAST_ON,
                        LOCAL_LEAD.ACCOUNT,
                        ACTIVITY.AUDIENCE)
                .from(WAVE)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(WAVE.ACTIVITY))
                .join(WAVE_PLACE)
                .on(WAVE_PLACE.WAVE.eq(WAVE.ID))
                .and(Periods.on(WAVE_PLACE.PERIOD, day))
                .leftJoin(LOCAL_LEAD)
                .on(lead(WAVE.ACTIVITY, WAVE_PLACE.MUNICIPALITY, day))
                .leftJoin(lateral(select(WAVE_STEP.STATE, WAVE_STEP.PLANNED_ON)
                                .from(WAVE_STEP)
                                .where(WAVE_STEP.ACTIVITY.eq(WAVE.ACTIVITY))
                                .and(WAVE_STEP.MUNICIPALITY.eq(WAVE_PLACE.MUNICIPALITY))
                                .and(WAVE_STEP.STEP.eq(WaveStep.LIVE.name()))
                                .and(WAVE_STEP.SINCE.le(day))
                                .orderBy(WAVE_STEP.SINCE.desc(), WAVE_STEP.ID.desc())
                                .limit(1))
                        .as("live"))
                .on(trueCondition())
                .where(WAVE.GO_LIVE_LAST_ON.lt(day))
                .and(runs(WAVE.ACTIVITY, day))
                .and(field(name("live", "planned_on")).isNull())
                .and(coalesce(field(name("live", "state"), String.class), StepState.NOT_STARTED.name())
                        .in(StepState.NOT_STARTED.name(), StepState.UNDER_WAY.name()))
                .orderBy(WAVE.GO_LIVE_LAST_ON, WAVE.ACTIVITY, WAVE_PLACE.MUNICIPALITY)
                .fetch(row -> new Open(
                        new ActivityId(row.value1()),
                        new Bilingual(row.value2(), row.value3()),
                        new MunicipalityCode(row.value4()),
                        WaveStep.LIVE,
                        row.value5(),
                        row.value6(),
                        marks(row.value7())));
    }

    /// Nobody is asked about an activity that is closed.
    private static Condition runs(Field<String> activity, LocalDate day) {
        return notExists(selectOne()
                .from(ACTIVITY_PHASE)
                .where(ACTIVITY_PHASE.ACTIVITY.eq(activity))
                .and(ACTIVITY_PHASE.PHASE.eq(Phase.CLOSED.name()))
                .and(Periods.on(ACTIVITY_PHASE.PERIOD, day)));
    }

    /// Municipalities whose wave goes live within some days and that said nothing of their readiness so near to it.
    List<Open> unready(LocalDate day, int days) {
        return sql.select(
                        WAVE.ACTIVITY,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        WAVE_PLACE.MUNICIPALITY,
                        WAVE.GO_LIVE_LAST_ON,
                        LOCAL_LEAD.ACCOUNT,
                        ACTIVITY.AUDIENCE)
                .from(WAVE)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(WAVE.ACTIVITY))
                .join(WAVE_PLACE)
                .on(WAVE_PLACE.WAVE.eq(WAVE.ID))
                .and(Periods.on(WAVE_PLACE.PERIOD, day))
                .leftJoin(LOCAL_LEAD)
                .on(lead(WAVE.ACTIVITY, WAVE_PLACE.MUNICIPALITY, day))
                .where(WAVE.GO_LIVE_LAST_ON.between(day, day.plusDays(days)))
                .and(runs(WAVE.ACTIVITY, day))
                .and(notExists(selectOne()
                        .from(WAVE_READINESS)
                        .where(WAVE_READINESS.ACTIVITY.eq(WAVE.ACTIVITY))
                        .and(WAVE_READINESS.MUNICIPALITY.eq(WAVE_PLACE.MUNICIPALITY))
                        .and(WAVE_READINESS.ON_DAY.ge(WAVE.GO_LIVE_LAST_ON.minus(days)))
                        .and(WAVE_READINESS.ON_DAY.le(day))))
                .and(notExists(selectOne()
                        .from(WAVE_STEP)
                        .where(WAVE_STEP.ACTIVITY.eq(WAVE.ACTIVITY))
                        .and(WAVE_STEP.MUNICIPALITY.eq(WAVE_PLACE.MUNICIPALITY))
                        .and(WAVE_STEP.STEP.eq(WaveStep.LIVE.name()))
                        .and(WAVE_STEP.STATE.eq(StepState.DONE.name()))
                        .and(WAVE_STEP.SINCE.le(day))))
                .orderBy(WAVE.GO_LIVE_LAST_ON, WAVE.ACTIVITY, WAVE_PLACE.MUNICIPALITY)
                .fetch(row -> new Open(
                        new ActivityId(row.value1()),
                        new Bilingual(row.value2(), row.value3()),
                        new MunicipalityCode(row.value4()),
                        WaveStep.LIVE,
                        row.value5(),
                        row.value6(),
                        marks(row.value7())));
    }

    private static Condition lead(Field<String> activity, Field<String> municipality, LocalDate day) {
        return LOCAL_LEAD
                .ACTIVITY
                .eq(activity)
                .and(LOCAL_LEAD.MUNICIPALITY.eq(municipality))
                .and(Periods.on(LOCAL_LEAD.PERIOD, day));
    }

    private static @Nullable List<String> marks(String @Nullable [] audience) {
        return audience == null ? null : List.of(audience);
    }
}

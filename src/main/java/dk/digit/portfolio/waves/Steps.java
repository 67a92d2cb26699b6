package dk.digit.portfolio.waves;

import static dk.digit.portfolio.db.Tables.WAVE_STEP;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.CurrentActor;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The stored steps: added to, never changed.
@Component
class Steps {

    private static final List<Field<?>> COLUMNS = List.of(
            WAVE_STEP.ID,
            WAVE_STEP.ACTIVITY,
            WAVE_STEP.MUNICIPALITY,
            WAVE_STEP.STEP,
            WAVE_STEP.STATE,
            WAVE_STEP.SINCE,
            WAVE_STEP.PLANNED_ON,
            WAVE_STEP.REMARK,
            WAVE_STEP.RECORDED_BY);

    /// A step of a municipality in an activity.
    record Said(ActivityId activity, MunicipalityCode municipality, StepEntry entry) {}

    private final DSLContext sql;

    Steps(DSLContext sql) {
        this.sql = sql;
    }

    /// The entry that rules on a day, by municipality and step.
    Map<MunicipalityCode, Map<WaveStep, StepEntry>> on(ActivityId activity, LocalDate day) {
        return byMunicipality(ruling(WAVE_STEP.ACTIVITY.eq(activity.value()), day));
    }

    Map<ActivityId, Map<WaveStep, StepEntry>> of(MunicipalityCode municipality, LocalDate day) {
        var found = new HashMap<ActivityId, Map<WaveStep, StepEntry>>();
        for (Said said : ruling(WAVE_STEP.MUNICIPALITY.eq(municipality.value()), day)) {
            found.computeIfAbsent(said.activity(), key -> new EnumMap<>(WaveStep.class))
                    .put(said.entry().step(), said.entry());
        }
        return found;
    }

    Map<ActivityId, Map<MunicipalityCode, Map<WaveStep, StepEntry>>> on(
            Collection<ActivityId> activities, LocalDate day) {
        return ruling(
                        WAVE_STEP.ACTIVITY.in(
                                activities.stream().map(ActivityId::value).toList()),
                        day)
                .stream()
                .collect(Collectors.groupingBy(
                        Said::activity, Collectors.collectingAndThen(Collectors.toList(), Steps::byMunicipality)));
    }

    /// Everything that rules on a day, of all activities.
    List<Said> on(LocalDate day) {
        return ruling(org.jooq.impl.DSL.noCondition(), day);
    }

    /// What rules on a day about going live.
    ///
    /// @param activity null for all
    List<Said> live(@org.jspecify.annotations.Nullable ActivityId activity, LocalDate day) {
        var live = WAVE_STEP.STEP.eq(WaveStep.LIVE.name());
        return ruling(activity == null ? live : live.and(WAVE_STEP.ACTIVITY.eq(activity.value())), day);
    }

    Map<MunicipalityCode, StepHistory> histories(ActivityId activity, Collection<MunicipalityCode> municipalities) {
        return sql
                .select(COLUMNS)
                .from(WAVE_STEP)
                .where(WAVE_STEP.ACTIVITY.eq(activity.value()))
                .and(WAVE_STEP.MUNICIPALITY.in(
                        municipalities.stream().map(MunicipalityCode::value).toList()))
                .fetch(Steps::said)
                .stream()
                .collect(Collectors.groupingBy(
                        Said::municipality,
                        Collectors.mapping(
                                Said::entry, Collectors.collectingAndThen(Collectors.toList(), StepHistory::new))));
    }

    /// What was said of going live with a day in a span of days, as far as it still rules.
    List<Said> wentLive(LocalDate since, LocalDate until, @org.jspecify.annotations.Nullable ActivityId activity) {
        var which = WAVE_STEP
                .STEP
                .eq(WaveStep.LIVE.name())
                .and(activity == null ? org.jooq.impl.DSL.noCondition() : WAVE_STEP.ACTIVITY.eq(activity.value()));
        return ruling(which, until).stream()
                .filter(said -> said.entry().state() == StepState.DONE)
                .filter(said -> said.entry().since().isAfter(since))
                .toList();
    }

    void add(ActivityId activity, StepReport report) {
        sql.insertInto(WAVE_STEP)
                .set(WAVE_STEP.ACTIVITY, activity.value())
                .set(WAVE_STEP.MUNICIPALITY, report.municipality().value())
                .set(WAVE_STEP.STEP, report.step().name())
                .set(WAVE_STEP.STATE, report.state().name())
                .set(WAVE_STEP.SINCE, report.since())
                .set(WAVE_STEP.PLANNED_ON, report.planned())
                .set(WAVE_STEP.REMARK, report.remark())
                .set(WAVE_STEP.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }

    private List<Said> ruling(Condition which, LocalDate day) {
        return sql.select(COLUMNS)
                .distinctOn(WAVE_STEP.ACTIVITY, WAVE_STEP.MUNICIPALITY, WAVE_STEP.STEP)
                .from(WAVE_STEP)
                .where(which)
                .and(WAVE_STEP.SINCE.le(org.jooq.impl.DSL.inline(day)))
                .orderBy(
                        WAVE_STEP.ACTIVITY,
                        WAVE_STEP.MUNICIPALITY,
                        WAVE_STEP.STEP,
                        WAVE_STEP.SINCE.desc(),
                        WAVE_STEP.ID.desc())
                .fetch(Steps::said);
    }

    private static Map<MunicipalityCode, Map<WaveStep, StepEntry>> byMunicipality(List<Said> all) {
        var found = new HashMap<MunicipalityCode, Map<WaveStep, StepEntry>>();
        for (Said said : all) {
            found.computeIfAbsent(said.municipality(), key -> new EnumMap<>(WaveStep.class))
                    .put(said.entry().step(), said.entry());
        }
        return found;
    }

    private static Said said(Record row) {
        return new Said(
                new ActivityId(row.get(WAVE_STEP.ACTIVITY)),
                new MunicipalityCode(row.get(WAVE_STEP.MUNICIPALITY)),
                new StepEntry(
                        row.get(WAVE_STEP.ID),
                        WaveStep.valueOf(row.get(WAVE_STEP.STEP)),
                        StepState.valueOf(row.get(WAVE_STEP.STATE)),
                        row.get(WAVE_STEP.SINCE),
                        row.get(WAVE_STEP.PLANNED_ON),
                        row.get(WAVE_STEP.REMARK),
                        row.get(WAVE_STEP.RECORDED_BY)));
    }
}

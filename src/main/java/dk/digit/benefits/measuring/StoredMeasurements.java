package dk.digit.benefits.measuring;

import static dk.digit.benefits.db.Tables.BENEFIT_STATE;
import static dk.digit.benefits.db.Tables.MEASUREMENT;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything that was measured, and what has become of each part: added to, never changed.
@Component
class StoredMeasurements {

    private final DSLContext sql;

    StoredMeasurements(DSLContext sql) {
        this.sql = sql;
    }

    /// Of a part up to a day, the newest first, those that were put right among them.
    List<Measurement> of(long part, LocalDate day) {
        return select(MEASUREMENT.PART.eq(part).and(MEASUREMENT.MEASURED_ON.le(day)));
    }

    Optional<Measurement> find(long id) {
        return select(MEASUREMENT.ID.eq(id)).stream().findFirst();
    }

    private List<Measurement> select(Condition which) {
        var correction = MEASUREMENT.as("correction");
        return sql.select(
                        MEASUREMENT.ID,
                        MEASUREMENT.PART,
                        MEASUREMENT.MEASURED_ON,
                        MEASUREMENT.VALUE,
                        MEASUREMENT.REMARK,
                        MEASUREMENT.CONFIRMED,
                        MEASUREMENT.CORRECTS,
                        correction.ID,
                        MEASUREMENT.CAME_BY,
                        MEASUREMENT.RECORDED_AT,
                        MEASUREMENT.RECORDED_BY)
                .from(MEASUREMENT)
                .leftJoin(correction)
                .on(correction.CORRECTS.eq(MEASUREMENT.ID))
                .where(which)
                .orderBy(MEASUREMENT.MEASURED_ON.desc(), MEASUREMENT.ID.desc())
                .fetch(row -> new Measurement(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Objects.requireNonNull(PartsOn.plain(row.value4())),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        CameBy.valueOf(row.value9()),
                        row.value10(),
                        row.value11()));
    }

    /// What counts of every part of the benefits: one query.
    Histories histories(Collection<Long> benefits) {
        var histories = new Histories();
        for (Record row : sql.fetch("""
                select p.benefit, m.part, m.measured_on, m.value from benefits.measurement m
                  join benefits.benefit_part p on p.id = m.part
                 where p.benefit = any ({0})
                   and not exists (select from benefits.measurement c where c.corrects = m.id)""", val(benefits.toArray(Long[]::new)))) {
            histories.add(
                    row.get(0, Long.class),
                    row.get(1, Long.class),
                    row.get(2, LocalDate.class),
                    row.get(3, BigDecimal.class));
        }
        return histories;
    }

    /// @param corrects null for a day that was not measured yet
    long add(long part, Entry entry, @Nullable Long corrects, CameBy cameBy) {
        return sql.insertInto(MEASUREMENT)
                .set(MEASUREMENT.PART, part)
                .set(MEASUREMENT.MEASURED_ON, entry.on())
                .set(MEASUREMENT.VALUE, entry.value())
                .set(MEASUREMENT.REMARK, entry.remark())
                .set(MEASUREMENT.CONFIRMED, entry.confirmed())
                .set(MEASUREMENT.CORRECTS, corrects)
                .set(MEASUREMENT.CAME_BY, cameBy.name())
                .set(MEASUREMENT.RECORDED_BY, CurrentActor.get().username())
                .returning(MEASUREMENT.ID)
                .fetchSingle(MEASUREMENT.ID);
    }

    /// Many at once: one statement for a thousand.
    void addAll(List<Intake.Row> rows, CameBy cameBy) {
        for (int from = 0; from < rows.size(); from += 1000) {
            var values = rows.subList(from, Math.min(rows.size(), from + 1000)).stream()
                    .map(row -> DSL.row(
                            row.part().id(),
                            row.entry().on(),
                            row.entry().value(),
                            row.entry().remark(),
                            row.entry().confirmed(),
                            cameBy.name(),
                            CurrentActor.get().username()))
                    .toList();
            sql.insertInto(
                            MEASUREMENT,
                            MEASUREMENT.PART,
                            MEASUREMENT.MEASURED_ON,
                            MEASUREMENT.VALUE,
                            MEASUREMENT.REMARK,
                            MEASUREMENT.CONFIRMED,
                            MEASUREMENT.CAME_BY,
                            MEASUREMENT.RECORDED_BY)
                    .valuesOfRows(values)
                    .execute();
        }
    }

    // ---- states

    /// What was said of a part up to a day, the newest first.
    List<SaidState> states(long part, LocalDate day) {
        return sql.select(
                        BENEFIT_STATE.STATE,
                        BENEFIT_STATE.SINCE,
                        BENEFIT_STATE.REASON_DA,
                        BENEFIT_STATE.REASON_EN,
                        BENEFIT_STATE.RECORDED_BY)
                .from(BENEFIT_STATE)
                .where(BENEFIT_STATE.PART.eq(part).and(BENEFIT_STATE.SINCE.le(day)))
                .orderBy(BENEFIT_STATE.SINCE.desc(), BENEFIT_STATE.ID.desc())
                .fetch(row -> new SaidState(
                        HarvestState.valueOf(row.value1()),
                        row.value2(),
                        Bilingual.ofNullable(row.value3(), row.value4()),
                        row.value5()));
    }

    void say(long part, HarvestState state, LocalDate since, @Nullable Bilingual reason) {
        sql.insertInto(BENEFIT_STATE)
                .set(BENEFIT_STATE.PART, part)
                .set(BENEFIT_STATE.SINCE, since)
                .set(BENEFIT_STATE.STATE, state.name())
                .set(BENEFIT_STATE.REASON_DA, reason == null ? null : reason.da())
                .set(BENEFIT_STATE.REASON_EN, reason == null ? null : reason.enOrNull())
                .set(BENEFIT_STATE.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }
}

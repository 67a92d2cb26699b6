package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.BENEFIT;
import static dk.digit.benefits.db.Tables.BENEFIT_ACCEPTANCE;
import static dk.digit.benefits.db.Tables.BENEFIT_PART;
import static dk.digit.benefits.db.Tables.BENEFIT_ROLE;
import static dk.digit.benefits.db.Tables.BENEFIT_STATE;
import static dk.digit.benefits.db.Tables.BENEFIT_TARGET;
import static dk.digit.benefits.db.Tables.MEASUREMENT;
import static dk.digit.benefits.db.Tables.MEASURING_PLAN;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored parts of municipalities, as they were known on a day: four queries, whatever the number of parts.
@Component
class StoredParts {

    private final DSLContext sql;

    StoredParts(DSLContext sql) {
        this.sql = sql;
    }

    /// By benefit and code of the municipality.
    ///
    /// @param activity null for all
    List<BenefitPart> of(@Nullable ActivityId activity, LocalDate day) {
        return read(
                activity == null
                        ? noCondition()
                        : BENEFIT_PART.BENEFIT.in(
                                select(BENEFIT.ID).from(BENEFIT).where(BENEFIT.ACTIVITY.eq(activity.value()))),
                day);
    }

    List<BenefitPart> ofBenefit(long benefit, LocalDate day) {
        return read(BENEFIT_PART.BENEFIT.eq(benefit), day);
    }

    Optional<BenefitPart> find(long part, LocalDate day) {
        return read(BENEFIT_PART.ID.eq(part), day).stream().findFirst();
    }

    Optional<BenefitPart> find(long benefit, MunicipalityCode municipality, LocalDate day) {
        return read(BENEFIT_PART.BENEFIT.eq(benefit).and(BENEFIT_PART.MUNICIPALITY.eq(municipality.value())), day)
                .stream()
                .findFirst();
    }

    private List<BenefitPart> read(Condition which, LocalDate day) {
        var parts = select(BENEFIT_PART.ID).from(BENEFIT_PART).where(which);
        var roles = sql.select(BENEFIT_ROLE.PART, BENEFIT_ROLE.ROLE, BENEFIT_ROLE.FUNCTION, BENEFIT_ROLE.TITLE)
                .distinctOn(BENEFIT_ROLE.PART, BENEFIT_ROLE.ROLE)
                .from(BENEFIT_ROLE)
                .where(BENEFIT_ROLE.PART.in(parts))
                .and(BENEFIT_ROLE.SINCE.le(day))
                .orderBy(BENEFIT_ROLE.PART, BENEFIT_ROLE.ROLE, BENEFIT_ROLE.SINCE.desc(), BENEFIT_ROLE.ID.desc())
                .fetchGroups(BENEFIT_ROLE.PART);
        var targets = sql.select(
                        BENEFIT_TARGET.ID,
                        BENEFIT_TARGET.PART,
                        BENEFIT_TARGET.STEP,
                        BENEFIT_TARGET.AGREED_ON,
                        BENEFIT_TARGET.DUE_ON,
                        BENEFIT_TARGET.VALUE,
                        BENEFIT_TARGET.MONTHS_AFTER,
                        BENEFIT_TARGET.REASON,
                        BENEFIT_TARGET.RECORDED_AT)
                .distinctOn(BENEFIT_TARGET.PART, BENEFIT_TARGET.STEP)
                .from(BENEFIT_TARGET)
                .where(BENEFIT_TARGET.PART.in(parts))
                .and(BENEFIT_TARGET.AGREED_ON.le(day))
                .orderBy(
                        BENEFIT_TARGET.PART,
                        BENEFIT_TARGET.STEP,
                        BENEFIT_TARGET.AGREED_ON.desc(),
                        BENEFIT_TARGET.ID.desc())
                .fetchGroups(BENEFIT_TARGET.PART);
        var acceptances = sql.select(
                        BENEFIT_ACCEPTANCE.PART,
                        BENEFIT_ACCEPTANCE.ACCEPTED_ON,
                        BENEFIT_ACCEPTANCE.ACCEPTED_AS,
                        BENEFIT_ACCEPTANCE.REMARK,
                        BENEFIT_ACCEPTANCE.RECORDED_AT)
                .distinctOn(BENEFIT_ACCEPTANCE.PART)
                .from(BENEFIT_ACCEPTANCE)
                .where(BENEFIT_ACCEPTANCE.PART.in(parts))
                .and(BENEFIT_ACCEPTANCE.ACCEPTED_ON.le(day))
                .orderBy(BENEFIT_ACCEPTANCE.PART, BENEFIT_ACCEPTANCE.ACCEPTED_ON.desc(), BENEFIT_ACCEPTANCE.ID.desc())
                .fetchMap(BENEFIT_ACCEPTANCE.PART);
        return sql.select(
                        BENEFIT_PART.ID,
                        BENEFIT_PART.BENEFIT,
                        BENEFIT_PART.MUNICIPALITY,
                        BENEFIT_PART.BASELINE,
                        BENEFIT_PART.BASELINE_ON,
                        BENEFIT_PART.BASELINE_METHOD_DA,
                        BENEFIT_PART.BASELINE_METHOD_EN,
                        BENEFIT_PART.START_ON,
                        BENEFIT_PART.OFFSET_DAYS,
                        BENEFIT_PART.VERSION)
                .from(BENEFIT_PART)
                .where(which)
                .orderBy(BENEFIT_PART.BENEFIT, BENEFIT_PART.MUNICIPALITY)
                .fetch(row -> {
                    long id = row.value1();
                    return part(
                            row,
                            roles.containsKey(id) ? List.copyOf(Objects.requireNonNull(roles.get(id))) : List.of(),
                            targets.containsKey(id) ? List.copyOf(Objects.requireNonNull(targets.get(id))) : List.of(),
                            acceptances.get(id));
                });
    }

    private static BenefitPart part(
            Record row, List<? extends Record> roles, List<? extends Record> targets, @Nullable Record acceptance) {
        Map<BenefitRole, @Nullable Holder> holders = new HashMap<>();
        roles.forEach(role -> holders.put(
                BenefitRole.valueOf(role.get(BENEFIT_ROLE.ROLE)),
                Holder.of(role.get(BENEFIT_ROLE.FUNCTION), role.get(BENEFIT_ROLE.TITLE))));
        var baseline = row.get(BENEFIT_PART.BASELINE);
        return new BenefitPart(
                row.get(BENEFIT_PART.ID),
                row.get(BENEFIT_PART.BENEFIT),
                new MunicipalityCode(row.get(BENEFIT_PART.MUNICIPALITY)),
                baseline == null
                        ? null
                        : new BenefitPart.Baseline(
                                baseline,
                                row.get(BENEFIT_PART.BASELINE_ON),
                                Bilingual.ofNullable(
                                        row.get(BENEFIT_PART.BASELINE_METHOD_DA),
                                        row.get(BENEFIT_PART.BASELINE_METHOD_EN))),
                new PartStart(row.get(BENEFIT_PART.START_ON), row.get(BENEFIT_PART.OFFSET_DAYS)),
                holders.get(BenefitRole.OWNER),
                holders.get(BenefitRole.RESPONSIBLE),
                targets.stream()
                        .map(PartHistory::target)
                        .sorted(PartHistory.BY_DUE)
                        .toList(),
                acceptance == null
                        ? null
                        : new BenefitPart.Acceptance(
                                acceptance.get(BENEFIT_ACCEPTANCE.ACCEPTED_ON),
                                acceptance.get(BENEFIT_ACCEPTANCE.ACCEPTED_AS),
                                acceptance.get(BENEFIT_ACCEPTANCE.REMARK)),
                acceptance != null
                        && !targets.isEmpty()
                        && targets.stream().allMatch(target -> covers(acceptance, target)),
                row.get(BENEFIT_PART.VERSION));
    }

    /// Whether the owner knew of a target when saying yes: it was agreed by that day, and written down before the yes.
    private static boolean covers(Record acceptance, Record target) {
        return !acceptance.get(BENEFIT_ACCEPTANCE.ACCEPTED_ON).isBefore(target.get(BENEFIT_TARGET.AGREED_ON))
                && !acceptance.get(BENEFIT_ACCEPTANCE.RECORDED_AT).isBefore(target.get(BENEFIT_TARGET.RECORDED_AT));
    }

    // ---- changes

    /// Keeps others from changing it until the transaction ends.
    boolean lock(long part) {
        return sql.select(BENEFIT_PART.ID)
                .from(BENEFIT_PART)
                .where(BENEFIT_PART.ID.eq(part))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    long add(long benefit, MunicipalityCode municipality, PartStart start) {
        return sql.insertInto(BENEFIT_PART)
                .set(BENEFIT_PART.BENEFIT, benefit)
                .set(BENEFIT_PART.MUNICIPALITY, municipality.value())
                .set(BENEFIT_PART.STARTS, start.hangsOnWave() ? "WAVE" : "FIXED")
                .set(BENEFIT_PART.START_ON, start.on())
                .set(BENEFIT_PART.OFFSET_DAYS, (short) start.offsetDays())
                .returningResult(BENEFIT_PART.ID)
                .fetchSingle()
                .value1();
    }

    /// Whether anything was ever said of it, planned for it or measured there.
    boolean hasHistory(long part) {
        return sql.fetchExists(BENEFIT_ROLE, BENEFIT_ROLE.PART.eq(part))
                || sql.fetchExists(BENEFIT_TARGET, BENEFIT_TARGET.PART.eq(part))
                || sql.fetchExists(BENEFIT_ACCEPTANCE, BENEFIT_ACCEPTANCE.PART.eq(part))
                || sql.fetchExists(MEASURING_PLAN, MEASURING_PLAN.PART.eq(part))
                || sql.fetchExists(MEASUREMENT, MEASUREMENT.PART.eq(part))
                || sql.fetchExists(BENEFIT_STATE, BENEFIT_STATE.PART.eq(part));
    }

    void remove(long part) {
        sql.deleteFrom(BENEFIT_PART).where(BENEFIT_PART.ID.eq(part)).execute();
    }

    /// @return false when somebody changed it since `version`
    boolean measure(long part, BenefitPart.@Nullable Baseline baseline, long version) {
        var method = baseline == null ? null : baseline.method();
        return sql.update(BENEFIT_PART)
                        .set(BENEFIT_PART.BASELINE, baseline == null ? null : baseline.value())
                        .set(BENEFIT_PART.BASELINE_ON, baseline == null ? null : baseline.on())
                        .set(BENEFIT_PART.BASELINE_METHOD_DA, StoredBenefits.da(method))
                        .set(BENEFIT_PART.BASELINE_METHOD_EN, StoredBenefits.en(method))
                        .set(BENEFIT_PART.VERSION, BENEFIT_PART.VERSION.plus(1))
                        .where(BENEFIT_PART.ID.eq(part))
                        .and(BENEFIT_PART.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// @return false when somebody changed it since `version`
    boolean start(long part, PartStart start, long version) {
        return sql.update(BENEFIT_PART)
                        .set(BENEFIT_PART.STARTS, start.hangsOnWave() ? "WAVE" : "FIXED")
                        .set(BENEFIT_PART.START_ON, start.on())
                        .set(BENEFIT_PART.OFFSET_DAYS, (short) start.offsetDays())
                        .set(BENEFIT_PART.VERSION, BENEFIT_PART.VERSION.plus(1))
                        .where(BENEFIT_PART.ID.eq(part))
                        .and(BENEFIT_PART.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void give(long part, BenefitRole role, @Nullable Holder holder, LocalDate since) {
        sql.insertInto(BENEFIT_ROLE)
                .set(BENEFIT_ROLE.PART, part)
                .set(BENEFIT_ROLE.ROLE, role.name())
                .set(BENEFIT_ROLE.SINCE, since)
                .set(
                        BENEFIT_ROLE.FUNCTION,
                        holder == null ? null : holder.function().name())
                .set(BENEFIT_ROLE.TITLE, holder == null ? null : holder.title())
                .set(BENEFIT_ROLE.RECORDED_BY, by())
                .execute();
    }

    void agree(long part, BenefitTarget target) {
        var months = target.monthsAfter();
        sql.insertInto(BENEFIT_TARGET)
                .set(BENEFIT_TARGET.PART, part)
                .set(BENEFIT_TARGET.STEP, (short) target.step())
                .set(BENEFIT_TARGET.AGREED_ON, target.agreedOn())
                .set(BENEFIT_TARGET.DUE_ON, target.dueOn())
                .set(BENEFIT_TARGET.VALUE, target.value())
                .set(BENEFIT_TARGET.MONTHS_AFTER, months == null ? null : months.shortValue())
                .set(BENEFIT_TARGET.REASON, target.reason())
                .set(BENEFIT_TARGET.RECORDED_BY, by())
                .execute();
    }

    void accept(long part, BenefitPart.Acceptance acceptance) {
        sql.insertInto(BENEFIT_ACCEPTANCE)
                .set(BENEFIT_ACCEPTANCE.PART, part)
                .set(BENEFIT_ACCEPTANCE.ACCEPTED_ON, acceptance.on())
                .set(BENEFIT_ACCEPTANCE.ACCEPTED_AS, acceptance.as())
                .set(BENEFIT_ACCEPTANCE.REMARK, acceptance.remark())
                .set(BENEFIT_ACCEPTANCE.RECORDED_BY, by())
                .execute();
    }

    private static String by() {
        return CurrentActor.get().username();
    }
}

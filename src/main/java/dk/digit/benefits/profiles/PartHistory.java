package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.BENEFIT_ACCEPTANCE;
import static dk.digit.benefits.db.Tables.BENEFIT_ROLE;
import static dk.digit.benefits.db.Tables.BENEFIT_TARGET;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was said of a part over time, up to a day.
@Component
class PartHistory {

    static final Comparator<BenefitTarget> BY_DUE =
            Comparator.comparing(BenefitTarget::dueOn).thenComparing(BenefitTarget::step);

    private final DSLContext sql;

    PartHistory(DSLContext sql) {
        this.sql = sql;
    }

    record GivenRole(
            LocalDate since, BenefitRole role, @Nullable Holder holder, String by) {}

    record AgreedTarget(BenefitTarget target, String by) {}

    record GivenAcceptance(BenefitPart.Acceptance acceptance, String by) {}

    List<GivenRole> roles(long part, LocalDate day) {
        return sql.select(
                        BENEFIT_ROLE.SINCE,
                        BENEFIT_ROLE.ROLE,
                        BENEFIT_ROLE.FUNCTION,
                        BENEFIT_ROLE.TITLE,
                        BENEFIT_ROLE.RECORDED_BY)
                .from(BENEFIT_ROLE)
                .where(BENEFIT_ROLE.PART.eq(part))
                .and(BENEFIT_ROLE.SINCE.le(day))
                .orderBy(BENEFIT_ROLE.SINCE, BENEFIT_ROLE.ID)
                .fetch(row -> new GivenRole(
                        row.value1(),
                        BenefitRole.valueOf(row.value2()),
                        Holder.of(row.value3(), row.value4()),
                        row.value5()));
    }

    /// Everything that was ever agreed, in the order in which it was.
    List<AgreedTarget> targets(long part, LocalDate day) {
        return sql.select(
                        BENEFIT_TARGET.ID,
                        BENEFIT_TARGET.STEP,
                        BENEFIT_TARGET.AGREED_ON,
                        BENEFIT_TARGET.DUE_ON,
                        BENEFIT_TARGET.VALUE,
                        BENEFIT_TARGET.MONTHS_AFTER,
                        BENEFIT_TARGET.REASON,
                        BENEFIT_TARGET.RECORDED_BY)
                .from(BENEFIT_TARGET)
                .where(BENEFIT_TARGET.PART.eq(part))
                .and(BENEFIT_TARGET.AGREED_ON.le(day))
                .orderBy(BENEFIT_TARGET.AGREED_ON, BENEFIT_TARGET.ID)
                .fetch(row -> new AgreedTarget(target(row), row.value8()));
    }

    List<GivenAcceptance> acceptances(long part, LocalDate day) {
        return sql.select(
                        BENEFIT_ACCEPTANCE.ACCEPTED_ON,
                        BENEFIT_ACCEPTANCE.ACCEPTED_AS,
                        BENEFIT_ACCEPTANCE.REMARK,
                        BENEFIT_ACCEPTANCE.RECORDED_BY)
                .from(BENEFIT_ACCEPTANCE)
                .where(BENEFIT_ACCEPTANCE.PART.eq(part))
                .and(BENEFIT_ACCEPTANCE.ACCEPTED_ON.le(day))
                .orderBy(BENEFIT_ACCEPTANCE.ACCEPTED_ON, BENEFIT_ACCEPTANCE.ID)
                .fetch(row -> new GivenAcceptance(
                        new BenefitPart.Acceptance(row.value1(), row.value2(), row.value3()), row.value4()));
    }

    static BenefitTarget target(Record row) {
        var months = row.get(BENEFIT_TARGET.MONTHS_AFTER);
        return new BenefitTarget(
                row.get(BENEFIT_TARGET.ID),
                row.get(BENEFIT_TARGET.STEP),
                row.get(BENEFIT_TARGET.AGREED_ON),
                row.get(BENEFIT_TARGET.DUE_ON),
                row.get(BENEFIT_TARGET.VALUE),
                months == null ? null : months.intValue(),
                row.get(BENEFIT_TARGET.REASON));
    }
}

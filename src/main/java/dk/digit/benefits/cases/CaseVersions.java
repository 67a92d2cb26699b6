package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.BUSINESS_CASE;
import static dk.digit.benefits.db.Tables.CASE_VERSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Phase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The frozen versions of business cases. None is ever changed.
@Component
class CaseVersions {

    private static final int LONGEST_LABEL = 200;

    private final DSLContext sql;
    private final BusinessCases cases;
    private final Clock clock;

    CaseVersions(DSLContext sql, BusinessCases cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    /// Those that were frozen until a day, newest first.
    List<CaseVersion> of(long businessCase, LocalDate until) {
        return select(CASE_VERSION.BUSINESS_CASE.eq(businessCase).and(CASE_VERSION.TAKEN_ON.le(until)));
    }

    Optional<CaseVersion> find(long businessCase, int number) {
        return select(CASE_VERSION.BUSINESS_CASE.eq(businessCase).and(CASE_VERSION.NUMBER.eq(number))).stream()
                .findFirst();
    }

    /// The newest of a day with its content.
    Optional<FrozenCase> newest(long businessCase, LocalDate until) {
        return sql.select(CASE_VERSION.CONTENT)
                .from(CASE_VERSION)
                .where(CASE_VERSION.BUSINESS_CASE.eq(businessCase), CASE_VERSION.TAKEN_ON.le(until))
                .orderBy(CASE_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(CASE_VERSION.CONTENT)
                .map(FrozenCase::read);
    }

    FrozenCase content(CaseVersion version) {
        return FrozenCase.read(bytes(version));
    }

    byte[] bytes(CaseVersion version) {
        return Objects.requireNonNull(sql.select(CASE_VERSION.CONTENT)
                .from(CASE_VERSION)
                .where(CASE_VERSION.ID.eq(version.id()))
                .fetchSingle(CASE_VERSION.CONTENT));
    }

    /// Freezes the case as it is on a day because somebody wants to come back to it.
    ///
    /// @return its number
    @Transactional
    public int freeze(ActivityId activity, LocalDate on, String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new RefusedException(
                    Refusal.of("benefits.constraint.case_version_label").at("label"));
        }
        return freeze(activity, on, null, label.strip())
                .orElseThrow(() -> new RefusedException(Refusal.of("benefits.refused.noCase")));
    }

    /// Freezes the case of an activity that enters a phase on a day, where it has one.
    @Transactional
    public void freeze(ActivityId activity, LocalDate on, Phase phase) {
        freeze(activity, on, phase, Texts.of(Lang.DA, phase));
    }

    private Optional<Integer> freeze(ActivityId activity, LocalDate on, @Nullable Phase phase, String label) {
        var id = sql.select(BUSINESS_CASE.ID)
                .from(BUSINESS_CASE)
                .where(BUSINESS_CASE.ACTIVITY.eq(activity.value()))
                .forUpdate()
                .fetchOptional(BUSINESS_CASE.ID);
        return id.flatMap(_ -> cases.of(activity, on)).map(model -> add(model, on, phase, label));
    }

    private int add(CaseModel model, LocalDate on, @Nullable Phase phase, String label) {
        int number = sql.select(coalesce(max(CASE_VERSION.NUMBER), inline(0)))
                        .from(CASE_VERSION)
                        .where(CASE_VERSION.BUSINESS_CASE.eq(model.id()))
                        .fetchSingle()
                        .value1()
                + 1;
        sql.insertInto(CASE_VERSION)
                .set(CASE_VERSION.BUSINESS_CASE, model.id())
                .set(CASE_VERSION.NUMBER, number)
                .set(CASE_VERSION.REASON, phase == null ? "BY_HAND" : "GATE")
                .set(CASE_VERSION.PHASE, phase == null ? null : phase.name())
                .set(CASE_VERSION.LABEL, label)
                .set(CASE_VERSION.TAKEN_ON, on)
                .set(CASE_VERSION.TAKEN_AT, clock.instant())
                .set(CASE_VERSION.TAKEN_BY, CurrentActor.get().username())
                .set(CASE_VERSION.CONTENT, FrozenCase.of(model).bytes())
                .execute();
        return number;
    }

    private List<CaseVersion> select(Condition which) {
        return sql.select(
                        CASE_VERSION.ID,
                        CASE_VERSION.NUMBER,
                        CASE_VERSION.PHASE,
                        CASE_VERSION.LABEL,
                        CASE_VERSION.TAKEN_ON,
                        CASE_VERSION.TAKEN_AT,
                        CASE_VERSION.TAKEN_BY,
                        CASE_VERSION.SHA256)
                .from(CASE_VERSION)
                .where(which)
                .orderBy(CASE_VERSION.NUMBER.desc())
                .fetch(CaseVersions::version);
    }

    private static CaseVersion version(Record row) {
        var phase = row.get(CASE_VERSION.PHASE);
        return new CaseVersion(
                row.get(CASE_VERSION.ID),
                row.get(CASE_VERSION.NUMBER),
                phase == null ? null : Phase.valueOf(phase),
                row.get(CASE_VERSION.LABEL),
                row.get(CASE_VERSION.TAKEN_ON),
                row.get(CASE_VERSION.TAKEN_AT),
                row.get(CASE_VERSION.TAKEN_BY),
                row.get(CASE_VERSION.SHA256));
    }
}

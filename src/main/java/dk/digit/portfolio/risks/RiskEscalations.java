package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK_ANSWER;
import static dk.digit.portfolio.db.Tables.RISK_ESCALATION;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored escalations with their answers.
@Component
class RiskEscalations {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final DSLContext sql;

    RiskEscalations(DSLContext sql) {
        this.sql = sql;
    }

    /// Those of a risk as they were on a day, oldest first.
    List<RiskEscalation> of(long risk, LocalDate day) {
        return List.copyOf(select(RISK_ESCALATION.RISK.eq(risk), day).getOrDefault(risk, List.of()));
    }

    /// Those of all risks, by risk.
    Map<Long, List<RiskEscalation>> all(LocalDate day) {
        return select(noCondition(), day);
    }

    Optional<RiskEscalation> find(long id) {
        return select(RISK_ESCALATION.ID.eq(id), EVER).values().stream()
                .flatMap(List::stream)
                .findFirst();
    }

    Optional<Long> riskOf(long id) {
        return sql.select(RISK_ESCALATION.RISK)
                .from(RISK_ESCALATION)
                .where(RISK_ESCALATION.ID.eq(id))
                .fetchOptional(RISK_ESCALATION.RISK);
    }

    private Map<Long, List<RiskEscalation>> select(Condition which, LocalDate day) {
        var rows = sql.select(
                        RISK_ESCALATION.ID,
                        RISK_ESCALATION.RISK,
                        RISK_ESCALATION.TO_LEVEL,
                        RISK_ESCALATION.RAISED_ON,
                        RISK_ESCALATION.REASON_DA,
                        RISK_ESCALATION.REASON_EN,
                        RISK_ESCALATION.RECORDED_AT,
                        RISK_ESCALATION.RECORDED_BY,
                        RISK_ANSWER.ANSWER,
                        RISK_ANSWER.ANSWERED_ON,
                        RISK_ANSWER.REASON_DA,
                        RISK_ANSWER.REASON_EN,
                        RISK_ANSWER.RECORDED_AT,
                        RISK_ANSWER.RECORDED_BY)
                .from(RISK_ESCALATION)
                .leftJoin(RISK_ANSWER)
                .on(RISK_ANSWER.ESCALATION.eq(RISK_ESCALATION.ID))
                .and(RISK_ANSWER.ANSWERED_ON.le(day))
                .where(which)
                .and(RISK_ESCALATION.RAISED_ON.le(day))
                .orderBy(RISK_ESCALATION.RAISED_ON, RISK_ESCALATION.ID, RISK_ANSWER.ANSWERED_ON, RISK_ANSWER.ID)
                .fetchGroups(RISK_ESCALATION.ID);
        var risks = new HashMap<Long, List<RiskEscalation>>();
        rows.values().stream()
                .map(List::copyOf)
                .forEach(group -> risks.computeIfAbsent(
                                group.getFirst().get(RISK_ESCALATION.RISK), risk -> new ArrayList<>())
                        .add(escalation(group)));
        return risks;
    }

    private static RiskEscalation escalation(List<? extends Record> rows) {
        var first = rows.getFirst();
        return new RiskEscalation(
                first.get(RISK_ESCALATION.ID),
                RiskLevel.valueOf(first.get(RISK_ESCALATION.TO_LEVEL)),
                first.get(RISK_ESCALATION.RAISED_ON),
                Bilingual.of(first.get(RISK_ESCALATION.REASON_DA), first.get(RISK_ESCALATION.REASON_EN)),
                first.get(RISK_ESCALATION.RECORDED_AT),
                first.get(RISK_ESCALATION.RECORDED_BY),
                rows.stream()
                        .filter(row -> row.get(RISK_ANSWER.ANSWER) != null)
                        .map(RiskEscalations::answer)
                        .toList());
    }

    private static RiskEscalation.Answer answer(Record row) {
        return new RiskEscalation.Answer(
                RiskAnswer.valueOf(requireNonNull(row.get(RISK_ANSWER.ANSWER))),
                row.get(RISK_ANSWER.ANSWERED_ON),
                Bilingual.ofNullable(row.get(RISK_ANSWER.REASON_DA), row.get(RISK_ANSWER.REASON_EN)),
                row.get(RISK_ANSWER.RECORDED_AT),
                row.get(RISK_ANSWER.RECORDED_BY));
    }

    long add(long risk, RiskLevel to, LocalDate day, Bilingual reason) {
        return sql.insertInto(RISK_ESCALATION)
                .set(RISK_ESCALATION.RISK, risk)
                .set(RISK_ESCALATION.TO_LEVEL, to.name())
                .set(RISK_ESCALATION.RAISED_ON, day)
                .set(RISK_ESCALATION.REASON_DA, reason.da())
                .set(RISK_ESCALATION.REASON_EN, reason.enOrNull())
                .set(RISK_ESCALATION.RECORDED_BY, StoredRisks.by())
                .returningResult(RISK_ESCALATION.ID)
                .fetchSingle()
                .value1();
    }

    void answer(long escalation, RiskAnswer answer, LocalDate day, @Nullable Bilingual reason) {
        sql.insertInto(RISK_ANSWER)
                .set(RISK_ANSWER.ESCALATION, escalation)
                .set(RISK_ANSWER.ANSWERED_ON, day)
                .set(RISK_ANSWER.ANSWER, answer.name())
                .set(RISK_ANSWER.REASON_DA, StoredRisks.da(reason))
                .set(RISK_ANSWER.REASON_EN, StoredRisks.en(reason))
                .set(RISK_ANSWER.RECORDED_BY, StoredRisks.by())
                .execute();
    }
}

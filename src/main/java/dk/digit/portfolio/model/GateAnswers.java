package dk.digit.portfolio.model;

import static dk.digit.portfolio.db.Tables.GATE_ANSWER;
import static dk.digit.portfolio.db.Tables.GATE_PASSAGE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored answers to the questions of gates. None is changed: a new one stands above the former.
@Component
class GateAnswers {

    private final DSLContext sql;

    GateAnswers(DSLContext sql) {
        this.sql = sql;
    }

    /// The newest answer to each question, by its place; those from before the gate was last passed are of
    /// another time.
    Map<Integer, GateAnswer> of(ActivityId activity, String model, int version, Phase phase) {
        var last = field(select(coalesce(max(GATE_PASSAGE.PASSED_AT), inline(Instant.EPOCH)))
                .from(GATE_PASSAGE)
                .where(GATE_PASSAGE.ACTIVITY.eq(activity.value()))
                .and(GATE_PASSAGE.TO_PHASE.eq(phase.name())));
        return sql
                .select(
                        GATE_ANSWER.PLACE,
                        GATE_ANSWER.ANSWER,
                        GATE_ANSWER.REMARK,
                        GATE_ANSWER.ANSWERED_AT,
                        GATE_ANSWER.ANSWERED_BY)
                .distinctOn(GATE_ANSWER.PLACE)
                .from(GATE_ANSWER)
                .where(GATE_ANSWER.ACTIVITY.eq(activity.value()))
                .and(GATE_ANSWER.PHASE.eq(phase.name()))
                .and(GATE_ANSWER.MODEL.eq(model))
                .and(GATE_ANSWER.VERSION.eq((short) version))
                .and(GATE_ANSWER.ANSWERED_AT.gt(last))
                .orderBy(GATE_ANSWER.PLACE, GATE_ANSWER.ID.desc())
                .fetch(row -> new GateAnswer(
                        row.get(GATE_ANSWER.PLACE),
                        GateAnswer.Answer.valueOf(row.get(GATE_ANSWER.ANSWER)),
                        row.get(GATE_ANSWER.REMARK),
                        row.get(GATE_ANSWER.ANSWERED_AT),
                        row.get(GATE_ANSWER.ANSWERED_BY)))
                .stream()
                .collect(toMap(GateAnswer::place, answer -> answer));
    }

    void add(Following following, Phase phase, List<GateAnswer.Given> given, Instant at, String by) {
        for (GateAnswer.Given answer : given) {
            sql.insertInto(GATE_ANSWER)
                    .set(GATE_ANSWER.ACTIVITY, following.activity().value())
                    .set(GATE_ANSWER.MODEL, following.model())
                    .set(GATE_ANSWER.VERSION, (short) following.version())
                    .set(GATE_ANSWER.PHASE, phase.name())
                    .set(GATE_ANSWER.PLACE, (short) answer.place())
                    .set(GATE_ANSWER.ANSWER, answer.answer().name())
                    .set(GATE_ANSWER.REMARK, answer.remark())
                    .set(GATE_ANSWER.ANSWERED_AT, at)
                    .set(GATE_ANSWER.ANSWERED_BY, by)
                    .execute();
        }
    }
}

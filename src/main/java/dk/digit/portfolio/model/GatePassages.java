package dk.digit.portfolio.model;

import static dk.digit.portfolio.db.Tables.GATE_PASSAGE;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored passages of gates. None is ever changed.
@Component
class GatePassages {

    private final DSLContext sql;

    GatePassages(DSLContext sql) {
        this.sql = sql;
    }

    /// Oldest first.
    List<GatePassage> of(ActivityId activity) {
        return select(GATE_PASSAGE.ACTIVITY.eq(activity.value()));
    }

    Optional<GatePassage> find(ActivityId activity, long id) {
        return select(GATE_PASSAGE.ACTIVITY.eq(activity.value()).and(GATE_PASSAGE.ID.eq(id))).stream()
                .findFirst();
    }

    List<GatePassage> between(LocalDate since, LocalDate until) {
        return select(GATE_PASSAGE.PASSED_ON.gt(since).and(GATE_PASSAGE.PASSED_ON.le(until)));
    }

    List<FrozenTable> frozen(long id) {
        return FrozenGate.read(sql.select(GATE_PASSAGE.FROZEN)
                .from(GATE_PASSAGE)
                .where(GATE_PASSAGE.ID.eq(id))
                .fetchSingle(GATE_PASSAGE.FROZEN));
    }

    /// What is recorded about a passage.
    record Passing(
            ActivityId activity,
            GatePassage.Kind kind,
            @Nullable Following following,
            Phase from,
            Phase to,
            LocalDate on,
            DecisionId decision,
            @Nullable Bilingual reason) {}

    long add(Passing passing, List<FrozenTable> frozen, Instant at, String by) {
        var following = passing.following();
        var reason = passing.reason();
        return sql.insertInto(GATE_PASSAGE)
                .set(GATE_PASSAGE.ACTIVITY, passing.activity().value())
                .set(GATE_PASSAGE.KIND, passing.kind().name())
                .set(GATE_PASSAGE.MODEL, following == null ? null : following.model())
                .set(GATE_PASSAGE.VERSION, following == null ? null : (short) following.version())
                .set(GATE_PASSAGE.FROM_PHASE, passing.from().name())
                .set(GATE_PASSAGE.TO_PHASE, passing.to().name())
                .set(GATE_PASSAGE.PASSED_ON, passing.on())
                .set(GATE_PASSAGE.DECISION, passing.decision().value())
                .set(GATE_PASSAGE.REASON_DA, reason == null ? null : reason.da())
                .set(GATE_PASSAGE.REASON_EN, reason == null ? null : reason.enOrNull())
                .set(GATE_PASSAGE.FROZEN, FrozenGate.write(frozen))
                .set(GATE_PASSAGE.PASSED_AT, at)
                .set(GATE_PASSAGE.PASSED_BY, by)
                .returningResult(GATE_PASSAGE.ID)
                .fetchSingle()
                .value1();
    }

    private List<GatePassage> select(Condition which) {
        return sql.select(
                        GATE_PASSAGE.ID,
                        GATE_PASSAGE.ACTIVITY,
                        GATE_PASSAGE.KIND,
                        GATE_PASSAGE.MODEL,
                        GATE_PASSAGE.VERSION,
                        GATE_PASSAGE.FROM_PHASE,
                        GATE_PASSAGE.TO_PHASE,
                        GATE_PASSAGE.PASSED_ON,
                        GATE_PASSAGE.DECISION,
                        GATE_PASSAGE.REASON_DA,
                        GATE_PASSAGE.REASON_EN,
                        GATE_PASSAGE.SHA256,
                        GATE_PASSAGE.PASSED_AT,
                        GATE_PASSAGE.PASSED_BY)
                .from(GATE_PASSAGE)
                .where(which)
                .orderBy(GATE_PASSAGE.PASSED_ON, GATE_PASSAGE.ID)
                .fetch(GatePassages::passage);
    }

    private static GatePassage passage(Record row) {
        var version = row.get(GATE_PASSAGE.VERSION);
        return new GatePassage(
                row.get(GATE_PASSAGE.ID),
                new ActivityId(row.get(GATE_PASSAGE.ACTIVITY)),
                GatePassage.Kind.valueOf(row.get(GATE_PASSAGE.KIND)),
                row.get(GATE_PASSAGE.MODEL),
                version == null ? null : version.intValue(),
                Phase.valueOf(row.get(GATE_PASSAGE.FROM_PHASE)),
                Phase.valueOf(row.get(GATE_PASSAGE.TO_PHASE)),
                row.get(GATE_PASSAGE.PASSED_ON),
                new DecisionId(row.get(GATE_PASSAGE.DECISION)),
                Bilingual.ofNullable(row.get(GATE_PASSAGE.REASON_DA), row.get(GATE_PASSAGE.REASON_EN)),
                row.get(GATE_PASSAGE.SHA256),
                row.get(GATE_PASSAGE.PASSED_AT),
                row.get(GATE_PASSAGE.PASSED_BY));
    }
}

package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY_MODEL;
import static dk.digit.portfolio.db.Tables.MODEL_PHASE;
import static dk.digit.portfolio.db.Tables.PHASE_GATE;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The phases that nobody enters without a decision. The rules are data with the day that each holds from;
/// the database holds them too.
@Component
class PhaseGates {

    private final DSLContext sql;
    private final Meetings meetings;

    PhaseGates(DSLContext sql, Meetings meetings) {
        this.sql = sql;
        this.meetings = meetings;
    }

    /// The day from which on the phase needs a decision; empty when it needs none.
    Optional<LocalDate> since(Phase phase) {
        return sql.select(PHASE_GATE.SINCE)
                .from(PHASE_GATE)
                .where(PHASE_GATE.PHASE.eq(phase.name()))
                .fetchOptional(PHASE_GATE.SINCE);
    }

    /// Whether the project model that the activity follows on a day has a gate into the phase.
    boolean isGated(ActivityId activity, Phase phase, LocalDate day) {
        return sql.fetchExists(sql.selectOne()
                .from(ACTIVITY_MODEL)
                .join(MODEL_PHASE)
                .on(MODEL_PHASE.MODEL.eq(ACTIVITY_MODEL.MODEL))
                .and(MODEL_PHASE.VERSION.eq(ACTIVITY_MODEL.VERSION))
                .where(ACTIVITY_MODEL.ACTIVITY.eq(activity.value()))
                .and(Periods.on(ACTIVITY_MODEL.PERIOD, day))
                .and(MODEL_PHASE.PHASE.eq(phase.name()))
                .and(MODEL_PHASE.DECIDED_BY.isNotNull()));
    }

    /// Everything that speaks against entering a phase as far as its gate and its decision go.
    List<Refusal> refusals(PhaseChange change) {
        var from = change.from();
        if (from != null && change.passage() == null && isGated(change.activity(), change.phase(), from.day())) {
            return List.of(Refusal.of("portfolio.refused.throughTheGate", change.phase())
                    .at("phase"));
        }
        var decision = change.decision();
        if (decision == null) {
            return from != null
                            && since(change.phase())
                                    .filter(since -> !from.day().isBefore(since))
                                    .isPresent()
                    ? against("portfolio.refused.phaseNeedsDecision", change.phase())
                    : List.of();
        }
        return from == null ? List.of() : refusals(decision, from.last());
    }

    /// Everything that speaks against resting on a decision on a day: it must have been made by then, and not
    /// be over.
    List<Refusal> refusals(DecisionId decision, LocalDate day) {
        var known = meetings.decision(decision, day).orElse(null);
        if (known == null) {
            return against("portfolio.refused.decidedLater", Formats.date(day));
        }
        return switch (known.standing().state()) {
            case LAPSED, WITHDRAWN, SUPERSEDED ->
                against("portfolio.refused.decisionIsOver", known.standing().state());
            case OPEN, IN_PROGRESS, CARRIED_OUT -> List.of();
        };
    }

    /// Whether a phase that needs a decision is entered without, because the material does not name it.
    boolean unknown(PhaseChange change) {
        return change.decision() == null && since(change.phase()).isPresent();
    }

    private static List<Refusal> against(String key, Object argument) {
        return List.of(Refusal.of(key, argument).at("decision"));
    }
}

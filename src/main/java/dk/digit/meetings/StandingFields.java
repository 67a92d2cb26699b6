package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION_STATE;
import static java.util.Objects.requireNonNull;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The columns of a state as they come out of one query. Looked up once: by name, for each of many rows,
/// they would cost more than the query itself.
record StandingFields(
        Field<String> state,
        Field<LocalDate> since,
        Field<String> sincePrecision,
        Field<Boolean> sinceDoubtful,
        Field<String> supersededBy,
        Field<String> noteDa,
        Field<String> noteEn,
        Field<String> evidenceDa,
        Field<String> evidenceEn,
        Field<String> evidenceLink,
        Field<UUID> evidenceFile,
        Field<String> evidenceFileName,
        Field<Instant> recordedAt,
        Field<String> recordedBy) {

    static final List<Field<?>> COLUMNS = List.of(
            DECISION_STATE.STATE,
            DECISION_STATE.SINCE,
            DECISION_STATE.SINCE_PRECISION,
            DECISION_STATE.SINCE_DOUBTFUL,
            DECISION_STATE.SUPERSEDED_BY,
            DECISION_STATE.NOTE_DA,
            DECISION_STATE.NOTE_EN,
            DECISION_STATE.EVIDENCE_DA,
            DECISION_STATE.EVIDENCE_EN,
            DECISION_STATE.EVIDENCE_LINK,
            DECISION_STATE.EVIDENCE_FILE,
            DECISION_STATE.EVIDENCE_FILE_NAME,
            DECISION_STATE.RECORDED_AT,
            DECISION_STATE.RECORDED_BY);

    static StandingFields of(Table<?> table) {
        return new StandingFields(
                in(table, DECISION_STATE.STATE),
                in(table, DECISION_STATE.SINCE),
                in(table, DECISION_STATE.SINCE_PRECISION),
                in(table, DECISION_STATE.SINCE_DOUBTFUL),
                in(table, DECISION_STATE.SUPERSEDED_BY),
                in(table, DECISION_STATE.NOTE_DA),
                in(table, DECISION_STATE.NOTE_EN),
                in(table, DECISION_STATE.EVIDENCE_DA),
                in(table, DECISION_STATE.EVIDENCE_EN),
                in(table, DECISION_STATE.EVIDENCE_LINK),
                in(table, DECISION_STATE.EVIDENCE_FILE),
                in(table, DECISION_STATE.EVIDENCE_FILE_NAME),
                in(table, DECISION_STATE.RECORDED_AT),
                in(table, DECISION_STATE.RECORDED_BY));
    }

    Standing read(Record row) {
        var successor = row.get(supersededBy);
        return new Standing(
                DecisionState.stored(row.get(state)),
                requireNonNull(RoughDate.of(row.get(since), row.get(sincePrecision), row.get(sinceDoubtful))),
                successor == null ? null : new DecisionId(successor),
                Bilingual.ofNullable(row.get(noteDa), row.get(noteEn)),
                Evidence.ofNullable(
                        Bilingual.ofNullable(row.get(evidenceDa), row.get(evidenceEn)),
                        row.get(evidenceLink),
                        row.get(evidenceFile),
                        row.get(evidenceFileName)),
                row.get(recordedAt),
                row.get(recordedBy));
    }

    private static <T> Field<T> in(Table<?> table, Field<T> column) {
        return requireNonNull(table.field(column));
    }
}

package dk.digit.portfolio.model;

import static dk.digit.portfolio.db.Tables.MODEL_CHECK;
import static dk.digit.portfolio.db.Tables.MODEL_DOCUMENT;
import static dk.digit.portfolio.db.Tables.MODEL_PHASE;
import static dk.digit.portfolio.db.Tables.MODEL_ROLE;
import static dk.digit.portfolio.db.Tables.MODEL_TOLERANCE;
import static dk.digit.portfolio.db.Tables.MODEL_VERSION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Writes drafts of versions. What is published the database keeps unchanged.
@Component
class ModelDrafts {

    private final DSLContext sql;

    ModelDrafts(DSLContext sql) {
        this.sql = sql;
    }

    /// A draft that is the same as another version, to be changed from there.
    void copy(ModelVersion from, int number, Bilingual note) {
        short was = (short) from.version();
        short is = (short) number;
        sql.insertInto(MODEL_VERSION)
                .set(MODEL_VERSION.MODEL, from.model())
                .set(MODEL_VERSION.VERSION, is)
                .set(MODEL_VERSION.NOTE_DA, note.da())
                .set(MODEL_VERSION.NOTE_EN, note.en())
                .execute();
        sql.insertInto(
                        MODEL_PHASE,
                        MODEL_PHASE.MODEL,
                        MODEL_PHASE.VERSION,
                        MODEL_PHASE.PHASE,
                        MODEL_PHASE.PLACE,
                        MODEL_PHASE.DECIDED_BY,
                        MODEL_PHASE.IN_WAVES,
                        MODEL_PHASE.ASSUMED)
                .select(select(
                                MODEL_PHASE.MODEL,
                                val(is),
                                MODEL_PHASE.PHASE,
                                MODEL_PHASE.PLACE,
                                MODEL_PHASE.DECIDED_BY,
                                MODEL_PHASE.IN_WAVES,
                                MODEL_PHASE.ASSUMED)
                        .from(MODEL_PHASE)
                        .where(MODEL_PHASE.MODEL.eq(from.model()))
                        .and(MODEL_PHASE.VERSION.eq(was)))
                .execute();
        sql.insertInto(
                        MODEL_CHECK,
                        MODEL_CHECK.MODEL,
                        MODEL_CHECK.VERSION,
                        MODEL_CHECK.PHASE,
                        MODEL_CHECK.PLACE,
                        MODEL_CHECK.QUESTION_DA,
                        MODEL_CHECK.QUESTION_EN,
                        MODEL_CHECK.SOURCE)
                .select(select(
                                MODEL_CHECK.MODEL,
                                val(is),
                                MODEL_CHECK.PHASE,
                                MODEL_CHECK.PLACE,
                                MODEL_CHECK.QUESTION_DA,
                                MODEL_CHECK.QUESTION_EN,
                                MODEL_CHECK.SOURCE)
                        .from(MODEL_CHECK)
                        .where(MODEL_CHECK.MODEL.eq(from.model()))
                        .and(MODEL_CHECK.VERSION.eq(was)))
                .execute();
        sql.insertInto(
                        MODEL_DOCUMENT,
                        MODEL_DOCUMENT.MODEL,
                        MODEL_DOCUMENT.VERSION,
                        MODEL_DOCUMENT.PHASE,
                        MODEL_DOCUMENT.DOCUMENT,
                        MODEL_DOCUMENT.SIZE)
                .select(select(
                                MODEL_DOCUMENT.MODEL,
                                val(is),
                                MODEL_DOCUMENT.PHASE,
                                MODEL_DOCUMENT.DOCUMENT,
                                MODEL_DOCUMENT.SIZE)
                        .from(MODEL_DOCUMENT)
                        .where(MODEL_DOCUMENT.MODEL.eq(from.model()))
                        .and(MODEL_DOCUMENT.VERSION.eq(was)))
                .execute();
        sql.insertInto(MODEL_ROLE, MODEL_ROLE.MODEL, MODEL_ROLE.VERSION, MODEL_ROLE.PHASE, MODEL_ROLE.ROLE)
                .select(select(MODEL_ROLE.MODEL, val(is), MODEL_ROLE.PHASE, MODEL_ROLE.ROLE)
                        .from(MODEL_ROLE)
                        .where(MODEL_ROLE.MODEL.eq(from.model()))
                        .and(MODEL_ROLE.VERSION.eq(was)))
                .execute();
        sql.insertInto(
                        MODEL_TOLERANCE,
                        MODEL_TOLERANCE.MODEL,
                        MODEL_TOLERANCE.VERSION,
                        MODEL_TOLERANCE.FIELD,
                        MODEL_TOLERANCE.YELLOW,
                        MODEL_TOLERANCE.RED)
                .select(select(
                                MODEL_TOLERANCE.MODEL,
                                val(is),
                                MODEL_TOLERANCE.FIELD,
                                MODEL_TOLERANCE.YELLOW,
                                MODEL_TOLERANCE.RED)
                        .from(MODEL_TOLERANCE)
                        .where(MODEL_TOLERANCE.MODEL.eq(from.model()))
                        .and(MODEL_TOLERANCE.VERSION.eq(was)))
                .execute();
    }

    /// @return false when somebody changed the draft since `edits`, or it is none any more
    boolean touch(ModelVersion draft, long edits) {
        return sql.update(MODEL_VERSION)
                        .set(MODEL_VERSION.EDITS, MODEL_VERSION.EDITS.plus(1))
                        .where(MODEL_VERSION.MODEL.eq(draft.model()))
                        .and(MODEL_VERSION.VERSION.eq((short) draft.version()))
                        .and(MODEL_VERSION.PUBLISHED_AT.isNull())
                        .and(MODEL_VERSION.EDITS.eq((int) edits))
                        .execute()
                == 1;
    }

    /// Makes a phase of a draft what it is to be, its questions, documents and roles anew.
    void replace(ModelVersion draft, ModelPhase phase) {
        var model = draft.model();
        short version = (short) draft.version();
        var name = phase.phase().name();
        clear(model, version, phase.phase());
        sql.update(MODEL_PHASE)
                .set(
                        MODEL_PHASE.DECIDED_BY,
                        phase.decider() == null ? null : phase.decider().name())
                .set(MODEL_PHASE.ASSUMED, phase.assumed())
                .where(MODEL_PHASE.MODEL.eq(model))
                .and(MODEL_PHASE.VERSION.eq(version))
                .and(MODEL_PHASE.PHASE.eq(name))
                .execute();
        for (GateQuestion question : phase.questions()) {
            sql.insertInto(MODEL_CHECK)
                    .set(MODEL_CHECK.MODEL, model)
                    .set(MODEL_CHECK.VERSION, version)
                    .set(MODEL_CHECK.PHASE, name)
                    .set(MODEL_CHECK.PLACE, (short) question.place())
                    .set(MODEL_CHECK.QUESTION_DA, question.words().da())
                    .set(MODEL_CHECK.QUESTION_EN, question.words().en())
                    .set(MODEL_CHECK.SOURCE, question.source())
                    .execute();
        }
        phase.documents().forEach((kind, sizes) -> sizes.forEach(size -> add(model, version, name, kind, size)));
        for (ProjectRole role : phase.roles()) {
            sql.insertInto(MODEL_ROLE)
                    .set(MODEL_ROLE.MODEL, model)
                    .set(MODEL_ROLE.VERSION, version)
                    .set(MODEL_ROLE.PHASE, name)
                    .set(MODEL_ROLE.ROLE, role.name())
                    .execute();
        }
    }

    private void add(String model, short version, String phase, DocumentKind kind, ProjectSize size) {
        sql.insertInto(MODEL_DOCUMENT)
                .set(MODEL_DOCUMENT.MODEL, model)
                .set(MODEL_DOCUMENT.VERSION, version)
                .set(MODEL_DOCUMENT.PHASE, phase)
                .set(MODEL_DOCUMENT.DOCUMENT, kind.name())
                .set(MODEL_DOCUMENT.SIZE, size.name())
                .execute();
    }

    private void clear(String model, short version, Phase phase) {
        sql.deleteFrom(MODEL_CHECK)
                .where(MODEL_CHECK.MODEL.eq(model))
                .and(MODEL_CHECK.VERSION.eq(version))
                .and(MODEL_CHECK.PHASE.eq(phase.name()))
                .execute();
        sql.deleteFrom(MODEL_DOCUMENT)
                .where(MODEL_DOCUMENT.MODEL.eq(model))
                .and(MODEL_DOCUMENT.VERSION.eq(version))
                .and(MODEL_DOCUMENT.PHASE.eq(phase.name()))
                .execute();
        sql.deleteFrom(MODEL_ROLE)
                .where(MODEL_ROLE.MODEL.eq(model))
                .and(MODEL_ROLE.VERSION.eq(version))
                .and(MODEL_ROLE.PHASE.eq(phase.name()))
                .execute();
    }

    void tolerate(ModelVersion draft, List<Tolerance> tolerances) {
        sql.deleteFrom(MODEL_TOLERANCE)
                .where(MODEL_TOLERANCE.MODEL.eq(draft.model()))
                .and(MODEL_TOLERANCE.VERSION.eq((short) draft.version()))
                .execute();
        for (Tolerance tolerance : tolerances) {
            sql.insertInto(MODEL_TOLERANCE)
                    .set(MODEL_TOLERANCE.MODEL, draft.model())
                    .set(MODEL_TOLERANCE.VERSION, (short) draft.version())
                    .set(MODEL_TOLERANCE.FIELD, tolerance.field().name())
                    .set(MODEL_TOLERANCE.YELLOW, tolerance.yellow())
                    .set(MODEL_TOLERANCE.RED, tolerance.red())
                    .execute();
        }
    }

    /// @return false when it is no draft any more
    boolean publish(ModelVersion draft, LocalDate validFrom, Instant at, String by) {
        return sql.update(MODEL_VERSION)
                        .set(MODEL_VERSION.VALID_FROM, validFrom)
                        .set(MODEL_VERSION.PUBLISHED_AT, at)
                        .set(MODEL_VERSION.PUBLISHED_BY, by)
                        .set(MODEL_VERSION.EDITS, MODEL_VERSION.EDITS.plus(1))
                        .where(MODEL_VERSION.MODEL.eq(draft.model()))
                        .and(MODEL_VERSION.VERSION.eq((short) draft.version()))
                        .and(MODEL_VERSION.PUBLISHED_AT.isNull())
                        .execute()
                == 1;
    }
}

package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.DOCUMENT_APPROVAL;
import static dk.digit.portfolio.db.Tables.DOCUMENT_PAPER;
import static dk.digit.portfolio.db.Tables.DOCUMENT_STEP;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored steps of documents, what was approved, and its papers.
@Component
class StoredApprovals {

    private final DSLContext sql;

    StoredApprovals(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first.
    List<DocumentApproval> of(DocumentId document) {
        return sql.select(DOCUMENT_APPROVAL.fields())
                .from(DOCUMENT_APPROVAL)
                .where(DOCUMENT_APPROVAL.DOCUMENT.eq(document.value()))
                .orderBy(DOCUMENT_APPROVAL.EDITION.desc())
                .fetch(StoredApprovals::approval);
    }

    /// Oldest first.
    List<DocumentStep> steps(DocumentId document) {
        return sql.select(DOCUMENT_STEP.fields())
                .from(DOCUMENT_STEP)
                .where(DOCUMENT_STEP.DOCUMENT.eq(document.value()))
                .orderBy(DOCUMENT_STEP.ID)
                .fetch(row -> new DocumentStep(
                        row.get(DOCUMENT_STEP.VERSION),
                        DocumentState.valueOf(row.get(DOCUMENT_STEP.STATE)),
                        row.get(DOCUMENT_STEP.HAPPENED_ON),
                        row.get(DOCUMENT_STEP.REASON),
                        row.get(DOCUMENT_STEP.MADE_AT),
                        row.get(DOCUMENT_STEP.MADE_BY)));
    }

    void step(
            DocumentId id,
            ActivityId activity,
            int version,
            DocumentState state,
            LocalDate on,
            @Nullable String reason) {
        sql.insertInto(DOCUMENT_STEP)
                .set(DOCUMENT_STEP.DOCUMENT, id.value())
                .set(DOCUMENT_STEP.ACTIVITY, activity.value())
                .set(DOCUMENT_STEP.VERSION, version)
                .set(DOCUMENT_STEP.STATE, state.name())
                .set(DOCUMENT_STEP.HAPPENED_ON, on)
                .set(DOCUMENT_STEP.REASON, reason)
                .set(DOCUMENT_STEP.MADE_BY, CurrentActor.get().username())
                .execute();
    }

    /// Keeps the paper, ends what was in force, and lets the new version be.
    void approve(GoverningDocument document, int edition, NewApproval approval, byte[] paper) {
        sql.insertInto(DOCUMENT_PAPER)
                .set(DOCUMENT_PAPER.DOCUMENT, document.id().value())
                .set(DOCUMENT_PAPER.VERSION, document.version())
                .set(DOCUMENT_PAPER.CONTENT, paper)
                .set(DOCUMENT_PAPER.SHA256, fingerprint(paper))
                .execute();
        var inForce = document.approval();
        if (inForce != null) {
            sql.update(DOCUMENT_APPROVAL)
                    .set(DOCUMENT_APPROVAL.PERIOD, new Period(inForce.on(), approval.on()))
                    .where(DOCUMENT_APPROVAL.DOCUMENT.eq(document.id().value()))
                    .and(DOCUMENT_APPROVAL.VERSION.eq(inForce.version()))
                    .execute();
        }
        var decision = approval.decision();
        sql.insertInto(DOCUMENT_APPROVAL)
                .set(DOCUMENT_APPROVAL.DOCUMENT, document.id().value())
                .set(DOCUMENT_APPROVAL.VERSION, document.version())
                .set(DOCUMENT_APPROVAL.EDITION, (short) edition)
                .set(DOCUMENT_APPROVAL.PERIOD, new Period(approval.on(), null))
                .set(DOCUMENT_APPROVAL.APPROVER, approval.approver().name())
                .set(DOCUMENT_APPROVAL.DECISION, decision == null ? null : decision.value())
                .set(DOCUMENT_APPROVAL.REMARK, approval.remark())
                .set(DOCUMENT_APPROVAL.APPROVED_BY, CurrentActor.get().username())
                .execute();
    }

    Optional<byte[]> paper(DocumentId document, int version) {
        return sql.select(DOCUMENT_PAPER.CONTENT)
                .from(DOCUMENT_PAPER)
                .where(DOCUMENT_PAPER.DOCUMENT.eq(document.value()))
                .and(DOCUMENT_PAPER.VERSION.eq(version))
                .fetchOptional(DOCUMENT_PAPER.CONTENT);
    }

    static DocumentApproval approval(Record row) {
        var decision = row.get(DOCUMENT_APPROVAL.DECISION);
        return new DocumentApproval(
                row.get(DOCUMENT_APPROVAL.VERSION),
                row.get(DOCUMENT_APPROVAL.EDITION),
                row.get(DOCUMENT_APPROVAL.PERIOD),
                Approver.valueOf(row.get(DOCUMENT_APPROVAL.APPROVER)),
                decision == null ? null : new DecisionId(decision),
                row.get(DOCUMENT_APPROVAL.REMARK),
                row.get(DOCUMENT_APPROVAL.APPROVED_BY));
    }

    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

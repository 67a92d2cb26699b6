package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.DOCUMENT;
import static dk.digit.portfolio.db.Tables.DOCUMENT_APPROVAL;
import static dk.digit.portfolio.db.Tables.DOCUMENT_COMMENT;
import static dk.digit.portfolio.db.Tables.DOCUMENT_STEP;
import static dk.digit.portfolio.db.Tables.DOCUMENT_VERSION;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.trueCondition;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.DocumentKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The stored documents, as they stood on a day.
@Component
class StoredDocuments {

    private final DSLContext sql;

    StoredDocuments(DSLContext sql) {
        this.sql = sql;
    }

    /// By kind, title and language.
    List<GoverningDocument> of(ActivityId activity, LocalDate day) {
        return select(DOCUMENT.ACTIVITY.eq(activity.value()), day);
    }

    Optional<GoverningDocument> find(DocumentId id, LocalDate day) {
        return select(DOCUMENT.ID.eq(id.value()), day).stream().findFirst();
    }

    /// The state on a day, as a row for each document that was begun by then.
    static Table<?> step(LocalDate day) {
        return lateral(DSL.select(DOCUMENT_STEP.STATE, DOCUMENT_STEP.HAPPENED_ON, DOCUMENT_STEP.VERSION)
                        .from(DOCUMENT_STEP)
                        .where(DOCUMENT_STEP.DOCUMENT.eq(DOCUMENT.ID))
                        .and(DOCUMENT_STEP.HAPPENED_ON.le(DSL.inline(day)))
                        .orderBy(DOCUMENT_STEP.ID.desc())
                        .limit(1))
                .as("step");
    }

    static Condition there(LocalDate day) {
        return DOCUMENT.WITHDRAWN_ON.isNull().or(DOCUMENT.WITHDRAWN_ON.gt(DSL.inline(day)));
    }

    static Field<Integer> openComments() {
        return field(DSL.selectCount()
                .from(DOCUMENT_COMMENT)
                .where(DOCUMENT_COMMENT.DOCUMENT.eq(DOCUMENT.ID))
                .and(DOCUMENT_COMMENT.ANSWERS.isNull())
                .and(DOCUMENT_COMMENT.RESOLVED_AT.isNull()));
    }

    private List<GoverningDocument> select(Condition which, LocalDate day) {
        var step = step(day);
        var state = requireNonNull(step.field(DOCUMENT_STEP.STATE));
        var since = requireNonNull(step.field(DOCUMENT_STEP.HAPPENED_ON));
        var newest = field(DSL.select(max(DOCUMENT_VERSION.NUMBER))
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.DOCUMENT.eq(DOCUMENT.ID)));
        var open = openComments();
        return sql
                .select(DOCUMENT.fields())
                .select(state, since, newest, open)
                .select(DOCUMENT_APPROVAL.fields())
                .from(DOCUMENT)
                .join(step)
                .on(trueCondition())
                .leftJoin(DOCUMENT_APPROVAL)
                .on(DOCUMENT_APPROVAL.DOCUMENT.eq(DOCUMENT.ID))
                .and(Periods.on(DOCUMENT_APPROVAL.PERIOD, day))
                .where(which)
                .and(there(day))
                .orderBy(DOCUMENT.ID)
                .fetch(row -> new GoverningDocument(
                        new DocumentId(row.get(DOCUMENT.ID)),
                        new ActivityId(row.get(DOCUMENT.ACTIVITY)),
                        DocumentKind.valueOf(row.get(DOCUMENT.KIND)),
                        requireNonNull(Lang.of(row.get(DOCUMENT.LANG))),
                        row.get(DOCUMENT.TITLE),
                        row.get(DOCUMENT.TEMPLATE),
                        row.get(DOCUMENT.BEGUN_ON),
                        DocumentState.valueOf(row.get(state)),
                        row.get(since),
                        row.get(newest),
                        row.get(DOCUMENT_APPROVAL.VERSION) == null ? null : StoredApprovals.approval(row),
                        row.get(open)))
                .stream()
                .sorted(Comparator.comparing(GoverningDocument::kind)
                        .thenComparing(document -> document.id().value()))
                .toList();
    }

    /// Holds the document until the transaction ends, so that its versions are numbered one by one.
    void lock(DocumentId id) {
        sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    DocumentId add(NewDocument draft, DocumentTemplate template, String title) {
        return new DocumentId(sql.insertInto(DOCUMENT)
                .set(DOCUMENT.ACTIVITY, draft.activity().value())
                .set(DOCUMENT.KIND, template.kind().name())
                .set(DOCUMENT.LANG, draft.lang().code())
                .set(DOCUMENT.TITLE, title)
                .set(DOCUMENT.TEMPLATE, template.id())
                .set(DOCUMENT.BEGUN_ON, draft.begunOn())
                .returningResult(DOCUMENT.ID)
                .fetchSingle()
                .value1());
    }

    void rename(DocumentId id, String title) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.TITLE, title)
                .where(DOCUMENT.ID.eq(id.value()))
                .execute();
    }

    void withdraw(DocumentId id, LocalDate on) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.WITHDRAWN_ON, on)
                .where(DOCUMENT.ID.eq(id.value()))
                .execute();
    }
}

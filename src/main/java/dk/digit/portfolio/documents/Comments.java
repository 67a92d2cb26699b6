package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.DOCUMENT_COMMENT;

import dk.digit.platform.access.CurrentActor;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored comments on documents. What was said stays.
@Component
class Comments {

    private final DSLContext sql;
    private final Clock clock;

    Comments(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Oldest first.
    List<Comment> of(DocumentId document) {
        return sql.select(DOCUMENT_COMMENT.fields())
                .from(DOCUMENT_COMMENT)
                .where(DOCUMENT_COMMENT.DOCUMENT.eq(document.value()))
                .orderBy(DOCUMENT_COMMENT.ID)
                .fetch(Comments::comment);
    }

    long add(GoverningDocument document, int chapter, @Nullable Long answers, String text) {
        return sql.insertInto(DOCUMENT_COMMENT)
                .set(DOCUMENT_COMMENT.DOCUMENT, document.id().value())
                .set(DOCUMENT_COMMENT.CHAPTER, (short) chapter)
                .set(DOCUMENT_COMMENT.VERSION, document.version())
                .set(DOCUMENT_COMMENT.ANSWERS, answers)
                .set(DOCUMENT_COMMENT.TEXT, text)
                .set(DOCUMENT_COMMENT.MADE_BY, CurrentActor.get().username())
                .returningResult(DOCUMENT_COMMENT.ID)
                .fetchSingle()
                .value1();
    }

    /// @param resolved whether it is dealt with, or open again
    void resolve(GoverningDocument document, long comment, boolean resolved) {
        sql.update(DOCUMENT_COMMENT)
                .set(DOCUMENT_COMMENT.RESOLVED_AT, resolved ? clock.instant() : null)
                .set(DOCUMENT_COMMENT.RESOLVED_BY, resolved ? CurrentActor.get().username() : null)
                .where(DOCUMENT_COMMENT.ID.eq(comment))
                .and(DOCUMENT_COMMENT.DOCUMENT.eq(document.id().value()))
                .and(DOCUMENT_COMMENT.ANSWERS.isNull())
                .execute();
    }

    private static Comment comment(Record row) {
        return new Comment(
                row.get(DOCUMENT_COMMENT.ID),
                row.get(DOCUMENT_COMMENT.CHAPTER),
                row.get(DOCUMENT_COMMENT.VERSION),
                row.get(DOCUMENT_COMMENT.ANSWERS),
                row.get(DOCUMENT_COMMENT.TEXT),
                row.get(DOCUMENT_COMMENT.MADE_AT),
                row.get(DOCUMENT_COMMENT.MADE_BY),
                row.get(DOCUMENT_COMMENT.RESOLVED_AT),
                row.get(DOCUMENT_COMMENT.RESOLVED_BY));
    }
}

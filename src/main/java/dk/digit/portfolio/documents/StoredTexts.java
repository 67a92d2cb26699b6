package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.DOCUMENT_TEMPLATE_CHAPTER;
import static dk.digit.portfolio.db.Tables.DOCUMENT_TEXT;
import static dk.digit.portfolio.db.Tables.DOCUMENT_VERSION;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is written in documents: versions that are only added to.
@Component
class StoredTexts {

    private final DSLContext sql;

    StoredTexts(DSLContext sql) {
        this.sql = sql;
    }

    /// The chapters as a version has them, in their order.
    List<Chapter> chapters(GoverningDocument document, int version) {
        var help = document.lang() == Lang.DA ? DOCUMENT_TEMPLATE_CHAPTER.HELP_DA : DOCUMENT_TEMPLATE_CHAPTER.HELP_EN;
        return sql.select(
                        DOCUMENT_TEXT.CHAPTER,
                        DOCUMENT_TEXT.VERSION,
                        DOCUMENT_TEXT.HEADING,
                        DOCUMENT_TEXT.BODY,
                        help,
                        DOCUMENT_TEMPLATE_CHAPTER.REQUIRED)
                .distinctOn(DOCUMENT_TEXT.CHAPTER)
                .from(DOCUMENT_TEXT)
                .leftJoin(DOCUMENT_TEMPLATE_CHAPTER)
                .on(DOCUMENT_TEMPLATE_CHAPTER.TEMPLATE.eq(document.template()))
                .and(DOCUMENT_TEMPLATE_CHAPTER.NUMBER.eq(DOCUMENT_TEXT.CHAPTER))
                .where(DOCUMENT_TEXT.DOCUMENT.eq(document.id().value()))
                .and(DOCUMENT_TEXT.VERSION.le(version))
                .orderBy(DOCUMENT_TEXT.CHAPTER, DOCUMENT_TEXT.VERSION.desc())
                .fetch(row -> new Chapter(
                        row.get(DOCUMENT_TEXT.CHAPTER),
                        row.get(DOCUMENT_TEXT.VERSION),
                        row.get(DOCUMENT_TEXT.HEADING),
                        row.get(DOCUMENT_TEXT.BODY),
                        row.get(help),
                        Boolean.TRUE.equals(row.get(DOCUMENT_TEMPLATE_CHAPTER.REQUIRED))));
    }

    /// Newest first.
    List<DocumentVersion> versions(DocumentId document) {
        var chapters = field(DSL.select(arrayAgg(DOCUMENT_TEXT.CHAPTER).orderBy(DOCUMENT_TEXT.CHAPTER))
                .from(DOCUMENT_TEXT)
                .where(DOCUMENT_TEXT.DOCUMENT.eq(DOCUMENT_VERSION.DOCUMENT))
                .and(DOCUMENT_TEXT.VERSION.eq(DOCUMENT_VERSION.NUMBER)));
        return sql.select(DOCUMENT_VERSION.fields())
                .select(chapters)
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.DOCUMENT.eq(document.value()))
                .orderBy(DOCUMENT_VERSION.NUMBER.desc())
                .fetch(row -> new DocumentVersion(
                        row.get(DOCUMENT_VERSION.NUMBER),
                        row.get(DOCUMENT_VERSION.NOTE),
                        row.get(DOCUMENT_VERSION.WRITTEN_AT),
                        row.get(DOCUMENT_VERSION.WRITTEN_BY),
                        row.get(chapters) == null
                                ? List.of()
                                : Arrays.stream(row.get(chapters))
                                        .map(Short::intValue)
                                        .toList()));
    }

    /// @param chapters number, heading and body of those that changed
    void add(GoverningDocument document, int version, @Nullable String note, List<Chapter> chapters) {
        add(document.id(), document.activity(), version, note, chapters);
    }

    void add(DocumentId id, ActivityId activity, int version, @Nullable String note, List<Chapter> chapters) {
        sql.insertInto(DOCUMENT_VERSION)
                .set(DOCUMENT_VERSION.DOCUMENT, id.value())
                .set(DOCUMENT_VERSION.NUMBER, version)
                .set(DOCUMENT_VERSION.NOTE, note)
                .set(DOCUMENT_VERSION.WRITTEN_BY, CurrentActor.get().username())
                .execute();
        var rows = sql.insertInto(
                DOCUMENT_TEXT,
                DOCUMENT_TEXT.DOCUMENT,
                DOCUMENT_TEXT.ACTIVITY,
                DOCUMENT_TEXT.CHAPTER,
                DOCUMENT_TEXT.VERSION,
                DOCUMENT_TEXT.HEADING,
                DOCUMENT_TEXT.BODY);
        for (var chapter : chapters) {
            rows = rows.values(
                    id.value(), activity.value(), (short) chapter.number(), version, chapter.heading(), chapter.body());
        }
        rows.execute();
    }
}

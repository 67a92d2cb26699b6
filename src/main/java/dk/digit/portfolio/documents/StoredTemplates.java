package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.DOCUMENT_TEMPLATE;
import static dk.digit.portfolio.db.Tables.DOCUMENT_TEMPLATE_CHAPTER;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.DocumentKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The stored templates: editions that are only added to.
@Component
class StoredTemplates {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final DSLContext sql;

    StoredTemplates(DSLContext sql) {
        this.sql = sql;
    }

    /// The edition of each template that documents begin from on a day, by kind and name.
    List<DocumentTemplate> on(LocalDate day) {
        return sql
                .select(DOCUMENT_TEMPLATE.fields())
                .distinctOn(DOCUMENT_TEMPLATE.CODE)
                .from(DOCUMENT_TEMPLATE)
                .where(DOCUMENT_TEMPLATE.VALID_FROM.le(day))
                .orderBy(DOCUMENT_TEMPLATE.CODE, DOCUMENT_TEMPLATE.EDITION.desc())
                .fetch(StoredTemplates::template)
                .stream()
                .sorted(Comparator.comparing(DocumentTemplate::kind).thenComparing(DocumentTemplate::id))
                .toList();
    }

    /// All editions of a template, newest first.
    List<DocumentTemplate> editions(String code) {
        return sql.select(DOCUMENT_TEMPLATE.fields())
                .from(DOCUMENT_TEMPLATE)
                .where(DOCUMENT_TEMPLATE.CODE.eq(code))
                .orderBy(DOCUMENT_TEMPLATE.EDITION.desc())
                .fetch(StoredTemplates::template);
    }

    Optional<DocumentTemplate> find(String code, LocalDate day) {
        return editions(code).stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .findFirst();
    }

    List<DocumentTemplate> newest() {
        return on(EVER);
    }

    Optional<DocumentTemplate> find(long id) {
        return sql.select(DOCUMENT_TEMPLATE.fields())
                .from(DOCUMENT_TEMPLATE)
                .where(DOCUMENT_TEMPLATE.ID.eq(id))
                .fetchOptional(StoredTemplates::template);
    }

    List<TemplateChapter> chapters(long template) {
        return sql.select(DOCUMENT_TEMPLATE_CHAPTER.fields())
                .from(DOCUMENT_TEMPLATE_CHAPTER)
                .where(DOCUMENT_TEMPLATE_CHAPTER.TEMPLATE.eq(template))
                .orderBy(DOCUMENT_TEMPLATE_CHAPTER.NUMBER)
                .fetch(StoredTemplates::chapter);
    }

    /// Two writers of the same edition meet at its number: the second is refused.
    void add(DocumentTemplate before, Bilingual name, LocalDate validFrom, List<TemplateChapter> chapters) {
        long id = sql.insertInto(DOCUMENT_TEMPLATE)
                .set(DOCUMENT_TEMPLATE.CODE, before.code())
                .set(DOCUMENT_TEMPLATE.EDITION, (short) (before.edition() + 1))
                .set(DOCUMENT_TEMPLATE.KIND, before.kind().name())
                .set(DOCUMENT_TEMPLATE.NAME_DA, name.da())
                .set(DOCUMENT_TEMPLATE.NAME_EN, name.en())
                .set(DOCUMENT_TEMPLATE.VALID_FROM, validFrom)
                .set(DOCUMENT_TEMPLATE.WRITTEN_BY, CurrentActor.get().username())
                .returningResult(DOCUMENT_TEMPLATE.ID)
                .fetchSingle()
                .value1();
        var rows = sql.insertInto(
                DOCUMENT_TEMPLATE_CHAPTER,
                DOCUMENT_TEMPLATE_CHAPTER.TEMPLATE,
                DOCUMENT_TEMPLATE_CHAPTER.NUMBER,
                DOCUMENT_TEMPLATE_CHAPTER.REQUIRED,
                DOCUMENT_TEMPLATE_CHAPTER.HEADING_DA,
                DOCUMENT_TEMPLATE_CHAPTER.HEADING_EN,
                DOCUMENT_TEMPLATE_CHAPTER.HELP_DA,
                DOCUMENT_TEMPLATE_CHAPTER.HELP_EN,
                DOCUMENT_TEMPLATE_CHAPTER.TEXT_DA,
                DOCUMENT_TEMPLATE_CHAPTER.TEXT_EN);
        for (var chapter : chapters) {
            rows = rows.values(
                    id,
                    (short) chapter.number(),
                    chapter.required(),
                    chapter.heading().da(),
                    chapter.heading().en(),
                    chapter.help().da(),
                    chapter.help().en(),
                    chapter.text().da(),
                    chapter.text().en());
        }
        rows.execute();
    }

    private static DocumentTemplate template(Record row) {
        return new DocumentTemplate(
                row.get(DOCUMENT_TEMPLATE.ID),
                row.get(DOCUMENT_TEMPLATE.CODE),
                row.get(DOCUMENT_TEMPLATE.EDITION),
                DocumentKind.valueOf(row.get(DOCUMENT_TEMPLATE.KIND)),
                new Bilingual(row.get(DOCUMENT_TEMPLATE.NAME_DA), row.get(DOCUMENT_TEMPLATE.NAME_EN)),
                row.get(DOCUMENT_TEMPLATE.VALID_FROM),
                row.get(DOCUMENT_TEMPLATE.WRITTEN_AT),
                row.get(DOCUMENT_TEMPLATE.WRITTEN_BY));
    }

    private static TemplateChapter chapter(Record row) {
        return new TemplateChapter(
                row.get(DOCUMENT_TEMPLATE_CHAPTER.NUMBER),
                row.get(DOCUMENT_TEMPLATE_CHAPTER.REQUIRED),
                new Bilingual(
                        row.get(DOCUMENT_TEMPLATE_CHAPTER.HEADING_DA), row.get(DOCUMENT_TEMPLATE_CHAPTER.HEADING_EN)),
                new Bilingual(row.get(DOCUMENT_TEMPLATE_CHAPTER.HELP_DA), row.get(DOCUMENT_TEMPLATE_CHAPTER.HELP_EN)),
                new Bilingual(row.get(DOCUMENT_TEMPLATE_CHAPTER.TEXT_DA), row.get(DOCUMENT_TEMPLATE_CHAPTER.TEXT_EN)));
    }
}

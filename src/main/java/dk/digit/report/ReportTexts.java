package dk.digit.report;

import static dk.digit.report.db.Tables.REPORT_TEXT;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import dk.digit.report.ReportText.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.springframework.stereotype.Component;

/// The stored texts: versions that are only added to. The newest one is the text.
@Component
class ReportTexts {

    private static final List<SelectFieldOrAsterisk> COLUMNS = List.of(
            REPORT_TEXT.YEAR,
            REPORT_TEXT.EDITION,
            REPORT_TEXT.LANG,
            REPORT_TEXT.SECTION,
            REPORT_TEXT.VERSION,
            REPORT_TEXT.TEXT,
            REPORT_TEXT.STATE,
            REPORT_TEXT.WRITTEN_AT,
            REPORT_TEXT.WRITTEN_BY);

    private final DSLContext sql;

    ReportTexts(DSLContext sql) {
        this.sql = sql;
    }

    Optional<ReportText> latest(Key key) {
        return latest(is(key)).stream().findFirst();
    }

    /// All texts of an edition, in both languages.
    Map<Key, ReportText> of(Edition edition) {
        var texts = new HashMap<Key, ReportText>();
        var ofEdition = REPORT_TEXT.YEAR.eq(edition.year()).and(REPORT_TEXT.EDITION.eq(edition.number()));
        latest(ofEdition).forEach(text -> texts.put(text.key(), text));
        return texts;
    }

    /// All versions of a text, newest first.
    List<ReportText> versions(Key key) {
        return sql.select(COLUMNS)
                .from(REPORT_TEXT)
                .where(is(key))
                .orderBy(REPORT_TEXT.VERSION.desc())
                .fetch(ReportTexts::text);
    }

    /// The same text of the latest year before that has one.
    Optional<ReportText> before(Key key) {
        return sql.select(COLUMNS)
                .from(REPORT_TEXT)
                .where(REPORT_TEXT.YEAR.lt(key.year()))
                .and(REPORT_TEXT.LANG.eq(key.lang().code()))
                .and(REPORT_TEXT.SECTION.eq(key.section().name()))
                .orderBy(REPORT_TEXT.YEAR.desc(), REPORT_TEXT.EDITION.desc(), REPORT_TEXT.VERSION.desc())
                .limit(1)
                .fetchOptional(ReportTexts::text);
    }

    /// @return false when that version is there already: somebody else saved first
    boolean add(Key key, int version, String text, TextState state) {
        return sql.insertInto(REPORT_TEXT)
                        .set(REPORT_TEXT.YEAR, key.year())
                        .set(REPORT_TEXT.EDITION, key.edition())
                        .set(REPORT_TEXT.LANG, key.lang().code())
                        .set(REPORT_TEXT.SECTION, key.section().name())
                        .set(REPORT_TEXT.VERSION, version)
                        .set(REPORT_TEXT.TEXT, text)
                        .set(REPORT_TEXT.STATE, state.name())
                        .set(REPORT_TEXT.WRITTEN_BY, CurrentActor.get().username())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private List<ReportText> latest(Condition which) {
        return sql.select(COLUMNS)
                .distinctOn(REPORT_TEXT.LANG, REPORT_TEXT.SECTION)
                .from(REPORT_TEXT)
                .where(which)
                .orderBy(REPORT_TEXT.LANG, REPORT_TEXT.SECTION, REPORT_TEXT.VERSION.desc())
                .fetch(ReportTexts::text);
    }

    private static Condition is(Key key) {
        return REPORT_TEXT
                .YEAR
                .eq(key.year())
                .and(REPORT_TEXT.EDITION.eq(key.edition()))
                .and(REPORT_TEXT.LANG.eq(key.lang().code()))
                .and(REPORT_TEXT.SECTION.eq(key.section().name()));
    }

    private static ReportText text(Record row) {
        return new ReportText(
                new Key(
                        row.get(REPORT_TEXT.YEAR),
                        row.get(REPORT_TEXT.EDITION),
                        Objects.requireNonNull(Lang.of(row.get(REPORT_TEXT.LANG))),
                        TextSection.valueOf(row.get(REPORT_TEXT.SECTION))),
                row.get(REPORT_TEXT.VERSION),
                row.get(REPORT_TEXT.TEXT),
                TextState.valueOf(row.get(REPORT_TEXT.STATE)),
                row.get(REPORT_TEXT.WRITTEN_AT),
                row.get(REPORT_TEXT.WRITTEN_BY));
    }
}

package dk.digit.finance;

import static dk.digit.finance.db.Tables.FISCAL_YEAR;
import static dk.digit.finance.db.Tables.STATEMENT_NOTE;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

/// The stored fiscal years and the notes to their accounts.
@Component
class Years {

    private final DSLContext sql;
    private final Clock clock;

    Years(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private SelectJoinStep<Record6<Integer, String, Integer, java.time.Instant, String, Integer>> select() {
        return sql.select(
                        FISCAL_YEAR.YEAR,
                        FISCAL_YEAR.STATE,
                        FISCAL_YEAR.LAST_VOUCHER_NUMBER,
                        FISCAL_YEAR.CLOSED_AT,
                        FISCAL_YEAR.CLOSED_BY,
                        FISCAL_YEAR.VERSION)
                .from(FISCAL_YEAR);
    }

    private static FiscalYear read(Record6<Integer, String, Integer, java.time.Instant, String, Integer> row) {
        return new FiscalYear(
                row.value1(),
                FiscalYear.State.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6());
    }

    /// Newest first.
    List<FiscalYear> all() {
        return select().orderBy(FISCAL_YEAR.YEAR.desc()).fetch(Years::read);
    }

    Optional<FiscalYear> find(int year) {
        return select().where(FISCAL_YEAR.YEAR.eq(year)).fetchOptional(Years::read);
    }

    void open(int year) {
        sql.insertInto(FISCAL_YEAR).set(FISCAL_YEAR.YEAR, year).execute();
    }

    void close(int year) {
        sql.update(FISCAL_YEAR)
                .set(FISCAL_YEAR.STATE, FiscalYear.State.CLOSED.name())
                .set(FISCAL_YEAR.CLOSED_AT, clock.instant())
                .set(FISCAL_YEAR.CLOSED_BY, CurrentActor.get().username())
                .set(FISCAL_YEAR.VERSION, FISCAL_YEAR.VERSION.plus(1))
                .where(FISCAL_YEAR.YEAR.eq(year))
                .execute();
    }

    List<Note> notes(int year) {
        return sql.select(STATEMENT_NOTE.NUMBER, STATEMENT_NOTE.TEXT_DA, STATEMENT_NOTE.TEXT_EN)
                .from(STATEMENT_NOTE)
                .where(STATEMENT_NOTE.FISCAL_YEAR.eq(year))
                .orderBy(STATEMENT_NOTE.NUMBER)
                .fetch(row -> new Note(row.value1(), new Bilingual(row.value2(), row.value3())));
    }

    void write(int year, Note note) {
        sql.insertInto(STATEMENT_NOTE)
                .set(STATEMENT_NOTE.FISCAL_YEAR, year)
                .set(STATEMENT_NOTE.NUMBER, note.number())
                .set(STATEMENT_NOTE.TEXT_DA, note.text().da())
                .set(STATEMENT_NOTE.TEXT_EN, note.text().en())
                .onConflict(STATEMENT_NOTE.FISCAL_YEAR, STATEMENT_NOTE.NUMBER)
                .doUpdate()
                .set(STATEMENT_NOTE.TEXT_DA, note.text().da())
                .set(STATEMENT_NOTE.TEXT_EN, note.text().en())
                .set(STATEMENT_NOTE.VERSION, STATEMENT_NOTE.VERSION.plus(1))
                .execute();
    }
}

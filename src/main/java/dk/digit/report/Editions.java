package dk.digit.report;

import static dk.digit.report.db.Tables.ANNUAL_REPORT;

import dk.digit.platform.access.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.springframework.stereotype.Component;

/// The stored editions. Of a year's editions the one with the highest number is the one that counts.
@Component
class Editions {

    private static final List<SelectFieldOrAsterisk> COLUMNS = List.of(
            ANNUAL_REPORT.YEAR,
            ANNUAL_REPORT.EDITION,
            ANNUAL_REPORT.STATE,
            ANNUAL_REPORT.APPROVED_ON,
            ANNUAL_REPORT.DECISION_ID,
            ANNUAL_REPORT.DECISION_REFERENCE,
            ANNUAL_REPORT.APPROVED_AT,
            ANNUAL_REPORT.APPROVED_BY,
            ANNUAL_REPORT.VERSION);

    private final DSLContext sql;
    private final Clock clock;

    Editions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Edition> latest(int year) {
        return sql.select(COLUMNS)
                .from(ANNUAL_REPORT)
                .where(ANNUAL_REPORT.YEAR.eq(year))
                .orderBy(ANNUAL_REPORT.EDITION.desc())
                .limit(1)
                .fetchOptional(Editions::edition);
    }

    /// The latest edition of each year, newest year first.
    List<Edition> all() {
        return sql.select(COLUMNS)
                .distinctOn(ANNUAL_REPORT.YEAR)
                .from(ANNUAL_REPORT)
                .orderBy(ANNUAL_REPORT.YEAR.desc(), ANNUAL_REPORT.EDITION.desc())
                .fetch(Editions::edition);
    }

    /// Makes sure that the year's first edition is stored, so that texts can belong to it.
    void begin(int year) {
        sql.insertInto(ANNUAL_REPORT)
                .set(ANNUAL_REPORT.YEAR, year)
                .set(ANNUAL_REPORT.EDITION, 1)
                .onConflictDoNothing()
                .execute();
    }

    /// Keeps others from writing into the edition until the transaction ends.
    ///
    /// @return the edition as it is now
    Edition hold(int year) {
        return sql.select(COLUMNS)
                .from(ANNUAL_REPORT)
                .where(ANNUAL_REPORT.YEAR.eq(year))
                .orderBy(ANNUAL_REPORT.EDITION.desc())
                .limit(1)
                .forUpdate()
                .fetchSingle(Editions::edition);
    }

    Edition approved(Edition edition, Approving approving) {
        return new Edition(
                edition.year(),
                edition.number(),
                ReportState.APPROVED,
                approving.on(),
                approving.decision(),
                approving.reference(),
                clock.instant(),
                CurrentActor.get().username(),
                edition.version() + 1);
    }

    void store(Edition edition) {
        sql.update(ANNUAL_REPORT)
                .set(ANNUAL_REPORT.STATE, edition.state().name())
                .set(ANNUAL_REPORT.APPROVED_ON, edition.approvedOn())
                .set(ANNUAL_REPORT.DECISION_ID, edition.decision())
                .set(ANNUAL_REPORT.DECISION_REFERENCE, edition.decisionReference())
                .set(ANNUAL_REPORT.APPROVED_AT, edition.approvedAt())
                .set(ANNUAL_REPORT.APPROVED_BY, edition.approvedBy())
                .set(ANNUAL_REPORT.VERSION, edition.version())
                .where(ANNUAL_REPORT.YEAR.eq(edition.year()))
                .and(ANNUAL_REPORT.EDITION.eq(edition.number()))
                .execute();
    }

    private static Edition edition(Record row) {
        return new Edition(
                row.get(ANNUAL_REPORT.YEAR),
                row.get(ANNUAL_REPORT.EDITION),
                ReportState.valueOf(row.get(ANNUAL_REPORT.STATE)),
                row.get(ANNUAL_REPORT.APPROVED_ON),
                row.get(ANNUAL_REPORT.DECISION_ID),
                row.get(ANNUAL_REPORT.DECISION_REFERENCE),
                row.get(ANNUAL_REPORT.APPROVED_AT),
                row.get(ANNUAL_REPORT.APPROVED_BY),
                row.get(ANNUAL_REPORT.VERSION));
    }
}

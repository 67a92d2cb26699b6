package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.NARRATIVE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Activities whose words about a year are not final in both languages.
@Component
class MissingTexts {

    private final DSLContext sql;

    MissingTexts(DSLContext sql) {
        this.sql = sql;
    }

    /// @param audience the activity's marks
    record Missing(
            String activity, Bilingual name, @Nullable List<String> audience) {}

    /// Of the activities that were not closed during the whole of the year.
    List<Missing> about(int year) {
        var latest = select(NARRATIVE.STATE)
                .distinctOn(NARRATIVE.LANG)
                .from(NARRATIVE)
                .where(NARRATIVE.ACTIVITY.eq(ACTIVITY.ID))
                .and(NARRATIVE.YEAR.eq((short) year))
                .orderBy(NARRATIVE.LANG, NARRATIVE.VERSION.desc())
                .asTable("latest");
        var done = field(
                select(count()).from(latest).where(latest.field(NARRATIVE.STATE).eq(NarrativeState.FINAL.name())));
        return sql.select(ACTIVITY.ID, ACTIVITY.NAME_DA, ACTIVITY.NAME_EN, ACTIVITY.AUDIENCE)
                .from(ACTIVITY)
                .where(exists(selectOne()
                        .from(ACTIVITY_PHASE)
                        .where(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                        .and(ACTIVITY_PHASE.PHASE.ne(Phase.CLOSED.name()))
                        .and(Periods.overlaps(ACTIVITY_PHASE.PERIOD, Period.year(year)))))
                .and(done.lt(Lang.values().length))
                .orderBy(ACTIVITY.ID)
                .fetch(row -> new Missing(
                        row.value1(),
                        new Bilingual(row.value2(), row.value3()),
                        row.value4() == null ? null : List.of(row.value4())));
    }
}

package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.NARRATIVE;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored words about activities' years: versions that are only added to.
@Component
class Narratives {

    private static final List<Field<?>> COLUMNS = List.of(
            NARRATIVE.ACTIVITY,
            NARRATIVE.YEAR,
            NARRATIVE.LANG,
            NARRATIVE.VERSION,
            NARRATIVE.STATE,
            NARRATIVE.BODY,
            NARRATIVE.REASON,
            NARRATIVE.WRITTEN_AT,
            NARRATIVE.WRITTEN_BY);

    private final DSLContext sql;

    Narratives(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Narrative> latest(NarrativeKey key) {
        return latest(is(key)).stream().findFirst();
    }

    /// The newest version of each text of a year, by activity and language.
    List<Narrative> ofYear(int year) {
        return latest(NARRATIVE.YEAR.eq((short) year));
    }

    /// The years that there are words about, newest first.
    List<Integer> years() {
        return sql.selectDistinct(NARRATIVE.YEAR)
                .from(NARRATIVE)
                .orderBy(NARRATIVE.YEAR.desc())
                .fetch(row -> row.value1().intValue());
    }

    /// The newest version of each text about an activity, newest year first.
    List<Narrative> of(ActivityId activity) {
        return latest(NARRATIVE.ACTIVITY.eq(activity.value()));
    }

    /// All versions of a text, newest first.
    List<Narrative> versions(NarrativeKey key) {
        return sql.select(COLUMNS)
                .from(NARRATIVE)
                .where(is(key))
                .orderBy(NARRATIVE.VERSION.desc())
                .fetch(Narratives::narrative);
    }

    void add(NarrativeKey key, int version, NarrativeState state, String body, @Nullable String reason) {
        sql.insertInto(NARRATIVE)
                .set(NARRATIVE.ACTIVITY, key.activity().value())
                .set(NARRATIVE.YEAR, (short) key.year())
                .set(NARRATIVE.LANG, key.lang().code())
                .set(NARRATIVE.VERSION, version)
                .set(NARRATIVE.STATE, state.name())
                .set(NARRATIVE.BODY, body)
                .set(NARRATIVE.REASON, reason)
                .set(NARRATIVE.WRITTEN_BY, CurrentActor.get().username())
                .execute();
    }

    private List<Narrative> latest(Condition which) {
        return sql.select(COLUMNS)
                .distinctOn(NARRATIVE.YEAR, NARRATIVE.ACTIVITY, NARRATIVE.LANG)
                .from(NARRATIVE)
                .where(which)
                .orderBy(NARRATIVE.YEAR.desc(), NARRATIVE.ACTIVITY, NARRATIVE.LANG, NARRATIVE.VERSION.desc())
                .fetch(Narratives::narrative);
    }

    private static Condition is(NarrativeKey key) {
        return NARRATIVE
                .ACTIVITY
                .eq(key.activity().value())
                .and(NARRATIVE.YEAR.eq((short) key.year()))
                .and(NARRATIVE.LANG.eq(key.lang().code()));
    }

    private static Narrative narrative(Record row) {
        return new Narrative(
                new NarrativeKey(
                        new ActivityId(row.get(NARRATIVE.ACTIVITY)),
                        row.get(NARRATIVE.YEAR),
                        Objects.requireNonNull(Lang.of(row.get(NARRATIVE.LANG)))),
                row.get(NARRATIVE.VERSION),
                NarrativeState.valueOf(row.get(NARRATIVE.STATE)),
                row.get(NARRATIVE.BODY),
                row.get(NARRATIVE.REASON),
                row.get(NARRATIVE.WRITTEN_AT),
                row.get(NARRATIVE.WRITTEN_BY));
    }
}

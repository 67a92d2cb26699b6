package dk.digit.portfolio.status;

import static dk.digit.portfolio.db.Tables.STATUS_LIGHT;
import static dk.digit.portfolio.db.Tables.STATUS_REPORT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored reports. A published one is never changed.
@Component
class StatusReports {

    private static final String PUBLISHED = "PUBLISHED";
    private static final String DRAFT = "DRAFT";

    private final DSLContext sql;

    StatusReports(DSLContext sql) {
        this.sql = sql;
    }

    Optional<StatusReport> find(ActivityId activity, long id) {
        return select(STATUS_REPORT.ACTIVITY.eq(activity.value()).and(STATUS_REPORT.ID.eq(id))).stream()
                .findFirst();
    }

    /// The published ones of an activity until a day, newest first.
    List<StatusReport> published(ActivityId activity, LocalDate day) {
        return select(STATUS_REPORT
                .ACTIVITY
                .eq(activity.value())
                .and(STATUS_REPORT.STATE.eq(PUBLISHED))
                .and(STATUS_REPORT.REPORTED_ON.le(day)));
    }

    /// The newest published one of every series as of a day.
    List<StatusReport> newest(LocalDate day) {
        var other = STATUS_REPORT.as("other");
        return select(STATUS_REPORT
                .STATE
                .eq(PUBLISHED)
                .and(STATUS_REPORT.REPORTED_ON.le(day))
                .andNotExists(selectOne()
                        .from(other)
                        .where(other.SERIES.eq(STATUS_REPORT.SERIES))
                        .and(other.STATE.eq(PUBLISHED))
                        .and(other.REPORTED_ON.le(day))
                        .and(other.REPORTED_ON
                                .gt(STATUS_REPORT.REPORTED_ON)
                                .or(other.REPORTED_ON
                                        .eq(STATUS_REPORT.REPORTED_ON)
                                        .and(other.ID.gt(STATUS_REPORT.ID))))));
    }

    /// Those that were reported in a span of days, and of each series the one before them.
    List<StatusReport> published(LocalDate since, LocalDate until) {
        var earlier = newest(since);
        var within = select(STATUS_REPORT
                .STATE
                .eq(PUBLISHED)
                .and(STATUS_REPORT.REPORTED_ON.gt(since))
                .and(STATUS_REPORT.REPORTED_ON.le(until)));
        return java.util.stream.Stream.concat(within.stream(), earlier.stream()).toList();
    }

    /// The drafts of an activity, by series.
    Map<Long, StatusReport> drafts(ActivityId activity) {
        return select(STATUS_REPORT.ACTIVITY.eq(activity.value()).and(STATUS_REPORT.STATE.eq(DRAFT))).stream()
                .collect(Collectors.toMap(StatusReport::series, report -> report));
    }

    Optional<StatusReport> draft(long series) {
        return select(STATUS_REPORT.SERIES.eq(series).and(STATUS_REPORT.STATE.eq(DRAFT))).stream()
                .findFirst();
    }

    /// The newest published one of a series that is not the given one, up to a day.
    Optional<StatusReport> former(long series, LocalDate day, long than) {
        return select(STATUS_REPORT
                        .SERIES
                        .eq(series)
                        .and(STATUS_REPORT.STATE.eq(PUBLISHED))
                        .and(STATUS_REPORT.REPORTED_ON.le(day))
                        .and(STATUS_REPORT.ID.ne(than))
                        .and(STATUS_REPORT.REPORTED_ON.lt(day).or(STATUS_REPORT.ID.lt(than))))
                .stream()
                .findFirst();
    }

    Optional<StatusReport> newestOf(long series) {
        return former(series, LocalDate.of(9999, 12, 31), -1);
    }

    byte[] frozen(long id) {
        return sql.select(STATUS_REPORT.FROZEN)
                .from(STATUS_REPORT)
                .where(STATUS_REPORT.ID.eq(id))
                .fetchSingle(STATUS_REPORT.FROZEN);
    }

    List<FrozenTable> figures(StatusReport report) {
        return report.isPublished() ? FrozenReport.figures(frozen(report.id())) : List.of();
    }

    /// What a draft is stored from.
    record Stored(
            LocalDate reportedOn, StatusTexts texts, List<Light> lights, StatusReport.Overall overall, String by) {}

    long add(Series series, Stored stored, @Nullable Long corrects, @Nullable String correction) {
        long id = sql.insertInto(STATUS_REPORT)
                .set(STATUS_REPORT.SERIES, series.id())
                .set(STATUS_REPORT.ACTIVITY, series.activity().value())
                .set(STATUS_REPORT.REPORTED_ON, stored.reportedOn())
                .set(texts(stored.texts()))
                .set(STATUS_REPORT.OVERALL_COMPUTED, stored.overall().computed().name())
                .set(STATUS_REPORT.OVERALL_CHOSEN, name(stored.overall().chosen()))
                .set(STATUS_REPORT.OVERALL_REASON, stored.overall().reason())
                .set(STATUS_REPORT.CORRECTS, corrects)
                .set(STATUS_REPORT.CORRECTION, correction)
                .set(STATUS_REPORT.WRITTEN_BY, stored.by())
                .returningResult(STATUS_REPORT.ID)
                .fetchSingle()
                .value1();
        light(series.activity(), id, stored.lights());
        return id;
    }

    /// @return false when somebody changed the report since `version`
    boolean change(ActivityId activity, long id, Stored stored, long version) {
        boolean changed = sql.update(STATUS_REPORT)
                        .set(STATUS_REPORT.REPORTED_ON, stored.reportedOn())
                        .set(texts(stored.texts()))
                        .set(
                                STATUS_REPORT.OVERALL_COMPUTED,
                                stored.overall().computed().name())
                        .set(STATUS_REPORT.OVERALL_CHOSEN, name(stored.overall().chosen()))
                        .set(STATUS_REPORT.OVERALL_REASON, stored.overall().reason())
                        .set(STATUS_REPORT.WRITTEN_BY, stored.by())
                        .set(STATUS_REPORT.VERSION, STATUS_REPORT.VERSION.plus(1))
                        .where(STATUS_REPORT.ID.eq(id))
                        .and(STATUS_REPORT.VERSION.eq((int) version))
                        .and(STATUS_REPORT.STATE.eq(DRAFT))
                        .execute()
                == 1;
        if (changed) {
            unlight(id);
            light(activity, id, stored.lights());
        }
        return changed;
    }

    /// @return false when it is no draft any more
    boolean publish(long id, byte[] frozen, Instant at, String by) {
        return sql.update(STATUS_REPORT)
                        .set(STATUS_REPORT.STATE, PUBLISHED)
                        .set(STATUS_REPORT.FROZEN, frozen)
                        .set(STATUS_REPORT.PUBLISHED_AT, at)
                        .set(STATUS_REPORT.PUBLISHED_BY, by)
                        .where(STATUS_REPORT.ID.eq(id))
                        .and(STATUS_REPORT.STATE.eq(DRAFT))
                        .execute()
                == 1;
    }

    void remove(long draft) {
        unlight(draft);
        sql.deleteFrom(STATUS_REPORT).where(STATUS_REPORT.ID.eq(draft)).execute();
    }

    private static Map<org.jooq.Field<?>, Object> texts(StatusTexts texts) {
        var values = new java.util.LinkedHashMap<org.jooq.Field<?>, Object>();
        values.put(STATUS_REPORT.SUMMARY_DA, texts.summary().da());
        values.put(STATUS_REPORT.SUMMARY_EN, texts.summary().enOrNull());
        put(values, STATUS_REPORT.DONE_DA, STATUS_REPORT.DONE_EN, texts.done());
        put(values, STATUS_REPORT.NEXT_DA, STATUS_REPORT.NEXT_EN, texts.next());
        put(values, STATUS_REPORT.DECISIONS_DA, STATUS_REPORT.DECISIONS_EN, texts.decisions());
        return values;
    }

    private static void put(
            Map<org.jooq.Field<?>, Object> values,
            org.jooq.Field<String> da,
            org.jooq.Field<String> en,
            @Nullable Bilingual words) {
        values.put(da, words == null ? null : words.da());
        values.put(en, words == null ? null : words.enOrNull());
    }

    private void light(ActivityId activity, long report, List<Light> lights) {
        var insert = sql.insertInto(
                STATUS_LIGHT,
                STATUS_LIGHT.REPORT,
                STATUS_LIGHT.ACTIVITY,
                STATUS_LIGHT.FIELD,
                STATUS_LIGHT.COMPUTED,
                STATUS_LIGHT.WORDS_DA,
                STATUS_LIGHT.WORDS_EN,
                STATUS_LIGHT.CHOSEN,
                STATUS_LIGHT.REASON);
        for (Light light : lights) {
            insert = insert.values(
                    report,
                    activity.value(),
                    light.field().name(),
                    light.computed().name(),
                    light.words().da(),
                    light.words().en(),
                    name(light.chosen()),
                    light.reason());
        }
        insert.execute();
    }

    private void unlight(long report) {
        sql.deleteFrom(STATUS_LIGHT).where(STATUS_LIGHT.REPORT.eq(report)).execute();
    }

    private static @Nullable String name(@Nullable StatusLight light) {
        return light == null ? null : light.name();
    }

    /// Newest first: two queries.
    private List<StatusReport> select(Condition which) {
        var other = STATUS_REPORT.as("correcting");
        var corrected = field(exists(selectOne()
                        .from(other)
                        .where(other.CORRECTS.eq(STATUS_REPORT.ID))
                        .and(other.STATE.eq(PUBLISHED))))
                .as("corrected");
        var rows = sql.select(
                        STATUS_REPORT.ID,
                        STATUS_REPORT.SERIES,
                        STATUS_REPORT.ACTIVITY,
                        STATUS_REPORT.REPORTED_ON,
                        STATUS_REPORT.SUMMARY_DA,
                        STATUS_REPORT.SUMMARY_EN,
                        STATUS_REPORT.DONE_DA,
                        STATUS_REPORT.DONE_EN,
                        STATUS_REPORT.NEXT_DA,
                        STATUS_REPORT.NEXT_EN,
                        STATUS_REPORT.DECISIONS_DA,
                        STATUS_REPORT.DECISIONS_EN,
                        STATUS_REPORT.OVERALL_COMPUTED,
                        STATUS_REPORT.OVERALL_CHOSEN,
                        STATUS_REPORT.OVERALL_REASON,
                        STATUS_REPORT.CORRECTS,
                        STATUS_REPORT.CORRECTION,
                        STATUS_REPORT.WRITTEN_BY,
                        STATUS_REPORT.SHA256,
                        STATUS_REPORT.PUBLISHED_AT,
                        STATUS_REPORT.PUBLISHED_BY,
                        STATUS_REPORT.VERSION,
                        corrected)
                .from(STATUS_REPORT)
                .where(which)
                .orderBy(STATUS_REPORT.REPORTED_ON.desc(), STATUS_REPORT.ID.desc())
                .fetch();
        var lights = sql.select(
                        STATUS_LIGHT.REPORT,
                        STATUS_LIGHT.FIELD,
                        STATUS_LIGHT.COMPUTED,
                        STATUS_LIGHT.WORDS_DA,
                        STATUS_LIGHT.WORDS_EN,
                        STATUS_LIGHT.CHOSEN,
                        STATUS_LIGHT.REASON)
                .from(STATUS_LIGHT)
                .join(STATUS_REPORT)
                .on(STATUS_REPORT.ID.eq(STATUS_LIGHT.REPORT))
                .where(which)
                .fetchGroups(STATUS_LIGHT.REPORT, StatusReports::light);
        return rows.map(
                row -> report(row, lights.getOrDefault(row.get(STATUS_REPORT.ID), List.of()), row.get(corrected)));
    }

    private static Light light(Record row) {
        var chosen = row.get(STATUS_LIGHT.CHOSEN);
        return new Light(
                StatusField.valueOf(row.get(STATUS_LIGHT.FIELD)),
                StatusLight.valueOf(row.get(STATUS_LIGHT.COMPUTED)),
                new Bilingual(row.get(STATUS_LIGHT.WORDS_DA), row.get(STATUS_LIGHT.WORDS_EN)),
                chosen == null ? null : StatusLight.valueOf(chosen),
                row.get(STATUS_LIGHT.REASON));
    }

    private static StatusReport report(Record row, List<Light> lights, boolean corrected) {
        var chosen = row.get(STATUS_REPORT.OVERALL_CHOSEN);
        var at = row.get(STATUS_REPORT.PUBLISHED_AT);
        return new StatusReport(
                row.get(STATUS_REPORT.ID),
                row.get(STATUS_REPORT.SERIES),
                new ActivityId(row.get(STATUS_REPORT.ACTIVITY)),
                row.get(STATUS_REPORT.REPORTED_ON),
                new StatusTexts(
                        Bilingual.of(row.get(STATUS_REPORT.SUMMARY_DA), row.get(STATUS_REPORT.SUMMARY_EN)),
                        Bilingual.ofNullable(row.get(STATUS_REPORT.DONE_DA), row.get(STATUS_REPORT.DONE_EN)),
                        Bilingual.ofNullable(row.get(STATUS_REPORT.NEXT_DA), row.get(STATUS_REPORT.NEXT_EN)),
                        Bilingual.ofNullable(row.get(STATUS_REPORT.DECISIONS_DA), row.get(STATUS_REPORT.DECISIONS_EN))),
                lights.stream().sorted(Comparator.comparing(Light::field)).toList(),
                new StatusReport.Overall(
                        StatusLight.valueOf(row.get(STATUS_REPORT.OVERALL_COMPUTED)),
                        chosen == null ? null : StatusLight.valueOf(chosen),
                        row.get(STATUS_REPORT.OVERALL_REASON)),
                row.get(STATUS_REPORT.CORRECTS),
                row.get(STATUS_REPORT.CORRECTION),
                corrected,
                row.get(STATUS_REPORT.WRITTEN_BY),
                at == null
                        ? null
                        : new StatusReport.Published(
                                at, row.get(STATUS_REPORT.PUBLISHED_BY), row.get(STATUS_REPORT.SHA256)),
                row.get(STATUS_REPORT.VERSION));
    }
}

package dk.digit.portfolio.status;

import static dk.digit.portfolio.db.Tables.STATUS_REPORT;
import static dk.digit.portfolio.db.Tables.STATUS_SERIES;
import static org.jooq.impl.DSL.max;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored series of reports.
@Component
class AllSeries {

    private final DSLContext sql;
    private final HolderNames names;

    AllSeries(DSLContext sql, HolderNames names) {
        this.sql = sql;
        this.names = names;
    }

    /// Those of an activity that began by a day: the whole first, then by municipality.
    List<Series> of(ActivityId activity, LocalDate day) {
        return select(
                STATUS_SERIES
                        .ACTIVITY
                        .eq(activity.value())
                        .and(DSL.condition("not {0} >> daterange({1}, {1}, '[]')", STATUS_SERIES.PERIOD, DSL.val(day))),
                day);
    }

    /// Those of all activities that report on a day.
    List<Series> on(LocalDate day) {
        return select(dk.digit.platform.sql.Periods.on(STATUS_SERIES.PERIOD, day), day);
    }

    Optional<Series> find(long id, LocalDate day) {
        return select(STATUS_SERIES.ID.eq(id), day).stream().findFirst();
    }

    /// What a series is to be.
    record Draft(@Nullable MunicipalityCode municipality, Period period, Rhythm rhythm, RoleHolder responsible) {}

    long add(ActivityId activity, Draft draft) {
        return sql.insertInto(STATUS_SERIES)
                .set(STATUS_SERIES.ACTIVITY, activity.value())
                .set(
                        STATUS_SERIES.MUNICIPALITY,
                        draft.municipality() == null
                                ? null
                                : draft.municipality().value())
                .set(STATUS_SERIES.PERIOD, draft.period())
                .set(STATUS_SERIES.EVERY_DAYS, small(draft.rhythm().everyDays()))
                .set(STATUS_SERIES.MONTH_DAY, small(draft.rhythm().monthDay()))
                .set(STATUS_SERIES.RESPONSIBLE_BODY, body(draft.responsible()))
                .set(STATUS_SERIES.RESPONSIBLE_MUNICIPALITY, municipality(draft.responsible()))
                .returningResult(STATUS_SERIES.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed the series since `version`
    boolean change(long id, Draft draft, long version) {
        return sql.update(STATUS_SERIES)
                        .set(STATUS_SERIES.PERIOD, draft.period())
                        .set(STATUS_SERIES.EVERY_DAYS, small(draft.rhythm().everyDays()))
                        .set(STATUS_SERIES.MONTH_DAY, small(draft.rhythm().monthDay()))
                        .set(STATUS_SERIES.RESPONSIBLE_BODY, body(draft.responsible()))
                        .set(STATUS_SERIES.RESPONSIBLE_MUNICIPALITY, municipality(draft.responsible()))
                        .set(STATUS_SERIES.VERSION, STATUS_SERIES.VERSION.plus(1))
                        .where(STATUS_SERIES.ID.eq(id))
                        .and(STATUS_SERIES.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// When the next report is due after one of `last`; null when none is.
    static Field<LocalDate> due(Field<LocalDate> last) {
        return DSL.field(
                "portfolio.status_due({0}, {1}, {2}, {3})",
                LocalDate.class, STATUS_SERIES.EVERY_DAYS, STATUS_SERIES.MONTH_DAY, STATUS_SERIES.PERIOD, last);
    }

    private List<Series> select(Condition which, LocalDate day) {
        var known = names.read();
        var last = DSL.field(DSL.select(max(STATUS_REPORT.REPORTED_ON))
                .from(STATUS_REPORT)
                .where(STATUS_REPORT.SERIES.eq(STATUS_SERIES.ID))
                .and(STATUS_REPORT.STATE.eq("PUBLISHED"))
                .and(STATUS_REPORT.REPORTED_ON.le(day)));
        var due = due(last).as("due");
        var lastOne = last.as("last_one");
        return sql.select(
                        STATUS_SERIES.ID,
                        STATUS_SERIES.ACTIVITY,
                        STATUS_SERIES.MUNICIPALITY,
                        STATUS_SERIES.PERIOD,
                        STATUS_SERIES.EVERY_DAYS,
                        STATUS_SERIES.MONTH_DAY,
                        STATUS_SERIES.RESPONSIBLE_BODY,
                        STATUS_SERIES.RESPONSIBLE_MUNICIPALITY,
                        STATUS_SERIES.VERSION,
                        lastOne,
                        due)
                .from(STATUS_SERIES)
                .where(which)
                .orderBy(
                        STATUS_SERIES.ACTIVITY,
                        STATUS_SERIES.MUNICIPALITY.isNotNull(),
                        STATUS_SERIES.MUNICIPALITY,
                        STATUS_SERIES.PERIOD.desc())
                .fetch(row -> series(row, row.get(lastOne), row.get(due), known));
    }

    private static Series series(
            Record row, @Nullable LocalDate last, @Nullable LocalDate due, HolderNames.Known known) {
        var code = row.get(STATUS_SERIES.MUNICIPALITY);
        var municipality = code == null ? null : new MunicipalityCode(code);
        var every = row.get(STATUS_SERIES.EVERY_DAYS);
        var monthDay = row.get(STATUS_SERIES.MONTH_DAY);
        var responsible =
                holder(row.get(STATUS_SERIES.RESPONSIBLE_MUNICIPALITY), row.get(STATUS_SERIES.RESPONSIBLE_BODY));
        return new Series(
                row.get(STATUS_SERIES.ID),
                new ActivityId(row.get(STATUS_SERIES.ACTIVITY)),
                municipality,
                municipality == null
                        ? Texts.both("portfolio.status.whole")
                        : known.name(new RoleHolder(municipality, null)),
                row.get(STATUS_SERIES.PERIOD),
                new Rhythm(every == null ? null : every.intValue(), monthDay == null ? null : monthDay.intValue()),
                responsible,
                responsible.isUnknown() ? Bilingual.EMPTY : known.name(responsible),
                last,
                due,
                row.get(STATUS_SERIES.VERSION));
    }

    static RoleHolder holder(@Nullable String municipality, @Nullable String body) {
        return new RoleHolder(
                municipality == null ? null : new MunicipalityCode(municipality),
                body == null ? null : new BodyId(body));
    }

    private static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static @Nullable String body(RoleHolder holder) {
        return holder.body() == null ? null : holder.body().value();
    }

    private static @Nullable String municipality(RoleHolder holder) {
        return holder.municipality() == null ? null : holder.municipality().value();
    }
}

package dk.digit.portfolio.capacity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dk.digit.platform.time.Holidays;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How much work there is in each quarter, against the hours that are available.
///
/// An engagement asks for the same minutes on each working day of its period. So it is two edges: on its
/// first day the minutes of a working day come, on the day after its last they go. Summed by quarter, with
/// the working days before them, the edges give the work of every quarter: of a quarter `q` with `w(d)`
/// working days before the day `d`, edges of weight `m` before it bring `m × (w(end) − w(begin))`, those on
/// a day `d` in it `m × (w(end) − w(d))`. The price is one pass over the engagements, however long they are and
/// however many quarters are asked for. Working days are counted in Java and handed in, so that there is one
/// calendar.
@Component
class Loads {

    private static final String SPAN = """
            with day as materialized (
              select {1} + (t.n - 1)::int as day, t.before,
                     ((extract(year from {1} + (t.n - 1)::int) - extract(year from {1})) * 4
                      + extract(quarter from {1} + (t.n - 1)::int) - extract(quarter from {1}) + 1)::int as number
                from unnest(cast({3} as int[])) with ordinality as t (before, n)
            ), quarter as materialized (
              select d.number, min(d.day) as first, min(d.before) as begins,
                     coalesce(lead(min(d.before)) over (order by d.number), max(d.before)) as ends
                from day d group by d.number
            ),\s""";

    /// Periods are asked for by their first and last day: of a condition on periods as a whole the database thinks
    /// that hardly any row holds it.
    ///
    /// Where no hours are compared, the rows need not be told apart by who does what: a key of hundreds instead
    /// of thousands is summed.
    private static final String CHOSEN = """
            , chosen as materialized (
              select %s as key, %s as holder, %s as role, greatest(lower(e.period), {1}) as first,
                     upper(e.period) as after, e.minutes_week / 5 as weight, e.state = 'REQUESTED' as requested
                from engagement e
               where e.state in ('REQUESTED', 'ALLOCATED', 'ENDED') and lower(e.period) < {2}
                 and coalesce(upper(e.period) > {1}, true)%s
            )""";

    private static final String LOAD = """
            , edge as (
              select c.key, c.holder, c.role, c.requested, c.first as day, c.weight from chosen c
              union all
              select c.key, c.holder, c.role, c.requested, c.after, - c.weight from chosen c where c.after < {2}
            ), summed as (
              select g.key, g.holder, g.role, g.number,
                     sum(case when not g.requested then g.weight else 0 end) as weight,
                     sum(case when not g.requested then g.weight * g.before else 0 end) as moment,
                     sum(case when g.requested then g.weight else 0 end) as asked_weight,
                     sum(case when g.requested then g.weight * g.before else 0 end) as asked_moment
                from (select key, holder, role, requested, weight, (cast({3} as int[]))[day - {1} + 1] as before,
                             width_bucket(day, (select array_agg(first order by number) from quarter)) as number
                        from edge offset 0) g
               group by g.key, g.holder, g.role, g.number
            ), load as (
              select s.key, s.holder, s.role, q.number,
                     sum(case when s.number < q.number then s.weight * (q.ends - q.begins)
                              else s.weight * q.ends - s.moment end)::bigint as allocated,
                     sum(case when s.number < q.number then s.asked_weight * (q.ends - q.begins)
                              else s.asked_weight * q.ends - s.asked_moment end)::bigint as requested
                from summed s join quarter q on q.number >= s.number and q.first < {2}
               group by s.key, s.holder, s.role, q.number
            ), stated as (
              select distinct on (c.holder, c.role, c.quarter) c.holder, c.role, q.number, c.hours * 60::bigint as minutes
                from portfolio.role_capacity c join quarter q on q.first = c.quarter
               where c.stated_on <= {0} and {7} and c.quarter >= {1} and c.quarter < {2}%s
               order by c.holder, c.role, c.quarter, c.stated_on desc, c.id desc
            )""";

    private static final Field<String> KEY = field(name("key"), SQLDataType.CLOB);
    private static final Field<Integer> NUMBER = field(name("number"), SQLDataType.INTEGER);
    private static final Field<Long> ALLOCATED = field(name("allocated"), SQLDataType.BIGINT);
    private static final Field<Long> REQUESTED = field(name("requested"), SQLDataType.BIGINT);
    private static final Field<Long> CAPACITY = field(name("capacity"), SQLDataType.BIGINT);
    private static final Field<Long> OVER = field(name("over"), SQLDataType.BIGINT);
    private static final Field<Long> OVER_IF = field(name("over_if"), SQLDataType.BIGINT);
    private static final Field<String> ROLE = field(name("role"), SQLDataType.CLOB);

    private final DSLContext sql;
    private final Holidays holidays;

    Loads(DSLContext sql, Holidays holidays) {
        this.sql = sql;
        this.holidays = holidays;
    }

    /// By row and quarter; rows without any work or hours are left out. Two queries.
    ///
    /// @param quarters of them, each after the one before
    Map<String, Map<Quarter, LoadFigure>> by(LoadBy by, LoadFilter filter, List<Quarter> quarters, LocalDate day) {
        boolean comparable = filter.activity() == null && (by == LoadBy.MUNICIPALITY || by == LoadBy.ROLE);
        var text = SPAN
                + OnDay.ENGAGEMENT
                + chosen(by, filter, comparable)
                + load(filter)
                + """
                select coalesce(l.key, %s) as key, coalesce(l.number, s.number) as number,
                       coalesce(sum(l.allocated), 0)::bigint as allocated,
                       coalesce(sum(l.requested), 0)::bigint as requested, sum(s.minutes)::bigint as capacity,
                       coalesce(sum(greatest(l.allocated - s.minutes, 0)) filter (where s.minutes is not null), 0)::bigint
                         as over,
                       coalesce(sum(greatest(l.allocated + l.requested - s.minutes, 0))
                         filter (where s.minutes is not null), 0)::bigint as over_if
                  from load l
                  full join stated s on s.holder = l.holder and s.role = l.role and s.number = l.number
                 group by 1, 2 having sum(l.allocated) > 0 or sum(l.requested) > 0 or sum(s.minutes) > 0
                """.formatted(by == LoadBy.ROLE ? "s.role" : "s.holder");
        var figures = new LinkedHashMap<String, Map<Quarter, LoadFigure>>();
        sql.resultQuery(text, parts(filter, quarters, day, comparable))
                .forEach(row -> figures.computeIfAbsent(row.get(KEY), key -> new LinkedHashMap<>())
                        .put(
                                quarters.get(row.get(NUMBER) - 1),
                                new LoadFigure(
                                        row.get(ALLOCATED),
                                        row.get(REQUESTED),
                                        row.get(CAPACITY),
                                        row.get(OVER),
                                        row.get(OVER_IF))));
        return figures;
    }

    /// Every role of every municipality and body in every quarter in which there is work or hours.
    List<QuarterLoad> all(List<Quarter> quarters, LocalDate day, LoadFilter filter) {
        var text = SPAN + OnDay.ENGAGEMENT + chosen(LoadBy.MUNICIPALITY, filter, true) + load(filter) + """
                select coalesce(l.holder, s.holder) as key, coalesce(l.role, s.role) as role,
                       coalesce(l.number, s.number) as number, coalesce(l.allocated, 0) as allocated,
                       coalesce(l.requested, 0) as requested, s.minutes as capacity
                  from load l
                  full join stated s on s.holder = l.holder and s.role = l.role and s.number = l.number
                 where l.allocated > 0 or l.requested > 0 or s.minutes is not null
                 order by 1, 2, 3
                """;
        return sql.resultQuery(text, parts(filter, quarters, day, true))
                .fetch(row -> new QuarterLoad(
                        row.get(KEY),
                        ProjectRole.valueOf(row.get(ROLE)),
                        quarters.get(row.get(NUMBER) - 1),
                        row.get(CAPACITY),
                        row.get(ALLOCATED),
                        row.get(REQUESTED)));
    }

    /// Each engagement in each quarter that it has work in, for lists: `id`, `activity`, `role`, `holder`,
    /// `quarter`, `minutes`, `state`, `kind`, `person`, `account`, `period`.
    Table<?> engagements(List<Quarter> quarters, LocalDate day) {
        var text = "(" + SPAN + OnDay.ENGAGEMENT + """
                select e.id || '/' || q.number as key, e.id, e.activity, e.role, e.holder, q.first as quarter, e.state,
                       e.kind, e.person, e.account, e.period, e.minutes_week / 5 * (b.before - a.before) as minutes
                  from engagement e
                  join quarter q on q.first < {2}
                  join day a on a.day = greatest(lower(e.period), q.first)
                  join day b on b.day = least(upper(e.period), (q.first + interval '3 months')::date)
                 where e.state in ('REQUESTED', 'ALLOCATED', 'ENDED')
                   and lower(e.period) < (q.first + interval '3 months')::date and coalesce(upper(e.period) > q.first, true))""";
        return DSL.table(text, parts(LoadFilter.ALL, quarters, day, false)).as("work");
    }

    private static String chosen(LoadBy by, LoadFilter filter, boolean comparable) {
        return CHOSEN.formatted(
                by.key(),
                comparable ? "e.holder" : "null::text",
                comparable ? "e.role" : "null::text",
                (filter.holder() == null ? "" : " and e.holder = {4}")
                        + (filter.role() == null ? "" : " and e.role = {5}")
                        + (filter.activity() == null ? "" : " and e.activity = {6}"));
    }

    private static String load(LoadFilter filter) {
        return LOAD.formatted((filter.holder() == null ? "" : " and c.holder = {4}")
                + (filter.role() == null ? "" : " and c.role = {5}"));
    }

    private QueryPart[] parts(LoadFilter filter, List<Quarter> quarters, LocalDate day, boolean comparable) {
        var from = quarters.getFirst().first();
        var to = quarters.getLast().end();
        var workdays = new Workdays(holidays.workingDays(), from, to);
        var parts = new ArrayList<QueryPart>();
        parts.add(OnDay.day(day));
        parts.add(DSL.inline(from));
        parts.add(DSL.inline(to));
        parts.add(DSL.inline(workdays.text()));
        parts.add(text(filter.holder()));
        var role = filter.role();
        parts.add(text(role == null ? null : role.name()));
        var activity = filter.activity();
        parts.add(text(activity == null ? null : activity.value()));
        parts.add(DSL.inline(comparable));
        return parts.toArray(QueryPart[]::new);
    }

    private static Field<String> text(@Nullable String value) {
        return DSL.cast(DSL.val(value, SQLDataType.CLOB), SQLDataType.CLOB);
    }
}

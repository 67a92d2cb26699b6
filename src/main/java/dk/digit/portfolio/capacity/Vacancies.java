package dk.digit.portfolio.capacity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// The roles that nobody is in on a day: what was asked for and not answered, refused or left; and chairs and
/// leads of activities that are under way, where nobody is named for certain, the last one's time is over, or
/// the body that has the role has no chair.
///
/// What was refused or left is no vacancy any more once the same role is asked for again.
@Component
class Vacancies {

    static final Field<String> KEY = column("key", SQLDataType.CLOB);
    static final Field<Long> ENGAGEMENT = column("engagement", SQLDataType.BIGINT);
    static final Field<String> ACTIVITY = column("activity", SQLDataType.CLOB);
    static final Field<String> NAME_DA = column("name_da", SQLDataType.CLOB);
    static final Field<String> NAME_EN = column("name_en", SQLDataType.CLOB);
    static final Field<String[]> AUDIENCE = column("audience", SQLDataType.CLOB.array());
    static final Field<String> GATE = column("gate", SQLDataType.CLOB);
    static final Field<String> ROLE = column("role", SQLDataType.CLOB);
    static final Field<String> HOLDER = column("holder", SQLDataType.CLOB);
    static final Field<LocalDate> SINCE = column("since", SQLDataType.LOCALDATE);
    static final Field<LocalDate> STATED = column("stated", SQLDataType.LOCALDATE);
    static final Field<Integer> DAYS = column("days", SQLDataType.INTEGER);
    static final Field<String> REASON = column("reason", SQLDataType.CLOB);
    static final Field<String> CONSEQUENCE = column("consequence", SQLDataType.CLOB);

    private static final String CHAIR_SEAT = "chair";

    /// The phase of an activity on the day is taken from all its phases: of a condition on periods the database
    /// thinks that hardly any row holds it, as it may not look at rows that the reader may not see, and would join
    /// thousands of rows one by one. For the same reason whoever holds a role is asked for by the day of that row.
    private static final String VACANCY = "(with " + OnDay.SOUGHT + """
            , asked as (
              select e.id as engagement, e.activity, e.role, e.holder,
                     case e.state when 'REQUESTED' then lower(e.asked) when 'REFUSED' then greatest(lower(e.asked), e.since)
                       else upper(e.period) end as since,
                     e.since as stated, e.state as reason, e.consequence
                from engagement e
               where e.state in ('REQUESTED', 'REFUSED', 'ENDED') and (upper_inf(e.asked) or upper(e.asked) > {0})
                 and (e.state = 'REQUESTED' or not exists (
                   select from portfolio.role_engagement later
                    where later.activity = e.activity and later.role = e.role and later.id > e.id
                      and later.state <> 'WITHDRAWN' and later.asked && e.asked))
            ), standing as (
              select activity, {0} as day, min(lower(period)) as began, max(phase) filter (where period @> {0}) as phase
                from portfolio.activity_phase group by activity
            ), seat as (
              select s.body, s.since from unnest(cast({1} as text[]), cast({2} as date[])) as s (body, since)
            ), led as (
              select p.activity, r.role, p.began, h.certain, lower(h.period) as held_since, h.municipality, h.body,
                     s.since as seat_since
                from standing p
                cross join (values ('CHAIR'), ('LEAD')) as r (role)
                left join portfolio.activity_role h
                  on h.activity = p.activity and h.role = r.role and h.period @> p.day
                left join seat s on s.body = h.body and h.municipality is null and r.role = 'CHAIR'
               where p.phase <> 'CLOSED'
            ), unled as (
              select null::bigint as engagement, l.activity, l.role, coalesce(l.municipality::text, l.body) as holder,
                     case when l.certain is null then coalesce(
                            (select max(upper(f.period)) from portfolio.activity_role f
                              where f.activity = l.activity and f.role = l.role and upper(f.period) <= {0}), l.began)
                          when l.certain then l.seat_since else l.held_since end as since, null::date as stated,
                     case when l.certain is null then 'NOBODY' when l.certain then 'SEAT' else 'UNCERTAIN' end as reason,
                     null::text as consequence
                from led l
               where (l.certain is not true or l.seat_since is not null)
                 and not exists (select from engagement e
                                  where e.activity = l.activity and e.role = l.role
                                    and (e.state in ('ALLOCATED', 'ENDED') and e.period @> {0}
                                         or e.state = 'REQUESTED' and e.asked @> {0}))
            ), gate as (
              select distinct on (s.activity, asks.role) s.activity, asks.role, ahead.phase
                from standing s
                join portfolio.activity_model m on m.activity = s.activity and m.period @> s.day
                join portfolio.model_phase here
                  on here.model = m.model and here.version = m.version and here.phase = s.phase
                join portfolio.model_phase ahead
                  on ahead.model = m.model and ahead.version = m.version and ahead.place > here.place
                join portfolio.model_role asks
                  on asks.model = m.model and asks.version = m.version and asks.phase = ahead.phase
               where ahead.decided_by is not null
               order by s.activity, asks.role, ahead.place
            )
            select coalesce('engagement/' || v.engagement, 'role/' || v.activity || '/' || v.role) as key,
                   v.engagement, v.activity, a.name_da, a.name_en, a.audience, g.phase as gate, v.role, v.holder, v.since, v.stated,
                   {0} - v.since as days, v.reason, v.consequence
              from (select * from asked union all select * from unled) v
              join portfolio.activity a on a.id = v.activity
              left join gate g on g.activity = v.activity and g.role = v.role)""";

    private final DSLContext sql;
    private final Association association;

    Vacancies(DSLContext sql, Association association) {
        this.sql = sql;
        this.association = association;
    }

    /// All of a day, the longest first.
    List<RoleVacancy> on(LocalDate day) {
        return select(day, noCondition());
    }

    List<RoleVacancy> of(ActivityId activity, LocalDate day) {
        return select(day, ACTIVITY.eq(activity.value()));
    }

    private List<RoleVacancy> select(LocalDate day, Condition which) {
        return sql.select(
                        KEY,
                        ENGAGEMENT,
                        ACTIVITY,
                        NAME_DA,
                        NAME_EN,
                        AUDIENCE,
                        GATE,
                        ROLE,
                        HOLDER,
                        SINCE,
                        STATED,
                        REASON,
                        CONSEQUENCE)
                .from(table(day))
                .where(which)
                .orderBy(SINCE.asc().nullsFirst(), KEY)
                .fetch(Vacancies::vacancy);
    }

    /// As a table, for lists. The bodies without a chair are asked of the association first.
    Table<?> table(LocalDate day) {
        var vacant = association.vacanciesOn(day).stream()
                .filter(vacancy -> vacancy.seat().functionId().equals(CHAIR_SEAT))
                .toList();
        var bodies = vacant.stream().map(one -> one.seat().body().value()).toArray(String[]::new);
        var since = vacant.stream().map(one -> one.period().start()).toArray(LocalDate[]::new);
        return DSL.table(
                        VACANCY,
                        OnDay.day(day),
                        DSL.val(bodies, SQLDataType.CLOB.array()),
                        DSL.val(since, SQLDataType.LOCALDATE.array()))
                .as("vacancy");
    }

    static RoleVacancy vacancy(Record row) {
        var gate = row.get(GATE);
        var audience = row.get(AUDIENCE);
        return new RoleVacancy(
                new ActivityId(row.get(ACTIVITY)),
                new Bilingual(row.get(NAME_DA), row.get(NAME_EN)),
                gate == null ? null : Phase.valueOf(gate),
                ProjectRole.valueOf(row.get(ROLE)),
                row.get(SINCE),
                row.get(STATED),
                VacancyReason.valueOf(row.get(REASON)),
                row.get(ENGAGEMENT),
                row.get(HOLDER),
                row.get(CONSEQUENCE),
                audience == null ? null : List.of(audience));
    }

    private static <T> Field<T> column(String column, org.jooq.DataType<T> type) {
        return field(name("vacancy", column), type);
    }
}

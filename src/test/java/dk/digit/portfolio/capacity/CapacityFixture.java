package dk.digit.portfolio.capacity;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.HolidaysFixture;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioFixture;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// People and their time on a database of a test's own.
public final class CapacityFixture {

    /// A Tuesday; nothing that the tests ask is asked later.
    static final LocalDate TODAY = LocalDate.of(2024, 1, 2);

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-02T12:00:00Z"), ZoneOffset.UTC);

    final Engagements engagements;
    final Vacancies vacancies;
    final Loads loads;
    final Rates rates;
    final Capacity capacity;
    final PortfolioFixture portfolio;
    final Holidays holidays;
    private final DSLContext sql;

    private CapacityFixture(DSLContext sql) {
        this.sql = sql;
        portfolio = PortfolioFixture.on(sql);
        holidays = HolidaysFixture.stored(sql);
        engagements = new Engagements(sql, portfolio.names());
        vacancies = new Vacancies(sql, AssociationFixture.on(sql).association());
        loads = new Loads(sql, holidays);
        rates = new Rates(sql);
        capacity = new Capacity(
                engagements, vacancies, loads, new Offers(sql), rates, portfolio.portfolio(), holidays, CLOCK);
    }

    public static CapacityFixture on(DSLContext sql) {
        return new CapacityFixture(sql);
    }

    static RoleRequest request(
            ActivityId activity,
            ProjectRole role,
            MunicipalityCode municipality,
            String first,
            String last,
            int minutes) {
        return new RoleRequest(
                activity,
                role,
                new RoleHolder(municipality, null),
                Period.fromTo(LocalDate.parse(first), last == null ? null : LocalDate.parse(last)),
                minutes,
                EngagementKind.OWN_TIME,
                null,
                null);
    }

    /// Asked, and somebody comes.
    long allocated(RoleRequest request, String person, String account) {
        long id = capacity.ask(request, LocalDate.of(2023, 1, 2));
        capacity.allocate(id, 1, LocalDate.of(2023, 1, 3), person, account, null);
        return id;
    }

    Engagement read(long id) {
        return engagements.find(id).orElseThrow();
    }

    /// Fills a portfolio with engagements by the thousand, from 2023 on.
    public static void fill(DSLContext sql, int entries) {
        fill(sql, entries, LocalDate.of(2023, 1, 1));
    }

    /// Of every municipality that is a member, in every role, over the activities that there are, each some weeks
    /// to some years long; seven of ten allocated, the rest asked for. And hours for every municipality, role and
    /// quarter of four years.
    ///
    /// @param entries how many engagements
    /// @param first the first day of a year; they begin within three years from it
    public static void fill(DSLContext sql, int entries, LocalDate first) {
        sql.execute("""
                with activity as (select id, row_number() over (order by id) - 1 as n, count(*) over () as many
                                    from portfolio.activity),
                     member as (select municipality as code, row_number() over (order by municipality) - 1 as n,
                                       count(*) over () as many
                                  from (select distinct municipality from association.membership) m),
                     role as (select r, n - 1 as n from unnest(array['OWNER', 'STEERING_MEMBER', 'SUB_LEAD', 'LOCAL_LEAD',
                                'BUSINESS_LEAD', 'ARCHITECT', 'CONTRACT_MANAGER', 'PROCESS_CONSULTANT', 'TEST_LEAD',
                                'BENEFIT_OWNER', 'MEMBER']) with ordinality as r (r, n)),
                     entry as (select i, {1} + (i * 37 % 1100) as first, 20 + i * 13 % 700 as days
                                 from generate_series(1, {0}) as i)
                insert into portfolio.role_engagement (activity, role, municipality, asked, period, minutes_week, kind,
                       state, since, person)
                select a.id, r.r, m.code, daterange(e.first, e.first + e.days), daterange(e.first, e.first + e.days),
                       15 * (1 + e.i % 80), case e.i % 5 when 0 then 'BUY_OUT' else 'OWN_TIME' end,
                       case when e.i % 10 < 7 then 'ALLOCATED' else 'REQUESTED' end, {1},
                       case when e.i % 10 < 7 then 'Eksempel ' || e.i % 7 end
                  from entry e
                  join activity a on a.n = e.i * 7 % a.many
                  join member m on m.n = e.i * 11 % m.many
                  join role r on r.n = e.i % 11
                """, DSL.val(entries), DSL.val(first));
        sql.execute("""
                insert into portfolio.role_capacity (municipality, role, quarter, hours, stated_on)
                select m.municipality, r.r, q.q::date, 200 + extract(month from q.q)::int * 20, {0}
                  from (select distinct municipality from association.membership) m
                 cross join unnest(array['LOCAL_LEAD', 'ARCHITECT', 'TEST_LEAD', 'MEMBER']) as r (r)
                 cross join generate_series({0}::timestamp, {0}::timestamp + interval '45 months', interval '3 months') as q (q)
                """, DSL.val(first));
    }

    DSLContext sql() {
        return sql;
    }
}

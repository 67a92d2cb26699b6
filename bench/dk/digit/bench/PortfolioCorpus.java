package dk.digit.bench;

import dk.digit.portfolio.capacity.CapacityFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// A portfolio of the country's size around today: 400 activities, 20,000 milestones and 40,000 engagements, 20
/// activities that go to 98 municipalities in seven waves, 2,000 risks, 1,000 documents. One activity in fifty is
/// for some only. All of it goes in past the rules of the database and into its trail, which takes some minutes.
final class PortfolioCorpus {

    private static final int ACTIVITIES = 400;
    private static final int MILESTONES = 20_000;
    private static final int ENGAGEMENTS = 40_000;
    private static final int ROLL_OUTS = 20;
    private static final int RISKS = 2_000;
    private static final int DOCUMENTS = 1_000;

    private final DSLContext sql;
    private final LocalDate first;

    private PortfolioCorpus(DSLContext sql) {
        this.sql = sql;
        this.first = LocalDate.now().minusYears(2).withDayOfYear(1);
    }

    static void fill(DSLContext sql) {
        List.<Consumer<PortfolioCorpus>>of(
                        PortfolioCorpus::activities,
                        PortfolioCorpus::milestones,
                        PortfolioCorpus::engagements,
                        PortfolioCorpus::waves,
                        PortfolioCorpus::risks,
                        PortfolioCorpus::documents)
                .forEach(part -> sql.transaction(all -> {
                    all.dsl().execute("""
                            select set_config('digit.actor', 'example', true),
                                   set_config('digit.audience', 'system', true)
                            """);
                    part.accept(new PortfolioCorpus(all.dsl()));
                }));
    }

    private void activities() {
        sql.execute("""
                insert into portfolio.activity (id, name_da, name_en, kind, audience)
                select 'more-' || n, 'Aktivitet ' || n || ' (eksempel)', 'Activity ' || n || ' (example)', 'PROJECT',
                       case when n % 50 = 0 then array['role:CONTROLLER'] end
                  from generate_series(1, greatest(0, {0} - (select count(*) from portfolio.activity))) n
                """, DSL.val(ACTIVITIES));
        sql.execute("""
                insert into portfolio.activity_phase (activity, phase, period, start_precision)
                select a.id, 'ANALYSIS', daterange({0} + (row_number() over ())::int, null), 'DAY'
                  from portfolio.activity a
                 where a.id like 'more-%'
                """, DSL.val(first));
    }

    private void milestones() {
        sql.execute("""
                insert into portfolio.milestone (activity, kind, due_on, text_da, text_en, done)
                select a.id, 'OTHER', {1} + (n * 37 + a.row * 13)::int % 1800,
                       'Milepæl ' || n || ' (eksempel)', 'Milestone ' || n || ' (example)', n % 9 > 0
                  from (select id, row_number() over (order by id) as row, count(*) over () as all
                          from portfolio.activity) a
                  cross join lateral generate_series(1, ceil({0}::numeric / a.all)::int) n
                """, DSL.val(MILESTONES), DSL.val(first));
    }

    private void engagements() {
        CapacityFixture.fill(sql, ENGAGEMENTS, first);
    }

    private void waves() {
        sql.execute("""
                insert into portfolio.wave (activity, number, start_on, start_precision, go_live_on, go_live_precision)
                select 'more-' || a, w, {1} + 30 * a + 60 * w, 'DAY', {1} + 30 * a + 60 * w + 90, 'DAY'
                  from generate_series(1, {0}) a cross join generate_series(1, 7) w
                """, DSL.val(ROLL_OUTS), DSL.val(first));
        sql.execute("""
                insert into portfolio.wave_place (activity, municipality, period, wave)
                select w.activity, m.code, daterange({0}, null), w.id
                  from (select code, row_number() over (order by code) as n from association.municipality) m
                  join portfolio.wave w on w.number = 1 + m.n % 7 and w.activity like 'more-%'
                """, DSL.val(first));
        sql.execute("""
                with place as (select p.activity, p.municipality, w.start_on, (row_number() over ())::int as n
                                 from portfolio.wave_place p join portfolio.wave w on w.id = p.wave
                                where p.activity like 'more-%' and w.start_on <= current_date)
                insert into portfolio.wave_step (activity, municipality, step, state, since, planned_on, recorded_by)
                select p.activity, p.municipality, s.step,
                       case when s.n <= p.n % 8 then 'DONE' else 'UNDER_WAY' end,
                       p.start_on + 5 * s.n::int, p.start_on + 6 * s.n::int, 'example'
                  from place p
                  join unnest(array['CLARIFIED', 'CONFIGURED', 'DATA_CONVERTED', 'TRAINED', 'TESTED', 'LIVE',
                         'HANDED_OVER']) with ordinality as s (step, n) on s.n <= p.n % 8 + 1
                 order by p.activity, p.municipality, s.n
                """);
        sql.execute("""
                insert into portfolio.wave_readiness (activity, municipality, on_day, light, percent, reason, recorded_by)
                select activity, municipality, {0} + (30 * n)::int,
                       (array['GREEN', 'YELLOW', 'RED'])[1 + (n + wave) % 3], 10 * n, 'Eksempel', 'example'
                  from portfolio.wave_place cross join generate_series(1, 4) n
                 where activity like 'more-%'
                """, DSL.val(first));
    }

    private void risks() {
        sql.execute("""
                insert into portfolio.risk (activity, key, kind, title_da, title_en, raised_on)
                select 'more-' || 1 + n % 190, 'EX-' || n, 'RISK', 'Risiko ' || n || ' (eksempel)',
                       'Risk ' || n || ' (example)', {1} + n % 365
                  from generate_series(1, {0}) n
                """, DSL.val(RISKS), DSL.val(first));
        sql.execute("""
                insert into portfolio.risk_state (risk, since, state, reason_da, recorded_by)
                select id, raised_on, 'OPEN', null, 'example' from portfolio.risk where key like 'EX-%'
                union all
                select id, raised_on + 200, 'CLOSED', 'Eksempel', 'example' from portfolio.risk
                 where key like 'EX-%' and id % 4 = 0
                """);
        sql.execute("""
                insert into portfolio.risk_assessment (risk, assessed_on, probability, on_economy, on_time, cost,
                       residual_probability, residual_consequence, recorded_by)
                select id, raised_on + 60 * n, 1 + (id + n) % 5, 1 + (id / 5 + n) % 5, 1 + id % 5, 1000 * (id % 90), 1, 2,
                       'example'
                  from portfolio.risk cross join generate_series(0, 3) n where key like 'EX-%'
                """);
        sql.execute("""
                insert into portfolio.risk_owner (risk, since, owner_function, recorded_by)
                select id, raised_on, 'PROJECT_MANAGER', 'example' from portfolio.risk where key like 'EX-%'
                """);
        sql.execute("""
                insert into portfolio.risk_trigger (risk, told_on, event_da, due_on, precision, then_da, recorded_by)
                select id, raised_on, 'Eksempel', raised_on + 400 + (id % 500)::int, 'DAY', 'Eksempel', 'example'
                  from portfolio.risk where key like 'EX-%' and id % 2 = 0
                """);
        sql.execute("""
                insert into portfolio.risk_action (risk, text_da, agreed_on, due_on, ended_on, outcome)
                select id, 'Handling ' || n || ' (eksempel)', raised_on, raised_on + 300 + 100 * n,
                       case when n = 1 then raised_on + 100 end, case when n = 1 then 'DONE' end
                  from portfolio.risk cross join generate_series(1, 2) n where key like 'EX-%'
                """);
    }

    private void documents() {
        sql.execute("""
                with template as (select distinct on (kind) kind, id from portfolio.document_template order by kind, id)
                insert into portfolio.document (activity, kind, lang, title, template, begun_on)
                select 'more-' || 1 + n % 190, t.kind, 'da', 'Dokument ' || n || ' (eksempel)', t.id, {1} + n % 365
                  from generate_series(1, {0}) n
                  join template t on t.kind = (array['MANDATE', 'INITIATION', 'STATUS_REPORT'])[least(3, 1 + n / 190)]
                """, DSL.val(DOCUMENTS), DSL.val(first));
        sql.execute("""
                insert into portfolio.document_version (document, number, written_by)
                select id, 1, 'example' from portfolio.document where title like '%(eksempel)'
                """);
        sql.execute("""
                insert into portfolio.document_text (document, activity, chapter, version, heading, body)
                select id, activity, c, 1, 'Afsnit ' || c, repeat('Eksempel på tekst. ', 40)
                  from portfolio.document cross join generate_series(1, 5) c where title like '%(eksempel)'
                """);
        sql.execute("""
                insert into portfolio.document_step (document, activity, version, state, happened_on, made_by)
                select d.id, d.activity, 1, s.state, d.begun_on + s.days, 'example'
                  from portfolio.document d
                  cross join (values ('DRAFT', 0), ('IN_REVIEW', 30)) as s (state, days)
                 where d.title like '%(eksempel)' and (s.days = 0 or d.id % 2 = 0)
                 order by d.id, s.days
                """);
        sql.execute("""
                insert into portfolio.document_comment (document, chapter, version, text, made_by)
                select id, 1, 1, 'Eksempel', 'example' from portfolio.document
                 where title like '%(eksempel)' and id % 3 = 0
                """);
    }
}

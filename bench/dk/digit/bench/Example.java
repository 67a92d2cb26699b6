package dk.digit.bench;

import org.jooq.Configuration;
import org.jooq.DSLContext;

/// Makes the demonstration association as large as the country: 98 members, 200 activities, 200 decisions,
/// 5,000 postings. The rows are copies that say “eksempel” or “example”; each kind takes one statement.
public final class Example {

    public static final int MEMBERS = 98;
    public static final int ACTIVITIES = 200;

    private static final int VOUCHERS = 2_500;

    private Example() {}

    public static void load(DSLContext sql) {
        sql.transaction(Example::load);
    }

    private static void load(Configuration configuration) {
        var sql = configuration.dsl();
        sql.execute("select set_config('digit.actor', 'example', true)");
        sql.execute("""
                insert into association.membership (municipality, period, remark_da, remark_en)
                select code, daterange('2023-01-01', null), 'Eksempel', 'Example'
                  from association.municipality m
                 where not exists (select from association.membership where municipality = m.code)
                """);
        activities(sql);
        decisions(sql);
        vouchers(sql);
    }

    private static void activities(DSLContext sql) {
        sql.execute("""
                insert into portfolio.activity (id, name_da, name_en, kind, supplier, product, remark_da, remark_en)
                select id || '-ex-' || copy, name_da || ' (eksempel ' || copy || ')', name_en || ' (example ' || copy || ')',
                       kind, supplier, product, remark_da, remark_en
                  from portfolio.activity cross join generate_series(1, 100) as copy
                 order by copy, id limit greatest(0, ? - (select count(*) from portfolio.activity))
                """, ACTIVITIES);
        sql.execute("""
                insert into portfolio.activity_phase
                       (activity, phase, period, start_precision, start_doubtful, reason_da, reason_en, decision,
                        decision_unknown)
                select a.id, p.phase, p.period, p.start_precision, p.start_doubtful, p.reason_da, p.reason_en, p.decision,
                       p.decision_unknown
                  from portfolio.activity a
                  join portfolio.activity_phase p on p.activity = split_part(a.id, '-ex-', 1)
                 where a.id like '%-ex-%'
                """);
        sql.execute("""
                insert into portfolio.activity_role (activity, role, period, municipality, body, certain, remark)
                select a.id, r.role, r.period, r.municipality, r.body, r.certain, r.remark
                  from portfolio.activity a
                  join portfolio.activity_role r on r.activity = split_part(a.id, '-ex-', 1)
                 where a.id like '%-ex-%'
                """);
        sql.execute("""
                insert into portfolio.milestone (activity, kind, due_on, precision, doubtful, text_da, text_en, done)
                select a.id, m.kind, m.due_on, m.precision, m.doubtful, m.text_da, m.text_en, m.done
                  from portfolio.activity a
                  join portfolio.milestone m on m.activity = split_part(a.id, '-ex-', 1)
                 where a.id like '%-ex-%'
                """);
        sql.execute("""
                insert into portfolio.activity_decision (activity, decision)
                select a.id, d.decision
                  from portfolio.activity a
                  join portfolio.activity_decision d on d.activity = split_part(a.id, '-ex-', 1)
                 where a.id like '%-ex-%'
                """);
        sql.execute("""
                insert into portfolio.narrative (activity, year, lang, version, state, body, reason, written_by)
                select a.id, n.year, n.lang, n.version, n.state, n.body, n.reason, 'example'
                  from portfolio.activity a
                  join portfolio.narrative n on n.activity = split_part(a.id, '-ex-', 1)
                 where a.id like '%-ex-%'
                 order by a.id, n.year, n.lang, n.version
                """);
    }

    private static void decisions(DSLContext sql) {
        sql.execute("""
                insert into meetings.decision (id, body, decided_on, text_da, text_en, proposed_by)
                select d.id || '-ex-' || copy, d.body, d.decided_on,
                       d.text_da || ' (eksempel ' || copy || ')', d.text_en || ' (example ' || copy || ')', d.proposed_by
                  from meetings.decision d cross join generate_series(1, 100) as copy
                 order by copy, d.id limit greatest(0, 200 - (select count(*) from meetings.decision))
                """);
        sql.execute("""
                insert into meetings.decision_state (decision, state, since, recorded_by)
                select id, 'OPEN', decided_on, 'example' from meetings.decision where id like '%-ex-%'
                """);
    }

    private static void vouchers(DSLContext sql) {
        int year = sql.fetchSingle("select coalesce(max(year), 0) from finance.fiscal_year where state = 'OPEN'")
                .into(Integer.class);
        if (year == 0) {
            year = sql.fetchSingle(
                            "insert into finance.fiscal_year (year) select max(year) + 1 from finance.fiscal_year returning year")
                    .into(Integer.class);
        }
        var batch = sql.fetchSingle("""
                insert into finance.entry_batch
                       (kind, fiscal_year, voucher_count, number_from, number_to, constructed, remark, created_by)
                values ('DEMONSTRATION', ?, ?, 0, 0, true, 'Example', 'example')
                returning id, number_from, number_to
                """, year, VOUCHERS);
        sql.execute("""
                insert into finance.voucher (fiscal_year, number, batch_id, dated_on, text, posting_count)
                select ?, number, ?, make_date(?, 1, 1) + number % 360, 'Eksempel ' || number, 2
                  from generate_series(?, ?) as number
                """, year, batch.get("id"), year, batch.get("number_from"), batch.get("number_to"));
        sql.execute("""
                insert into finance.posting (fiscal_year, voucher_number, line, amount, account, text)
                select v.fiscal_year, v.number, side, (case side when 1 then 1 else -1 end) * (100 + v.number % 977),
                       case side when 1 then e.code else a.code end, 'Eksempel'
                  from finance.voucher v
                  cross join generate_series(1, 2) as side
                  cross join (select min(code) as code from finance.account where kind = 'EXPENSE' and not by_cost_object) e
                  cross join (select min(code) as code from finance.account where kind = 'ASSET') a
                 where v.batch_id = ?
                """, batch.get("id"));
    }
}

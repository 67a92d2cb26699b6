package dk.digit.bench;

import java.util.List;
import org.jooq.DSLContext;

/// A business case of eleven municipalities with sixty lines in the joint option, forty assumptions of which half
/// differ by municipality; and a hundred benefits in 98 municipalities, each with three targets and six measurements.
/// It goes in past the rules of the application and into the trail.
final class BenefitsCorpus {

    /// An activity of the demonstration that has no business case.
    static final String ACTIVITY = "erp";

    private static final List<String> STATEMENTS = List.of("""
            insert into benefits.business_case (activity, price_year, first_year, years)
            values ('erp', 2026, 2027, 10)
            """, """
            insert into benefits.case_municipality (business_case, municipality)
            select c.id, m.code
              from benefits.business_case c, association.municipality m
             where c.activity = 'erp'
               and m.code in ('0253', '0259', '0265', '0316', '0326', '0329', '0330', '0350', '0370', '0376', '0390')
            """, """
            insert into benefits.case_option (business_case, code, kind, name_da, name_en, place)
            select c.id, lower(k.kind), k.kind, k.kind, k.kind, k.place
              from benefits.business_case c, (values ('NOTHING', 1), ('ALONE', 2), ('TOGETHER', 3)) k (kind, place)
             where c.activity = 'erp'
            """, """
            update benefits.business_case c
               set chosen_option = (select o.id from benefits.case_option o
                                     where o.business_case = c.id and o.kind = 'TOGETHER')
             where c.activity = 'erp'
            """, """
            insert into benefits.assumption
              (business_case, code, name_da, name_en, unit, side, spread, source_da, source_en, changed_by)
            select c.id, 'a_' || n, 'Forudsætning ' || n || ' (eksempel)', 'Assumption ' || n || ' (example)',
                   case when n % 2 = 0 then 'kr.' else '' end, case when n % 3 = 0 then 'BENEFIT' else 'COST' end,
                   'PERT', 'Eksempel', 'Example', 'example'
              from benefits.business_case c, generate_series(1, 40) n
             where c.activity = 'erp'
            """, """
            insert into benefits.assumption_value (assumption, municipality, pessimistic, likely, optimistic)
            select a.id, m.municipality, 10 + a.id % 7, 12 + a.id % 7, 15 + a.id % 7
              from benefits.assumption a
              join benefits.business_case c on c.id = a.business_case and c.activity = 'erp'
              left join benefits.case_municipality m on m.business_case = c.id and a.code ~ '[13579]$'
            """, """
            insert into benefits.case_line
              (business_case, option, code, name_da, name_en, side, nature, recurring, formula, unit, place)
            select c.id, o.id, 'l_' || n, 'Linje ' || n || ' (eksempel)', 'Line ' || n || ' (example)',
                   case when n % 2 = 0 then 'COST' else 'BENEFIT' end,
                   case when n % 2 = 0 then 'EXTERNAL' else 'CASH' end, n % 4 <> 0,
                   'a_' || (2 * (n % 20) + 2) || ' * a_' || (2 * (n % 20) + 1)
                     || ' * (1000 + a_' || (2 * ((n + 7) % 20) + 1) || ')', 'kr.', n
              from benefits.business_case c
              join benefits.case_option o on o.business_case = c.id and o.kind in ('TOGETHER', 'ALONE'),
                   generate_series(1, 60) n
             where c.activity = 'erp'
            """, """
            insert into benefits.benefit
              (activity, code, name_da, name_en, type, better, measure_da, measure_en, unit, worth, worth_source, proposed_on)
            select a.id, 'gain-' || n, 'Gevinst ' || n || ' (eksempel)', 'Benefit ' || n || ' (example)', 'FREED_TIME',
                   'LESS', 'Minutter pr. sag', 'Minutes a case', 'minut', 1000, 'Eksempel', date '2024-01-01'
              from generate_series(1, 100) n
              join (select id, row_number() over (order by id) - 1 as place from portfolio.activity
                     where id in ('ams', 'erp', 'sso', 'idm')) a on a.place = n % 4
            """, """
            insert into benefits.benefit_part (benefit, municipality, baseline, baseline_on, starts, start_on)
            select b.id, m.municipality, 60, date '2024-06-01', 'FIXED', date '2025-01-01'
              from benefits.benefit b
              join association.membership m on m.period @> current_date
             where b.code like 'gain-%'
            """, """
            insert into benefits.benefit_target (part, step, agreed_on, due_on, value, recorded_by)
            select p.id, s, date '2024-06-01', date '2025-01-01' + s * 180, 60 - s * 5, 'example'
              from benefits.benefit_part p join benefits.benefit b on b.id = p.benefit and b.code like 'gain-%',
                   generate_series(1, 3) s
            """, """
            insert into benefits.measuring_plan (part, period, function, every_months)
            select p.id, daterange(date '2025-01-01', null), 'BUSINESS_AREA_MANAGER', 3
              from benefits.benefit_part p join benefits.benefit b on b.id = p.benefit and b.code like 'gain-%'
            """, """
            insert into benefits.measurement (part, measured_on, value, came_by, recorded_by)
            select p.id, date '2025-01-01' + s * 90, 60 - s - p.id % 5, 'FILE', 'example'
              from benefits.benefit_part p join benefits.benefit b on b.id = p.benefit and b.code like 'gain-%',
                   generate_series(1, 6) s
            """);

    private BenefitsCorpus() {}

    static void fill(DSLContext sql) {
        sql.transaction(all -> {
            all.dsl().execute("""
                    select set_config('digit.actor', 'example', true), set_config('digit.audience', 'system', true)
                    """);
            STATEMENTS.forEach(statement -> all.dsl().execute(statement));
        });
    }
}

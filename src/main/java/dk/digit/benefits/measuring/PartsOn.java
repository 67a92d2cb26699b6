package dk.digit.benefits.measuring;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Every municipality's part of every benefit that was there on a day, with what it was measured to be, what it is
/// to be, and what is to be measured next. One query for any number of parts.
///
/// What is asked: a plan asks for a measurement on its first day and every so many months after it, counted from
/// the first day, as long as the plan lasts. A measurement counts for a day asked when it was made on it or
/// later, but before the part's next day asked; the last one is answered by any later measurement. `asked_on` is
/// the first day that no measurement counts for, `in_by` the last day for it: from the day after, it is missing.
/// Nothing is asked of a part that is lost. A measurement that another puts right does not count.
final class PartsOn {

    private static final String NAME = "parts_on";

    private static final String ROWS = """
            (select p.id, b.id as benefit, b.activity,
                    b.code, b.name_da, b.name_en, b.type, b.better, b.measure_da, b.measure_en, b.unit, b.worth,
                    b.cash, b.example, b.dropped_on, p.municipality::text as municipality,
                    p.baseline, p.baseline_on, t.due_on as target_on, t.value as target, t.step as target_step,
                    l.id as last_id, l.measured_on as last_on, l.value as last, coalesce(l.times, 0)::integer as times,
                    c.accepted_on,
                    c.accepted_on is not null and g.changed_on is not null and not exists (
                      select from benefits.benefit_target x
                       where x.part = p.id and x.agreed_on <= {0}
                         and (x.agreed_on > c.accepted_on or x.recorded_at > c.recorded_at)) as accepted,
                    o.function as owner, o.title as owner_title, o.since as owner_since, g.changed_on,
                    s.state, s.since as state_since, s.reason_da, s.reason_en,
                    q.due_on as asked_on, q.in_by, q.function, q.title, coalesce(q.in_by < {0}, false) as missing,
                    case when q.in_by < {0} then q.in_by + 1 end as missing_since
               from benefits.benefit_part p
               join benefits.benefit b on b.id = p.benefit
               left join (select distinct on (part) part, due_on, value, step
                            from (select distinct on (part, step) part, step, due_on, value
                                    from benefits.benefit_target where agreed_on <= {0}
                                   order by part, step, agreed_on desc, id desc) step
                           where value is not null
                           order by part, due_on > {0}, case when due_on <= {0} then {0} - due_on else due_on - {0} end,
                                    step) t
                 on t.part = p.id
               left join (select distinct on (part) part, id, measured_on, value, count(*) over (partition by part) as times
                            from benefits.measurement m
                           where measured_on <= {0}
                             and not exists (select from benefits.measurement c where c.corrects = m.id)
                           order by part, measured_on desc, id desc) l on l.part = p.id
               left join (select distinct on (part) part, accepted_on, recorded_at
                            from benefits.benefit_acceptance where accepted_on <= {0}
                           order by part, accepted_on desc, id desc) c on c.part = p.id
               left join (select part, max(agreed_on) as changed_on from benefits.benefit_target where agreed_on <= {0}
                           group by part) g on g.part = p.id
               left join (select distinct on (part) part, function, title, since
                            from benefits.benefit_role where role = 'OWNER' and since <= {0}
                           order by part, since desc, id desc) o on o.part = p.id
               left join (select distinct on (part) part, state, since, reason_da, reason_en
                            from benefits.benefit_state where since <= {0}
                           order by part, since desc, id desc) s on s.part = p.id
               left join (select distinct on (part) part, due_on, due_on + within_days as in_by, function, title
                            from (select n.part, n.within_days, n.function, n.title, d.due_on,
                                         lead(d.due_on) over (partition by n.part order by d.due_on) as next_on
                                    from benefits.measuring_plan n
                                   cross join lateral (
                                     select (lower(n.period) + make_interval(months => k * n.every_months))::date as due_on
                                       from generate_series(0, greatest(0,
                                              (extract(year from {0}) - extract(year from lower(n.period))) * 12
                                               + extract(month from {0}) - extract(month from lower(n.period)))::integer
                                              / n.every_months + 1) k) d
                                   where n.period @> d.due_on) due
                           where not exists (
                             select from benefits.measurement m
                              where m.part = due.part and m.measured_on >= due.due_on and m.measured_on <= {0}
                                and (due.next_on is null or m.measured_on < due.next_on)
                                and not exists (select from benefits.measurement c where c.corrects = m.id))
                           order by part, due_on) q on q.part = p.id and s.state is distinct from 'LOST'
              where b.proposed_on <= {0} and (b.dropped_on is null or b.dropped_on > {0}))""";

    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<Long> BENEFIT = column("benefit", SQLDataType.BIGINT);
    static final Field<String> ACTIVITY = text("activity");
    static final Field<String> CODE = text("code");
    static final Field<String> TYPE = text("type");
    static final Field<String> BETTER = text("better");
    static final Field<String> UNIT = text("unit");
    static final Field<BigDecimal> WORTH = number("worth");
    static final Field<Boolean> CASH = column("cash", SQLDataType.BOOLEAN);
    static final Field<Boolean> EXAMPLE = column("example", SQLDataType.BOOLEAN);
    static final Field<String> MUNICIPALITY = text("municipality");
    static final Field<BigDecimal> BASELINE = number("baseline");
    static final Field<LocalDate> BASELINE_ON = day("baseline_on");
    static final Field<LocalDate> TARGET_ON = day("target_on");
    static final Field<BigDecimal> TARGET = number("target");
    static final Field<LocalDate> LAST_ON = day("last_on");
    static final Field<BigDecimal> LAST = number("last");
    static final Field<Integer> TIMES = column("times", SQLDataType.INTEGER);
    static final Field<Boolean> ACCEPTED = column("accepted", SQLDataType.BOOLEAN);
    static final Field<LocalDate> ACCEPTED_ON = day("accepted_on");
    static final Field<String> OWNER = text("owner");
    static final Field<LocalDate> OWNER_SINCE = day("owner_since");
    static final Field<String> OWNER_TITLE = text("owner_title");

    /// The newest day on which a target was agreed.
    static final Field<LocalDate> CHANGED_ON = day("changed_on");

    static final Field<String> STATE = text("state");
    static final Field<LocalDate> STATE_SINCE = day("state_since");
    static final Field<LocalDate> ASKED_ON = day("asked_on");
    static final Field<LocalDate> IN_BY = day("in_by");
    static final Field<String> FUNCTION = text("function");
    static final Field<String> TITLE = text("title");
    static final Field<Boolean> MISSING = column("missing", SQLDataType.BOOLEAN);
    static final Field<LocalDate> MISSING_SINCE = day("missing_since");

    /// Everything that there is to tell of a part.
    static final List<Field<?>> COLUMNS = columns();

    private PartsOn() {}

    private static List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>(List.of(
                ID,
                BENEFIT,
                ACTIVITY,
                CODE,
                TYPE,
                BETTER,
                UNIT,
                WORTH,
                CASH,
                EXAMPLE,
                MUNICIPALITY,
                BASELINE,
                BASELINE_ON,
                TARGET_ON,
                TARGET,
                LAST_ON,
                LAST,
                TIMES,
                ACCEPTED,
                ACCEPTED_ON,
                OWNER,
                OWNER_SINCE,
                OWNER_TITLE,
                CHANGED_ON,
                STATE,
                STATE_SINCE,
                ASKED_ON,
                IN_BY,
                FUNCTION,
                TITLE,
                MISSING,
                MISSING_SINCE));
        for (String words : List.of("name", "measure", "reason")) {
            columns.add(text(words + "_da"));
            columns.add(text(words + "_en"));
        }
        return List.copyOf(columns);
    }

    static Table<?> day(LocalDate day) {
        return DSL.table(ROWS, DSL.inline(day, SQLDataType.LOCALDATE)).as(NAME);
    }

    static Field<String> name(Lang lang) {
        return words("name", lang);
    }

    static @Nullable Bilingual both(Record row, String column) {
        return Bilingual.ofNullable(row.get(column + "_da", String.class), row.get(column + "_en", String.class));
    }

    static Bilingual nameOf(Record row) {
        return Objects.requireNonNull(both(row, "name"));
    }

    /// Numbers are kept with six decimals; those that say nothing are left out.
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Field<String> words(String column, Lang lang) {
        return lang == Lang.DA ? text(column + "_da") : DSL.coalesce(text(column + "_en"), text(column + "_da"));
    }

    private static Field<String> text(String column) {
        return column(column, SQLDataType.VARCHAR);
    }

    private static Field<BigDecimal> number(String column) {
        return column(column, SQLDataType.NUMERIC);
    }

    private static Field<LocalDate> day(String column) {
        return column(column, SQLDataType.LOCALDATE);
    }

    private static <T> Field<T> column(String column, DataType<T> type) {
        return DSL.field(DSL.name(NAME, column), type);
    }
}

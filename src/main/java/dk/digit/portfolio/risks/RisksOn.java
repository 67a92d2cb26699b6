package dk.digit.portfolio.risks;

import static org.jooq.impl.DSL.name;

import dk.digit.meetings.Owner;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// The register as it stood on a day, one row for each risk that was there: the newest of all that is dated. One
/// query for any number of risks, each of its parts sorted once by an index.
final class RisksOn {

    private static final String NAME = "risks_on";

    private static final String ROWS = """
            (select r.id, r.activity, a.name_da as activity_da, a.name_en as activity_en, r.key, r.kind, r.title_da,
                    r.title_en, r.cause_da, r.cause_en, r.event_da, r.event_en, r.consequence_da, r.consequence_en,
                    r.hits, r.raised_on, r.issue_of, i.id as became, r.version,
                    coalesce(r.audience, a.audience) as audience,
                    s.state, s.since, s.reason_da, s.reason_en,
                    v.assessed_on, v.probability::integer, v.on_economy::integer, v.on_time::integer,
                    v.on_quality::integer, v.on_benefits::integer, v.cost, v.delay_days,
                    v.residual_probability::integer, v.residual_consequence::integer, v.note_da, v.note_en,
                    v.consequence::integer, v.score::integer, v.score_before::integer,
                    coalesce(v.residual_probability, v.probability)::integer as after_probability,
                    coalesce(v.residual_consequence, v.consequence)::integer as after_consequence,
                    o.owner_function, o.owner_municipality::text as owner_municipality, o.owner_body,
                    t.event_da as trigger_da, t.event_en as trigger_en, t.due_on as trigger_on,
                    t.precision as trigger_precision, t.doubtful as trigger_doubtful, t.last_on as trigger_last,
                    t.told_on as trigger_told, t.then_da, t.then_en,
                    coalesce(l.to_level, case when r.activity is null then 'PORTFOLIO' else 'ACTIVITY' end) as level,
                    coalesce(l.awaiting, false) as awaiting,
                    coalesce(c.actions, 0)::integer as actions, coalesce(c.open_actions, 0)::integer as open_actions,
                    coalesce(c.overdue_actions, 0)::integer as overdue_actions, c.next_action,
                    round(v.cost * p.percent / 100, 2) as reserve,
                    case when v.score is null then 'UNASSESSED' when v.score >= q.red then 'RED'
                         when v.score >= q.yellow then 'YELLOW' else 'GREEN' end as light
               from portfolio.risk r
               left join portfolio.activity a on a.id = r.activity
               left join portfolio.risk i on i.issue_of = r.id and i.raised_on <= {0}
               join (select distinct on (risk) risk, state, since, reason_da, reason_en
                       from portfolio.risk_state where since <= {0}
                      order by risk, since desc, id desc) s on s.risk = r.id
               left join (select distinct on (risk) risk, assessed_on, probability, on_economy, on_time, on_quality,
                                 on_benefits, cost, delay_days, residual_probability, residual_consequence, note_da,
                                 note_en, consequence, score,
                                 lead(score) over (partition by risk order by assessed_on desc, id desc) as score_before
                            from portfolio.risk_assessment where assessed_on <= {0}
                           order by risk, assessed_on desc, id desc) v on v.risk = r.id
               left join (select distinct on (risk) risk, owner_function, owner_municipality, owner_body
                            from portfolio.risk_owner where since <= {0}
                           order by risk, since desc, id desc) o on o.risk = r.id
               left join (select distinct on (risk) risk, event_da, event_en, due_on, precision, doubtful, last_on,
                                 told_on, then_da, then_en
                            from portfolio.risk_trigger where told_on <= {0}
                           order by risk, told_on desc, id desc) t on t.risk = r.id
               left join (select distinct on (e.risk) e.risk, e.to_level, n.answer is null as awaiting
                            from portfolio.risk_escalation e
                            left join (select distinct on (escalation) escalation, answer
                                         from portfolio.risk_answer where answered_on <= {0}
                                        order by escalation, answered_on desc, id desc) n on n.escalation = e.id
                           where e.raised_on <= {0} and n.answer is distinct from 'SENT_BACK'
                           order by e.risk, e.to_level = 'BOARD' desc, e.raised_on desc, e.id desc) l on l.risk = r.id
               left join (select risk,
                                 count(*) filter (where outcome is distinct from 'DROPPED' or ended_on > {0}) as actions,
                                 count(*) filter (where ended_on is null or ended_on > {0}) as open_actions,
                                 count(*) filter (where (ended_on is null or ended_on > {0}) and due_on < {0})
                                   as overdue_actions,
                                 min(due_on) filter (where ended_on is null or ended_on > {0}) as next_action
                            from portfolio.risk_action where agreed_on <= {0} group by risk) c on c.risk = r.id
               left join portfolio.risk_scale p on p.area = 'PROBABILITY' and p.period @> {0}
                and p.level = coalesce(v.residual_probability, v.probability)
              cross join (select max(value) filter (where rule = 'RED_FROM') as red,
                                 max(value) filter (where rule = 'YELLOW_FROM') as yellow
                            from portfolio.risk_rule where period @> {0}) q
              where r.raised_on <= {0})""";

    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<String> ACTIVITY = text("activity");
    static final Field<String> KEY = text("key");
    static final Field<String> KIND = text("kind");
    static final Field<LocalDate> RAISED_ON = column("raised_on", SQLDataType.LOCALDATE);
    static final Field<String> STATE = text("state");
    static final Field<LocalDate> SINCE = column("since", SQLDataType.LOCALDATE);
    static final Field<LocalDate> ASSESSED_ON = column("assessed_on", SQLDataType.LOCALDATE);
    static final Field<Integer> PROBABILITY = number("probability");
    static final Field<Integer> CONSEQUENCE = number("consequence");
    static final Field<Integer> AFTER_PROBABILITY = number("after_probability");
    static final Field<Integer> AFTER_CONSEQUENCE = number("after_consequence");
    static final Field<Integer> SCORE = number("score");
    static final Field<Integer> SCORE_BEFORE = number("score_before");
    static final Field<BigDecimal> COST = column("cost", SQLDataType.NUMERIC(14, 2));
    static final Field<Integer> DELAY = number("delay_days");
    static final Field<BigDecimal> RESERVE = column("reserve", SQLDataType.NUMERIC(14, 2));
    static final Field<String> OWNER_FUNCTION = text("owner_function");
    static final Field<String> OWNER_MUNICIPALITY = text("owner_municipality");
    static final Field<String> OWNER_BODY = text("owner_body");
    static final Field<LocalDate> TRIGGER_ON = column("trigger_on", SQLDataType.LOCALDATE);
    static final Field<String> TRIGGER_PRECISION = text("trigger_precision");
    static final Field<Boolean> TRIGGER_DOUBTFUL = column("trigger_doubtful", SQLDataType.BOOLEAN);
    static final Field<LocalDate> TRIGGER_LAST = column("trigger_last", SQLDataType.LOCALDATE);
    static final Field<LocalDate> TRIGGER_TOLD = column("trigger_told", SQLDataType.LOCALDATE);
    static final Field<String> LEVEL = text("level");
    static final Field<Boolean> AWAITING = column("awaiting", SQLDataType.BOOLEAN);
    static final Field<Integer> ACTIONS = number("actions");
    static final Field<Integer> OPEN_ACTIONS = number("open_actions");
    static final Field<Integer> OVERDUE_ACTIONS = number("overdue_actions");
    static final Field<LocalDate> NEXT_ACTION = column("next_action", SQLDataType.LOCALDATE);
    static final Field<String> LIGHT = text("light");
    private static final Field<String[]> HITS = column("hits", SQLDataType.VARCHAR.getArrayDataType());
    private static final Field<String[]> AUDIENCE = column("audience", SQLDataType.VARCHAR.getArrayDataType());

    /// Everything that a risk is made of.
    static final List<Field<?>> COLUMNS = columns();

    private RisksOn() {}

    private static List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>(List.of(
                ID,
                ACTIVITY,
                KEY,
                KIND,
                HITS,
                RAISED_ON,
                AUDIENCE,
                STATE,
                SINCE,
                ASSESSED_ON,
                PROBABILITY,
                COST,
                DELAY,
                SCORE,
                SCORE_BEFORE,
                RESERVE,
                OWNER_FUNCTION,
                OWNER_MUNICIPALITY,
                OWNER_BODY,
                TRIGGER_ON,
                TRIGGER_PRECISION,
                TRIGGER_DOUBTFUL,
                LEVEL,
                AWAITING,
                ACTIONS,
                OPEN_ACTIONS,
                OVERDUE_ACTIONS,
                NEXT_ACTION,
                LIGHT));
        columns.add(column("issue_of", SQLDataType.BIGINT));
        columns.add(column("became", SQLDataType.BIGINT));
        for (String number : List.of("version", "residual_probability", "residual_consequence")) {
            columns.add(number(number));
        }
        for (RiskField field : RiskField.values()) {
            columns.add(on(field));
        }
        for (String words :
                List.of("activity", "title", "cause", "event", "consequence", "reason", "note", "trigger", "then")) {
            columns.add(text(words + "_da"));
            columns.add(text(words + "_en"));
        }
        return List.copyOf(columns);
    }

    static Table<?> day(LocalDate day) {
        return DSL.table(ROWS, DSL.inline(day, SQLDataType.LOCALDATE)).as(NAME);
    }

    static Field<String> title(Lang lang) {
        return words("title", lang);
    }

    static Field<String> activityName(Lang lang) {
        return words("activity", lang);
    }

    static Field<String> trigger(Lang lang) {
        return words("trigger", lang);
    }

    static Field<Integer> on(RiskField field) {
        return number("on_" + field.name().toLowerCase(Locale.ROOT));
    }

    static Field<Integer> number(String column) {
        return column(column, SQLDataType.INTEGER);
    }

    private static Field<String> words(String column, Lang lang) {
        return lang == Lang.DA ? text(column + "_da") : DSL.coalesce(text(column + "_en"), text(column + "_da"));
    }

    private static Field<String> text(String column) {
        return column(column, SQLDataType.VARCHAR);
    }

    private static <T> Field<T> column(String column, DataType<T> type) {
        return DSL.field(name(NAME, column), type);
    }

    // ---- a row as a risk

    static Risk risk(Record row) {
        var activity = row.get(ACTIVITY);
        var reserve = row.get(RESERVE);
        return new Risk(
                row.get(ID),
                activity == null ? null : new ActivityId(activity),
                both(row, "activity"),
                row.get(KEY),
                RiskKind.valueOf(row.get(KIND)),
                Objects.requireNonNull(both(row, "title")),
                both(row, "cause"),
                both(row, "event"),
                both(row, "consequence"),
                hits(row),
                row.get(RAISED_ON),
                row.get("issue_of", Long.class),
                row.get("became", Long.class),
                new Risk.Standing(RiskState.valueOf(row.get(STATE)), row.get(SINCE), both(row, "reason")),
                RiskLevel.valueOf(row.get(LEVEL)),
                row.get(AWAITING),
                Owner.of(row.get(OWNER_FUNCTION), row.get(OWNER_MUNICIPALITY), row.get(OWNER_BODY)),
                assessment(row),
                row.get(SCORE_BEFORE),
                RiskTrigger.of(both(row, "trigger"), triggerDay(row), both(row, "then")),
                reserve == null ? null : Money.of(reserve),
                RiskLight.valueOf(row.get(LIGHT)),
                new Risk.Actions(
                        row.get(ACTIONS), row.get(OPEN_ACTIONS), row.get(OVERDUE_ACTIONS), row.get(NEXT_ACTION)),
                audience(row),
                row.get("version", Integer.class));
    }

    static @Nullable RoughDate triggerDay(Record row) {
        return RoughDate.of(
                row.get(TRIGGER_ON), row.get(TRIGGER_PRECISION), Boolean.TRUE.equals(row.get(TRIGGER_DOUBTFUL)));
    }

    private static @Nullable RiskAssessment assessment(Record row) {
        var probability = row.get(PROBABILITY);
        if (probability == null) {
            return null;
        }
        var cost = row.get(COST);
        return new RiskAssessment(
                row.get(ASSESSED_ON),
                probability,
                consequences(row),
                cost == null ? null : Money.of(cost),
                row.get(DELAY),
                residual(row),
                both(row, "note"));
    }

    static Map<RiskField, Integer> consequences(Record row) {
        var consequences = new EnumMap<RiskField, Integer>(RiskField.class);
        for (RiskField field : RiskField.values()) {
            var level = row.get("on_" + field.name().toLowerCase(Locale.ROOT), Integer.class);
            if (level != null) {
                consequences.put(field, level);
            }
        }
        return consequences;
    }

    static RiskAssessment.@Nullable Residual residual(Record row) {
        var probability = row.get("residual_probability", Integer.class);
        return probability == null
                ? null
                : new RiskAssessment.Residual(probability, row.get("residual_consequence", Integer.class));
    }

    static @Nullable Bilingual both(Record row, String column) {
        return Bilingual.ofNullable(row.get(column + "_da", String.class), row.get(column + "_en", String.class));
    }

    private static Set<RiskField> hits(Record row) {
        var hits = EnumSet.noneOf(RiskField.class);
        Arrays.stream(row.get(HITS)).map(RiskField::valueOf).forEach(hits::add);
        return hits;
    }

    private static @Nullable List<String> audience(Record row) {
        var marks = row.get(AUDIENCE);
        return marks == null ? null : List.of(marks);
    }
}

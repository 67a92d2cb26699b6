package dk.digit.benefits.profiles;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// All benefits as a list, one row for each municipality's part; a benefit without parts has one row. Those that were
/// dropped are shown when they are asked for.
@Component
class BenefitList {

    private static final String ROWS = """
            (select coalesce(p.id, -b.id) as id, b.id as benefit, b.activity, b.name_da, b.name_en, b.type, b.unit,
                    b.dropped_on <= {0} as dropped, b.example, p.municipality, p.baseline, o.function, o.title,
                    n.due_on, n.value,
                    case when p.id is null then 'NO_PART'
                         when t.agreed_on is null then 'NO_TARGET'
                         when a.accepted_on is null then 'WAITING'
                         when (a.accepted_on, a.recorded_at) >= (t.agreed_on, t.recorded_at) then 'ACCEPTED'
                         else 'CHANGED' end as acceptance
               from benefits.benefit b
               left join benefits.benefit_part p on p.benefit = b.id
               left join lateral (select r.function, r.title from benefits.benefit_role r
                  where r.part = p.id and r.role = 'OWNER' and r.since <= {0}
                  order by r.since desc, r.id desc limit 1) o on true
               left join lateral (select x.agreed_on, x.recorded_at from benefits.benefit_target x
                  where x.part = p.id and x.agreed_on <= {0}
                  order by x.agreed_on desc, x.recorded_at desc limit 1) t on true
               left join lateral (select y.accepted_on, y.recorded_at from benefits.benefit_acceptance y
                  where y.part = p.id and y.accepted_on <= {0}
                  order by y.accepted_on desc, y.id desc limit 1) a on true
               left join lateral (select z.due_on, z.value from
                  (select distinct on (w.step) w.due_on, w.value from benefits.benefit_target w
                    where w.part = p.id and w.agreed_on <= {0} order by w.step, w.agreed_on desc, w.id desc) z
                  where z.due_on > {0} and z.value is not null order by z.due_on limit 1) n on true
              where b.proposed_on <= {0})""";

    private static final String NAME = "gains";
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    private static final Field<Long> BENEFIT = column("benefit", SQLDataType.BIGINT);
    private static final Field<String> ACTIVITY = text("activity");
    private static final Field<String> TYPE = text("type");
    private static final Field<String> UNIT = text("unit");
    private static final Field<String> MUNICIPALITY = text("municipality");
    private static final Field<String> FUNCTION = text("function");
    private static final Field<String> TITLE = text("title");
    private static final Field<String> ACCEPTANCE = text("acceptance");
    private static final Field<LocalDate> DUE = column("due_on", SQLDataType.LOCALDATE);
    private static final Field<BigDecimal> VALUE = column("value", SQLDataType.DECIMAL);
    private static final Field<BigDecimal> BASELINE = column("baseline", SQLDataType.DECIMAL);
    private static final Field<Boolean> DROPPED = column("dropped", SQLDataType.BOOLEAN);
    private static final Field<Boolean> EXAMPLE = column("example", SQLDataType.BOOLEAN);

    private final Lists lists;
    private final Portfolio portfolio;
    private final Association association;

    BenefitList(Lists lists, Portfolio portfolio, Association association) {
        this.lists = lists;
        this.portfolio = portfolio;
        this.association = association;
    }

    Answer answer(View view, Function<ListPage, ? extends Page> page) {
        Table<?> rows = DSL.table(ROWS, inline(view.asOf())).as(NAME);
        return lists.answer(
                view,
                spec(view),
                rows,
                view.params().all("dropped").isEmpty() ? condition("{0} is not true", DROPPED) : noCondition(),
                page);
    }

    private ListSpec spec(View view) {
        var lang = view.lang();
        var named = lang == Lang.DA ? text("name_da") : text("name_en");
        var municipalities = municipalities();
        var slugs = association.municipalities().stream()
                .collect(Collectors.toMap(one -> one.code().value(), one -> one));
        return ListSpec.of("benefits", "benefits.profile.all", ID)
                .with(Column.text("name", "benefits.profile.name", named)
                        .linked(row -> BenefitPaths.ALL + "/" + row.get(BENEFIT), BENEFIT)
                        .searched())
                .with(Column.choice("activity", "benefits.profile.activity", ACTIVITY, activities(lang))
                        .linked(row -> "/benefits/activities/" + row.get(ACTIVITY))
                        .filtered())
                .with(Column.choice("type", "benefits.profile.type", TYPE, BenefitType.class)
                        .filtered())
                .with(Column.choice("municipality", "benefits.profile.municipality", MUNICIPALITY, municipalities)
                        .linked(
                                row -> row.get(MUNICIPALITY) == null
                                        ? null
                                        : BenefitPaths.part(
                                                row.get(BENEFIT),
                                                Objects.requireNonNull(slugs.get(row.get(MUNICIPALITY)))),
                                BENEFIT)
                        .filtered())
                .with(Column.text("owner", "benefits.profile.owner", FUNCTION)
                        .worded((row, to) -> owner(row, to), TITLE))
                .with(Column.text("baseline", "benefits.profile.baseline", BASELINE.cast(SQLDataType.VARCHAR))
                        .worded((row, to) -> measured(row, BASELINE, to), BASELINE, UNIT)
                        .unsorted())
                .with(Column.date("due", "benefits.profile.nextTarget", DUE).filtered())
                .with(Column.text("target", "benefits.profile.targetValue", VALUE.cast(SQLDataType.VARCHAR))
                        .worded((row, to) -> measured(row, VALUE, to), VALUE, UNIT)
                        .unsorted())
                .with(Column.choice("acceptance", "benefits.profile.acceptance", ACCEPTANCE, AcceptanceState.class)
                        .badged(row ->
                                AcceptanceState.valueOf(row.get(ACCEPTANCE)).badge())
                        .filtered())
                .with(Column.yesNo("dropped", "benefits.profile.dropped", DROPPED)
                        .filtered()
                        .hidden())
                .with(Column.yesNo("example", "benefits.profile.example", EXAMPLE)
                        .filtered()
                        .hidden())
                .sortedBy("name")
                .whenEmpty("benefits.profile.none");
    }

    private static String owner(Record row, Lang lang) {
        var holder = Holder.of(row.get(FUNCTION), row.get(TITLE));
        return holder == null ? "" : holder.words(lang);
    }

    private static String measured(Record row, Field<BigDecimal> field, Lang lang) {
        var value = row.get(field);
        return value == null ? "" : MeasureText.words(lang, value) + " " + row.get(UNIT);
    }

    private List<Choice> activities(Lang lang) {
        return portfolio.activities().stream()
                .sorted(Comparator.comparing((Activity one) -> one.name().in(lang)))
                .map(one -> Choice.named(one.id().value(), one.name().in(lang)))
                .toList();
    }

    private List<Choice> municipalities() {
        return association.municipalities().stream()
                .map(one -> Choice.named(one.code().value(), one.name()))
                .toList();
    }

    private static Field<String> text(String column) {
        return column(column, SQLDataType.VARCHAR);
    }

    private static <T> Field<T> column(String column, DataType<T> type) {
        return DSL.field(name(NAME, column), type);
    }
}

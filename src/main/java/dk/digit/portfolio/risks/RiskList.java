package dk.digit.portfolio.risks;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.meetings.Owner;
import dk.digit.meetings.OwnerFields;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The register as a list: of one activity, or of all and the portfolio itself. What is closed is shown when it is
/// asked for by its state.
@Component
class RiskList {

    private static final Field<String> OWNER =
            coalesce(RisksOn.OWNER_MUNICIPALITY, RisksOn.OWNER_BODY, RisksOn.OWNER_FUNCTION);

    private final Lists lists;
    private final OwnerFields owners;
    private final Portfolio portfolio;

    RiskList(Lists lists, OwnerFields owners, Portfolio portfolio) {
        this.lists = lists;
        this.owners = owners;
        this.portfolio = portfolio;
    }

    /// @param activity null for all of them
    Answer answer(View view, @Nullable ActivityId activity, Function<ListPage, ? extends Page> page) {
        Table<?> rows = RisksOn.day(view.asOf());
        Condition of = activity == null ? noCondition() : RisksOn.ACTIVITY.eq(activity.value());
        return lists.answer(
                view,
                spec(view, activity == null),
                rows,
                showsClosed(view) ? of : of.and(RisksOn.STATE.in(RiskState.ALIVE)),
                page);
    }

    static boolean showsClosed(View view) {
        return !view.params().all("state").isEmpty();
    }

    private ListSpec spec(View view, boolean all) {
        var lang = view.lang();
        var names = owners.names(view.asOf());
        var spec = ListSpec.of("risks", "portfolio.risks.register", RisksOn.ID)
                .with(Column.text("title", "portfolio.risk.title", RisksOn.title(lang))
                        .linked(row -> PortfolioRisks.PATH + "/" + row.get(RisksOn.ID))
                        .searched());
        if (all) {
            spec = spec.with(Column.choice("activity", "portfolio.activity", RisksOn.ACTIVITY, activities(lang))
                    .worded(
                            (row, to) -> row.get(RisksOn.ACTIVITY) == null
                                    ? Texts.of(to, "portfolio.risks.ofPortfolio")
                                    : row.get(RisksOn.activityName(lang)),
                            RisksOn.activityName(lang))
                    .linked(row -> row.get(RisksOn.ACTIVITY) == null
                            ? null
                            : "/portfolio/activities/" + row.get(RisksOn.ACTIVITY) + "/" + RiskTab.PATH)
                    .filtered());
        }
        spec = spec.with(Column.choice("light", "portfolio.risk.light", RisksOn.LIGHT, RiskLight.class)
                        .badged(row -> RiskLight.valueOf(row.get(RisksOn.LIGHT)).badge())
                        .filtered())
                .with(Column.number("score", "portfolio.risk.score", RisksOn.SCORE)
                        .worded(RiskList::score, RisksOn.SCORE_BEFORE)
                        .filtered())
                .with(level("probability", "portfolio.risk.probability", RisksOn.PROBABILITY))
                .with(level("consequence", "portfolio.risk.worst", RisksOn.CONSEQUENCE))
                .with(Column.choice("level", "portfolio.risk.level", RisksOn.LEVEL, RiskLevel.class)
                        .worded(RiskList::level, RisksOn.AWAITING)
                        .filtered())
                .with(Column.choice("owner", "portfolio.risk.owner", OWNER, owners(view))
                        .worded(
                                (row, to) -> owner(names, row, to),
                                RisksOn.OWNER_FUNCTION,
                                RisksOn.OWNER_MUNICIPALITY,
                                RisksOn.OWNER_BODY)
                        .filtered())
                .with(Column.number("actions", "portfolio.risk.openActions", RisksOn.OPEN_ACTIONS))
                .with(Column.money("reserve", "portfolio.risk.reserve", RisksOn.RESERVE))
                .with(Column.date("trigger", "portfolio.risk.triggerOn", RisksOn.TRIGGER_ON)
                        .worded(RiskList::trigger, RisksOn.TRIGGER_PRECISION, RisksOn.TRIGGER_DOUBTFUL)
                        .filtered())
                .with(Column.choice("state", "portfolio.risk.state", RisksOn.STATE, RiskState.class)
                        .badged(row -> RiskState.valueOf(row.get(RisksOn.STATE)).badge())
                        .filtered())
                .with(Column.choice("kind", "portfolio.risk.kind", RisksOn.KIND, RiskKind.class)
                        .filtered()
                        .hidden());
        for (RiskField field : RiskField.values()) {
            spec = spec.with(Column.yesNo(
                            AssessmentFields.name(field),
                            "portfolio.risk.hits." + field.name(),
                            field(RisksOn.on(field).isNotNull()))
                    .filtered()
                    .hidden());
        }
        return spec.with(level("afterProbability", "portfolio.risk.residualProbability", RisksOn.AFTER_PROBABILITY)
                        .hidden())
                .with(level("afterConsequence", "portfolio.risk.residualConsequence", RisksOn.AFTER_CONSEQUENCE)
                        .hidden())
                .with(Column.money("cost", "portfolio.risk.cost", RisksOn.COST).hidden())
                .with(Column.number("delay", "portfolio.risk.delay", RisksOn.DELAY)
                        .hidden())
                .with(Column.date("assessed", "portfolio.risk.assessedOn", RisksOn.ASSESSED_ON)
                        .hidden())
                .with(Column.date("raised", "portfolio.risk.raisedOn", RisksOn.RAISED_ON)
                        .hidden())
                .with(Column.number("overdue", "portfolio.risk.overdueActions", RisksOn.OVERDUE_ACTIONS)
                        .hidden())
                .with(Column.text("key", "portfolio.risk.key", RisksOn.KEY)
                        .searched()
                        .hidden())
                .sortedBy("-score")
                .whenEmpty("portfolio.risks.none");
    }

    private static Column level(String key, String label, Field<Integer> level) {
        return Column.choice(key, label, level.cast(SQLDataType.VARCHAR), LEVELS)
                .filtered();
    }

    private static final List<Choice> LEVELS = IntStream.rangeClosed(1, 5)
            .mapToObj(String::valueOf)
            .map(level -> Choice.named(level, level))
            .toList();

    private static String score(Record row, Lang lang) {
        var score = row.get(RisksOn.SCORE);
        if (score == null) {
            return "";
        }
        var trend = RiskTrend.of(row.get(RisksOn.SCORE_BEFORE), score);
        return trend == RiskTrend.NEW ? score.toString() : score + " " + trend.arrow();
    }

    private static String level(Record row, Lang lang) {
        var level = Texts.of(lang, RiskLevel.valueOf(row.get(RisksOn.LEVEL)));
        return row.get(RisksOn.AWAITING) ? Texts.of(lang, "portfolio.risks.awaiting", level) : level;
    }

    private static String trigger(Record row, Lang lang) {
        var due = RisksOn.triggerDay(row);
        return due == null ? "" : due.brief(lang);
    }

    private static String owner(OwnerFields.Names names, Record row, Lang lang) {
        var name = names.of(
                Owner.of(
                        row.get(RisksOn.OWNER_FUNCTION),
                        row.get(RisksOn.OWNER_MUNICIPALITY),
                        row.get(RisksOn.OWNER_BODY)),
                lang);
        return name == null ? "" : name;
    }

    private List<Choice> activities(Lang lang) {
        return portfolio.activities().stream()
                .sorted(Comparator.comparing((Activity one) -> one.name().in(lang)))
                .map(one -> Choice.named(one.id().value(), one.name().in(lang)))
                .toList();
    }

    /// Municipalities, bodies, and the functions of the secretariat.
    private List<Choice> owners(View view) {
        var choices = owners.choices(view.asOf(), view.lang());
        var all = new ArrayList<Choice>(choices.municipalities());
        choices.owners().stream()
                .map(one -> one.value().startsWith("body:")
                        ? Choice.named(one.value().substring("body:".length()), one.words())
                        : one)
                .forEach(all::add);
        return all;
    }
}

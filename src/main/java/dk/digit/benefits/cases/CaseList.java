package dk.digit.benefits.cases;

import dk.digit.benefits.BenefitsRules;
import dk.digit.platform.access.Rights;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Every business case with what it comes to.
///
/// @param makes whether the reader may make one
public record CaseList(ListPage list, boolean makes) implements Page {

    static final String PATH = "/benefits/cases";

    @Override
    public String titleKey() {
        return "benefits.cases.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private static final Field<String> ACTIVITY = ComputedRows.text("activity");
        private static final Field<String> NAME = ComputedRows.text("name");
        private static final Field<String> CHOSEN = ComputedRows.text("chosen");
        private static final Field<Integer> FIRST = ComputedRows.whole("first_year");
        private static final Field<Integer> LAST = ComputedRows.whole("last_year");
        private static final Field<Integer> MUNICIPALITIES = ComputedRows.whole("municipalities");
        private static final Field<BigDecimal> VALUE = ComputedRows.number("present_value");
        private static final Field<BigDecimal> CASH = ComputedRows.number("present_cash");
        private static final Field<Integer> PAYBACK = ComputedRows.whole("payback");
        private static final Field<Integer> FAULTS = ComputedRows.whole("faults");
        private static final Field<Boolean> EXAMPLE = ComputedRows.yesNo("example");

        private final BusinessCases cases;
        private final Portfolio portfolio;
        private final Lists lists;
        private final Rights rights;

        Query(BusinessCases cases, Portfolio portfolio, Lists lists, Rights rights) {
            this.cases = cases;
            this.portfolio = portfolio;
            this.lists = lists;
            this.rights = rights;
        }

        Answer on(View view) {
            return lists.answer(
                    view,
                    spec(),
                    rows(view).table(),
                    DSL.noCondition(),
                    page -> new CaseList(page, rights.somewhere(view.actor(), BenefitsRules.EDIT)));
        }

        private ComputedRows rows(View view) {
            Map<ActivityId, Activity> activities =
                    portfolio.activities().stream().collect(Collectors.toMap(Activity::id, Function.identity()));
            var rows = new ComputedRows(
                    ACTIVITY, NAME, CHOSEN, FIRST, LAST, MUNICIPALITIES, VALUE, CASH, PAYBACK, FAULTS, EXAMPLE);
            for (CaseModel model : cases.all(view.asOf())) {
                var activity = activities.get(model.activity());
                add(
                        rows,
                        model,
                        activity == null
                                ? model.activity().value()
                                : activity.name().in(view.lang()),
                        view.lang());
            }
            return rows;
        }

        private static void add(ComputedRows rows, CaseModel model, String name, Lang lang) {
            var result = Calculation.of(model, Scenario.LIKELY);
            var chosen = result.chosen();
            rows.add(
                    model.activity().value(),
                    name,
                    chosen.map(one -> one.option().name().in(lang)).orElse(null),
                    model.firstYear(),
                    model.lastYear(),
                    model.municipalities().size(),
                    chosen.map(one -> one.joint().netPresentValue().toBigDecimal())
                            .orElse(null),
                    chosen.map(one -> one.joint().netPresentCash().toBigDecimal())
                            .orElse(null),
                    chosen.map(one -> one.joint().paybackMonths()).orElse(null),
                    result.faults().size(),
                    model.example());
        }

        private static ListSpec spec() {
            return ListSpec.of("business-cases", "benefits.cases.title", ComputedRows.NUMBER)
                    .with(Column.text("activity", "benefits.case.activity", NAME)
                            .linked(row -> PATH + "/" + row.get(ACTIVITY), ACTIVITY)
                            .searched())
                    .with(Column.text("chosen", "benefits.case.chosen", CHOSEN).searched())
                    .with(Column.number("from", "benefits.case.firstYear", FIRST)
                            .worded((row, lang) -> String.valueOf(row.get(FIRST)))
                            .filtered())
                    .with(Column.number("to", "benefits.case.lastYear", LAST)
                            .worded((row, lang) -> String.valueOf(row.get(LAST))))
                    .with(Column.number("municipalities", "benefits.case.municipalities", MUNICIPALITIES))
                    .with(Column.money("value", "benefits.case.presentValue", VALUE)
                            .filtered())
                    .with(Column.money("cash", "benefits.case.presentCash", CASH))
                    .with(Column.number("payback", "benefits.case.payback", PAYBACK))
                    .with(Column.number("faults", "benefits.case.faults", FAULTS)
                            .filtered())
                    .with(Column.yesNo("example", "benefits.case.example", EXAMPLE)
                            .filtered())
                    .sortedBy("activity")
                    .whenEmpty("benefits.cases.none");
        }
    }
}

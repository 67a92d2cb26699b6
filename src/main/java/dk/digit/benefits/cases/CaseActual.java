package dk.digit.benefits.cases;

import dk.digit.benefits.cases.AmountTable.Cell;
import dk.digit.benefits.cases.AmountTable.Row;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.finance.CostObject;
import dk.digit.finance.Ledger;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the option that is shown was to cost, year by year, beside what the ledger has posted on the activity.
///
/// @param prices in words, in which prices the plan is told
public record CaseActual(CaseHead head, CaseOption option, String prices, AmountTable table) implements Page {

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.CasePart.ACTUAL");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final ComputedCase.Query cases;
        private final Ledger ledger;

        Query(CaseHead.Query heads, ComputedCase.Query cases, Ledger ledger) {
            this.heads = heads;
            this.cases = cases;
            this.ledger = ledger;
        }

        CaseActual on(String activity, View view) {
            var head = heads.on(activity, CasePart.ACTUAL, view);
            var computed = cases.on(head, view);
            var model = computed.model();
            var posted = ledger.spent(Set.of(head.key()), view.asOf())
                    .getOrDefault(head.key(), Collections.emptySortedMap());
            var object = ledger.costObjects().stream()
                    .filter(one -> head.key().value().equals(one.activityId()))
                    .map(CostObject::code)
                    .findFirst()
                    .orElse(null);
            return new CaseActual(
                    head,
                    computed.shown().option(),
                    prices(model, view),
                    table(BudgetYear.of(model, computed.shown(), posted), object, new CaseWords(view.lang())));
        }

        private static String prices(CaseModel model, View view) {
            var year = String.valueOf(model.priceYear());
            var prices = PriceIndex.ofPrices(model).rises().map(SharedAssumption::name);
            var wages = PriceIndex.ofWages(model).rises().map(SharedAssumption::name);
            if (wages.isEmpty()) {
                return view.t("benefits.result.notIndexed", year);
            }
            return prices.isEmpty()
                    ? view.t("benefits.result.wagesIndexed", year, wages.get())
                    : view.t("benefits.result.indexed", year, prices.get(), wages.get());
        }

        private static AmountTable table(List<BudgetYear> years, @Nullable String object, CaseWords words) {
            var rows = new ArrayList<Row>();
            for (BudgetYear one : years) {
                var posted = words.money(one.posted());
                rows.add(Row.of(
                        Cell.words(String.valueOf(one.year())),
                        words.money(one.planned()),
                        object == null || one.posted().isZero()
                                ? posted
                                : posted.to("/finance/postings?activity=" + object + "&year=" + one.year()),
                        words.money(one.deviation()),
                        words.money(one.hours())));
            }
            rows.add(Row.of(
                            Cell.words(words.t("benefits.result.sum")),
                            words.money(sum(years, BudgetYear::planned)),
                            words.money(sum(years, BudgetYear::posted)),
                            words.money(sum(years, BudgetYear::deviation)),
                            words.money(sum(years, BudgetYear::hours)))
                    .emphasised());
            return new AmountTable(
                    "actual",
                    words.t("benefits.result.actualTitle"),
                    words.t("benefits.result.actualNote"),
                    List.of(
                            words.words("benefits.result.year"),
                            words.amount("benefits.result.planned"),
                            words.amount("benefits.result.posted"),
                            words.amount("benefits.result.deviation"),
                            words.amount("benefits.result.ownHours")),
                    rows);
        }

        private static Money sum(List<BudgetYear> years, Function<BudgetYear, Money> amount) {
            return Appraisal.sum(years.stream().map(amount).toList());
        }
    }
}

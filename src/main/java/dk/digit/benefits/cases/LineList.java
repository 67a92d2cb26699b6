package dk.digit.benefits.cases;

import dk.digit.benefits.BenefitsRules;
import dk.digit.benefits.formula.FormulaFault;
import dk.digit.platform.access.Rights;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The costs and benefits of a business case, with what each comes to in all its years.
///
/// @param faults what cannot be computed
/// @param waiting how many municipalities have no start, while lines begin with it
public record LineList(CaseHead head, ListPage list, List<Fault> faults, int waiting, boolean edits) implements Page {

    /// @param mark the formula with the wrong place; null when it is not about a place in it
    /// @param path where it is mended
    public record Fault(
            CaseFault fault, String path, @Nullable FormulaFault mark) {}

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.CasePart.LINES");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public @Nullable RecordKey record() {
        return head.record();
    }

    public String path() {
        return head.path(CasePart.LINES);
    }

    @Component
    static class Query {

        private static final Field<String> ID = ComputedRows.text("id");
        private static final Field<String> CODE = ComputedRows.text("code");
        private static final Field<String> NAME = ComputedRows.text("name");
        private static final Field<String> OPTION = ComputedRows.text("option_code");
        private static final Field<String> SIDE = ComputedRows.text("side");
        private static final Field<String> NATURE = ComputedRows.text("nature");
        private static final Field<Boolean> RECURRING = ComputedRows.yesNo("recurring");
        private static final Field<String> FORMULA = ComputedRows.text("formula");
        private static final Field<String> UNIT = ComputedRows.text("unit");
        private static final Field<String> SHARING = ComputedRows.text("sharing");
        private static final Field<String> STARTS = ComputedRows.text("starts");
        private static final Field<BigDecimal> TOTAL = ComputedRows.number("total");
        private static final Field<Boolean> MONEY = ComputedRows.yesNo("money");
        private static final Field<Boolean> BROKEN = ComputedRows.yesNo("broken");

        private final CaseHead.Query heads;
        private final BusinessCases cases;
        private final Lists lists;
        private final Rights rights;

        Query(CaseHead.Query heads, BusinessCases cases, Lists lists, Rights rights) {
            this.heads = heads;
            this.cases = cases;
            this.lists = lists;
            this.rights = rights;
        }

        Answer on(String activity, View view) {
            var head = heads.on(activity, CasePart.LINES, view);
            var model = cases.of(head.key(), view.asOf()).orElseThrow();
            var result = Calculation.of(model, Scenario.LIKELY);
            boolean edits = rights.may(view.actor(), BenefitsRules.EDIT, head.target());
            return lists.answer(
                    view,
                    spec(head, model, edits, view.lang()),
                    rows(result, view.lang()).table(),
                    DSL.noCondition(),
                    page -> new LineList(head, page, faults(result, head), waiting(model), edits));
        }

        private static int waiting(CaseModel model) {
            return model.lines().stream().anyMatch(line -> line.starts() == LineStart.WAVE)
                    ? model.municipalities().size() - model.starts().size()
                    : 0;
        }

        private static List<Fault> faults(CaseResult result, CaseHead head) {
            var formulas = new HashMap<String, @Nullable String>();
            result.model().lines().forEach(line -> formulas.put(CaseFault.LINE + line.id(), line.formula()));
            result.model().assumptions().forEach(one -> formulas.put(CaseFault.ASSUMPTION + one.id(), one.formula()));
            return result.faults().stream()
                    .map(fault -> {
                        var formula = formulas.get(fault.what() + fault.id());
                        return new Fault(
                                fault,
                                head.path(fault.what().equals(CaseFault.LINE) ? CasePart.LINES : CasePart.ASSUMPTIONS)
                                        + "/" + fault.id(),
                                formula == null
                                        ? null
                                        : FormulaFault.of(formula, fault.from(), fault.to(), fault.refusal()));
                    })
                    .toList();
        }

        private static ComputedRows rows(CaseResult result, Lang lang) {
            var model = result.model();
            var totals = totals(result);
            var options = new HashMap<Long, String>();
            model.options().forEach(option -> options.put(option.id(), option.code()));
            var rows = new ComputedRows(
                    ID, CODE, NAME, OPTION, SIDE, NATURE, RECURRING, FORMULA, UNIT, SHARING, STARTS, TOTAL, MONEY,
                    BROKEN);
            for (CaseLine line : model.lines()) {
                var total = totals.get(line.id());
                rows.add(
                        String.valueOf(line.id()),
                        line.code(),
                        line.name().in(lang),
                        options.get(line.option()),
                        line.side().name(),
                        line.nature().name(),
                        line.recurring(),
                        line.formula(),
                        line.unit(),
                        line.sharing().name(),
                        line.starts().name(),
                        total,
                        CaseUnits.isMoney(line),
                        total == null);
            }
            return rows;
        }

        /// By line, those that could be computed.
        private static Map<Long, BigDecimal> totals(CaseResult result) {
            var totals = new HashMap<Long, BigDecimal>();
            result.options().stream()
                    .flatMap(option -> option.lines().stream())
                    .forEach(line -> totals.put(
                            line.line().id(),
                            IntStream.range(0, result.model().years())
                                    .mapToObj(line::year)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
            return totals;
        }

        private static String total(Record row, Lang lang) {
            var total = row.get(TOTAL);
            if (total == null) {
                return "";
            }
            return row.get(MONEY)
                    ? Formats.money(lang, Money.of(total))
                    : Formats.decimal(lang, StoredValues.plain(total)) + " " + row.get(UNIT);
        }

        private static ListSpec spec(CaseHead head, CaseModel model, boolean edits, Lang lang) {
            var path = head.path(CasePart.LINES);
            var name = Column.text("name", "benefits.case.line", NAME).searched();
            var options = model.options().stream()
                    .map(option -> Choice.named(option.code(), option.name().in(lang)))
                    .toList();
            return ListSpec.of("lines", "benefits.CasePart.LINES", ComputedRows.NUMBER)
                    .with(edits ? name.linked(row -> path + "/" + row.get(ID), ID) : name)
                    .with(Column.choice("side", "benefits.case.side", SIDE, Side.class)
                            .filtered())
                    .with(Column.choice("option", "benefits.case.option", OPTION, options)
                            .filtered())
                    .with(Column.choice("nature", "benefits.case.nature", NATURE, Nature.class)
                            .filtered())
                    .with(Column.yesNo("recurring", "benefits.case.recurring", RECURRING)
                            .filtered())
                    .with(Column.text("formula", "benefits.case.formula", FORMULA)
                            .searched())
                    .with(Column.text("unit", "benefits.case.unit", UNIT))
                    .with(Column.choice("sharing", "benefits.case.sharing", SHARING, Sharing.class)
                            .filtered())
                    .with(Column.choice("starts", "benefits.case.starts", STARTS, LineStart.class)
                            .filtered())
                    .with(Column.number("total", "benefits.case.total", TOTAL).worded(Query::total, MONEY, UNIT))
                    .with(Column.yesNo("broken", "benefits.case.broken", BROKEN)
                            .filtered()
                            .hidden())
                    .with(Column.text("code", "benefits.case.lineCode", CODE)
                            .searched()
                            .hidden())
                    .sortedBy("side")
                    .whenEmpty("benefits.case.linesNone");
        }
    }
}

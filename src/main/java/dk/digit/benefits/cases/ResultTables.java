package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.AmountTable.Cell;
import dk.digit.benefits.cases.AmountTable.Column;
import dk.digit.benefits.cases.AmountTable.Row;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The tables that tell what follows from a business case.
final class ResultTables {

    private final ComputedCase computed;
    private final CaseWords words;
    private final Lang lang;

    ResultTables(ComputedCase computed, Lang lang) {
        this.computed = computed;
        this.words = new CaseWords(lang);
        this.lang = lang;
    }

    /// Costs and benefits of the option by year.
    ///
    /// @param of null for all municipalities together
    AmountTable years(@Nullable MunicipalityCode of) {
        var shown = computed.shown();
        var appraisal = of == null ? shown.joint() : each(shown, of);
        var reserve = of == null ? shown.reserved() : shown.reserve().getOrDefault(of, Money.ZERO);
        var rows = new ArrayList<Row>();
        rows.add(row("benefits.result.oneOff", appraisal.oneOff()));
        if (!reserve.isZero()) {
            rows.add(row("benefits.result.reserve", byYear(year -> year == 0 ? reserve : Money.ZERO)));
        }
        rows.add(row("benefits.result.recurring", appraisal.recurring()));
        rows.add(row("benefits.result.costs", byYear(appraisal::costs)).emphasised());
        rows.add(row("benefits.result.obtaining", appraisal.obtaining()));
        rows.add(row("benefits.result.cash", appraisal.cash()));
        rows.add(row("benefits.result.freed", appraisal.freed()));
        rows.add(row("benefits.result.other", appraisal.other()));
        rows.add(row("benefits.result.gross", byYear(appraisal::gross)).emphasised());
        rows.add(row(
                "benefits.result.grossLessObtaining",
                byYear(year -> appraisal.gross(year).minus(appraisal.obtaining().get(year)))));
        rows.add(row("benefits.result.net", byYear(appraisal::net)).emphasised());
        return new AmountTable(
                "years",
                words.t("benefits.result.byYear"),
                words.t(
                        "benefits.result.fixedPrices",
                        String.valueOf(computed.model().priceYear())),
                yearColumns("benefits.result.amount"),
                rows);
    }

    private Row row(String key, List<Money> amounts) {
        return AmountTable.summed(Cell.words(words.t(key)).to("#lines"), lang, amounts);
    }

    private List<Money> byYear(IntFunction<Money> amount) {
        return IntStream.range(0, computed.model().years()).mapToObj(amount).toList();
    }

    private List<Column> yearColumns(String first) {
        var columns = new ArrayList<Column>();
        columns.add(words.words(first));
        for (int year = computed.model().firstYear(); year <= computed.model().lastYear(); year++) {
            columns.add(Column.amount(String.valueOf(year)));
        }
        columns.add(words.amount("benefits.result.sum"));
        return columns;
    }

    static Appraisal each(OptionResult option, MunicipalityCode of) {
        return java.util.Objects.requireNonNull(option.each().get(of), of.value());
    }

    /// The option if all assumptions turn out badly, as expected, or well.
    AmountTable scenarios(List<CaseResult> results) {
        var columns = new ArrayList<Column>();
        columns.add(words.words("benefits.result.scenario"));
        columns.addAll(appraisalColumns());
        var rows = new ArrayList<Row>();
        for (CaseResult result : results) {
            result.option(computed.shown().option().id())
                    .ifPresent(option -> rows.add(
                            row(Cell.words(words.t("benefits.Scenario." + result.scenario())), option.joint())));
        }
        return new AmountTable(
                "scenarios",
                words.t("benefits.result.scenarios"),
                words.t("benefits.result.scenariosNote"),
                columns,
                rows);
    }

    private List<Column> appraisalColumns() {
        return List.of(
                words.amount("benefits.result.costs"),
                words.amount("benefits.result.gross"),
                words.amount("benefits.result.net"),
                words.amount("benefits.result.presentValue"),
                words.amount("benefits.result.presentCash"),
                words.words("benefits.result.payback"),
                words.amount("benefits.result.rate"));
    }

    private Row row(Cell head, Appraisal appraisal) {
        var costs = Appraisal.sum(byYear(appraisal::costs));
        var gross = Appraisal.sum(byYear(appraisal::gross));
        return Row.of(
                head,
                words.money(costs),
                words.money(gross),
                words.money(gross.minus(costs)),
                words.money(appraisal.netPresentValue()),
                words.money(appraisal.netPresentCash()),
                words.paybackCell(appraisal.paybackMonths()),
                words.rateCell(appraisal.internalRate()));
    }

    /// Every option, for all together.
    AmountTable options() {
        var columns = new ArrayList<Column>();
        columns.add(words.words("benefits.result.option"));
        columns.addAll(appraisalColumns());
        var rows = computed.likely().options().stream()
                .map(option -> {
                    boolean chosen = Long.valueOf(option.option().id())
                            .equals(computed.model().chosen());
                    var name = option.option().name().in(lang);
                    var row = row(
                            Cell.words(chosen ? words.t("benefits.result.chosen", name) : name)
                                    .to(computed.head().path() + "?" + ComputedCase.OPTION + "="
                                            + option.option().code()),
                            option.joint());
                    return chosen ? row.emphasised() : row;
                })
                .toList();
        return new AmountTable("options", words.t("benefits.result.options"), null, columns, rows);
    }

    /// The option for each municipality.
    AmountTable municipalities() {
        var columns = new ArrayList<Column>();
        columns.add(words.words("benefits.result.municipality"));
        columns.addAll(appraisalColumns());
        var rows = new ArrayList<Row>();
        for (MunicipalityCode code : computed.byName()) {
            rows.add(row(Cell.words(computed.name(code)).to(computed.path(code)), each(computed.shown(), code)));
        }
        rows.add(row(
                        Cell.words(words.t("benefits.result.joint")),
                        computed.shown().joint())
                .emphasised());
        return new AmountTable("municipalities", words.t("benefits.result.byMunicipality"), null, columns, rows);
    }

    /// What going together is worth against each alone, and against doing nothing; null where the options are
    /// missing.
    @Nullable
    AmountTable together() {
        var together = computed.likely().of(OptionKind.TOGETHER).orElse(null);
        var alone = computed.likely().of(OptionKind.ALONE).orElse(null);
        if (together == null || alone == null) {
            return null;
        }
        var nothing = computed.likely().of(OptionKind.NOTHING).orElse(null);
        var columns = new ArrayList<>(List.of(
                words.words("benefits.result.municipality"),
                words.amount("benefits.result.valueTogether"),
                words.amount("benefits.result.valueAlone"),
                words.amount("benefits.result.togetherLessAlone")));
        if (nothing != null) {
            columns.add(words.amount("benefits.result.togetherLessNothing"));
        }
        var rows = new ArrayList<Row>();
        for (MunicipalityCode code : computed.byName()) {
            rows.add(difference(
                    Cell.words(computed.name(code)).to(computed.path(code)),
                    each(together, code),
                    each(alone, code),
                    nothing == null ? null : each(nothing, code)));
        }
        rows.add(difference(
                        Cell.words(words.t("benefits.result.joint")),
                        together.joint(),
                        alone.joint(),
                        nothing == null ? null : nothing.joint())
                .emphasised());
        return new AmountTable(
                "together",
                words.t("benefits.result.togetherTitle"),
                words.t("benefits.result.togetherNote"),
                columns,
                rows);
    }

    private Row difference(Cell head, Appraisal together, Appraisal alone, @Nullable Appraisal nothing) {
        var value = together.netPresentValue();
        var cells = new ArrayList<>(List.of(
                head,
                words.money(value),
                words.money(alone.netPresentValue()),
                words.money(value.minus(alone.netPresentValue()))));
        if (nothing != null) {
            cells.add(words.money(value.minus(nothing.netPresentValue())));
        }
        return new Row(cells, false);
    }

    /// The option's lines in money by year.
    ///
    /// @param of null for all municipalities together
    AmountTable lines(@Nullable MunicipalityCode of) {
        var columns = new ArrayList<Column>();
        columns.add(words.words("benefits.result.line"));
        columns.add(words.words("benefits.result.nature"));
        columns.addAll(
                yearColumns("benefits.result.line").subList(1, computed.model().years() + 2));
        var rows = new ArrayList<Row>();
        for (LineResult result : computed.shown().lines()) {
            if (result.money()) {
                rows.add(row(
                        result,
                        of,
                        Cell.words(words.t("benefits.Nature." + result.line().nature()))));
            }
        }
        var reserve = of == null
                ? computed.shown().reserved()
                : computed.shown().reserve().getOrDefault(of, Money.ZERO);
        if (!reserve.isZero()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.words(words.t("benefits.result.reserve"))
                    .to(computed.head().path(CasePart.RISKS)));
            cells.add(Cell.EMPTY);
            byYear(year -> year == 0 ? reserve : Money.ZERO).forEach(amount -> cells.add(words.money(amount)));
            cells.add(words.money(reserve));
            rows.add(new Row(cells, false));
        }
        return new AmountTable("lines", words.t("benefits.result.lines"), null, columns, rows);
    }

    /// The option's lines that are no money; null where it has none.
    ///
    /// @param of null for all municipalities together
    @Nullable
    AmountTable beside(@Nullable MunicipalityCode of) {
        var columns = new ArrayList<Column>();
        columns.add(words.words("benefits.result.line"));
        columns.add(words.words("benefits.result.unit"));
        columns.addAll(
                yearColumns("benefits.result.line").subList(1, computed.model().years() + 2));
        var rows = new ArrayList<Row>();
        for (LineResult result : computed.shown().lines()) {
            if (!result.money()) {
                rows.add(row(result, of, Cell.words(result.line().unit())));
            }
        }
        return rows.isEmpty()
                ? null
                : new AmountTable(
                        "beside",
                        words.t("benefits.result.beside"),
                        words.t("benefits.result.besideNote"),
                        columns,
                        rows);
    }

    private Row row(LineResult result, @Nullable MunicipalityCode of, Cell second) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.words(result.line().name().in(lang)).to(computed.path(result.line())));
        cells.add(second);
        var sum = BigDecimal.ZERO;
        for (int year = 0; year < computed.model().years(); year++) {
            var amount = of == null ? result.year(year) : result.of(of, year);
            sum = sum.add(amount);
            cells.add(Cell.number(lang, amount.setScale(2)));
        }
        cells.add(Cell.number(lang, sum.setScale(2)));
        return new Row(cells, false);
    }

    /// One line in every municipality by year.
    AmountTable line(LineResult result) {
        var rows = new ArrayList<Row>();
        for (MunicipalityCode code : computed.byName()) {
            rows.add(amounts(Cell.words(computed.name(code)).to(computed.path(code)), year -> result.of(code, year)));
        }
        rows.add(amounts(Cell.words(words.t("benefits.result.joint")), result::year)
                .emphasised());
        return new AmountTable(
                "amounts",
                result.money()
                        ? words.t("benefits.result.lineAmounts")
                        : words.t("benefits.result.lineNumbers", result.line().unit()),
                null,
                yearColumns("benefits.result.municipality"),
                rows);
    }

    private Row amounts(Cell head, IntFunction<BigDecimal> amount) {
        var cells = new ArrayList<Cell>();
        cells.add(head);
        var sum = BigDecimal.ZERO;
        for (int year = 0; year < computed.model().years(); year++) {
            cells.add(Cell.number(lang, amount.apply(year).setScale(2)));
            sum = sum.add(amount.apply(year));
        }
        cells.add(Cell.number(lang, sum.setScale(2)));
        return new Row(cells, false);
    }
}

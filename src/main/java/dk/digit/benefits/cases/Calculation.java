package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.formula.Fraction;
import dk.digit.platform.money.Allocation;
import dk.digit.platform.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Computes a business case, exactly: fractions until an amount is told, each municipality's amount of a year
/// then rounded to the øre once. What all of them come to is the sum of those.
///
/// The parts and their words are those of the state's business case (one-off and recurring costs, gross and net
/// benefits, benefits that can be taken out of a budget and others, a reserve for risks); see [LineAmounts] for
/// amounts and [CashFlow] for what is said of them. A scenario takes every assumption at its worst, likely or
/// best at once: the ends of what is possible, far less probable than the middle.
///
/// The reserve for risks is the sum of what each risk of the case sets aside: a one-off cost of the chosen
/// option in the first year, shared equally.
public final class Calculation {

    private Calculation() {}

    /// The same model and scenario always give the same result. What is wrong with the case is told in the
    /// result.
    public static CaseResult of(CaseModel model, Scenario scenario) {
        var terms = new Terms(model, scenario);
        terms.settle(model.municipalities(), model.firstYear(), model.years());
        var faults = new ArrayList<CaseFault>(terms.faults());
        var factors = CashFlow.factors(model.rates(), model.years());
        var options = new ArrayList<OptionResult>();
        for (CaseOption option : model.options()) {
            var lines = new ArrayList<LineResult>();
            for (CaseLine line : model.lines()) {
                if (line.option() == option.id()) {
                    compute(model, terms, line, lines, faults);
                }
            }
            options.add(option(model, option, lines, factors));
        }
        return new CaseResult(model, scenario, options, List.copyOf(faults));
    }

    private static void compute(
            CaseModel model, Terms terms, CaseLine line, List<LineResult> lines, List<CaseFault> faults) {
        try {
            lines.add(new LineAmounts(model, terms, line).compute());
        } catch (LineAmounts.Impossible impossible) {
            for (CaseFault fault : impossible.faults()) {
                if (faults.stream().noneMatch(fault::isOfSame)) {
                    faults.add(fault);
                }
            }
        }
    }

    private static OptionResult option(
            CaseModel model, CaseOption option, List<LineResult> lines, List<Fraction> factors) {
        var reserve = reserve(model, option);
        var each = new LinkedHashMap<MunicipalityCode, Appraisal>();
        var sums = new LinkedHashMap<MunicipalityCode, Sums>();
        for (MunicipalityCode municipality : model.municipalities()) {
            var sum = new Sums(model.years());
            lines.forEach(line -> sum.add(line, municipality));
            sum.addReserve(reserve.getOrDefault(municipality, Money.ZERO));
            sums.put(municipality, sum);
            each.put(municipality, sum.appraisal(factors));
        }
        var joint = new Sums(model.years());
        sums.values().forEach(joint::add);
        return new OptionResult(option, lines, joint.appraisal(factors), each, reserve);
    }

    private static Map<MunicipalityCode, Money> reserve(CaseModel model, CaseOption option) {
        var reserve = new LinkedHashMap<MunicipalityCode, Money>();
        var all = model.risks().stream().map(CaseRisk::reserve).reduce(Money.ZERO, Money::plus);
        var municipalities = model.municipalities();
        if (!all.isZero()
                && !municipalities.isEmpty()
                && Long.valueOf(option.id()).equals(model.chosen())) {
            var parts = Allocation.equally(all, municipalities.size());
            for (int i = 0; i < parts.size(); i++) {
                reserve.put(municipalities.get(i), parts.get(i));
            }
        }
        return reserve;
    }
}

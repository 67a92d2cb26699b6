package dk.digit.benefits.uncertainty;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.CaseUnits;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.OptionResult;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.formula.Unit;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.RefusedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes an option of a business case ready for samples. What an amount is in a year follows the exact calculation,
/// but nothing is rounded to the øre: over a case of ten years that is some kroner at most.
final class Planning {

    private static final Fraction LOSS = Fraction.of(-1);

    private final CaseModel model;
    private final Map<MunicipalityCode, Money> reserve;
    private final Names names;
    private final List<Driver> drivers;
    private final Sources sources;
    /// By municipality, in the case's order.
    private final List<Terms> terms = new ArrayList<>();

    private Planning(CaseModel model, List<Driver> drivers, Map<MunicipalityCode, Money> reserve, Curves curves) {
        this.model = model;
        this.reserve = reserve;
        this.drivers = drivers;
        this.sources = new Sources(curves);
        this.names = new Names(model, drivers, sources);
    }

    /// @param result of the exact calculation
    /// @throws RefusedException when it cannot be computed
    static Plan of(CaseResult result, long option, Curves curves) {
        var model = result.model();
        var reserve = result.option(option).map(OptionResult::reserve).orElse(Map.of());
        try {
            var lines = lines(model, option);
            var drivers = Names.drivers(model, names(model, lines));
            return new Planning(model, drivers, reserve, curves).plan(lines);
        } catch (BrokenFormula broken) {
            throw new RefusedException(broken.refusal());
        }
    }

    static List<Driver> drivers(CaseModel model, long option) {
        try {
            return Names.drivers(model, names(model, lines(model, option)));
        } catch (BrokenFormula broken) {
            throw new RefusedException(broken.refusal());
        }
    }

    private static List<CaseLine> lines(CaseModel model, long option) {
        return model.lines().stream()
                .filter(line -> line.option() == option)
                .filter(CaseUnits::isMoney)
                .toList();
    }

    /// Every name that the lines build on, through formulas of assumptions too.
    private static Set<String> names(CaseModel model, List<CaseLine> lines) throws BrokenFormula {
        var found = new HashSet<String>();
        var waiting = new ArrayDeque<String>();
        for (CaseLine line : lines) {
            waiting.addAll(Formula.parse(line.formula()).names());
        }
        while (!waiting.isEmpty()) {
            var name = waiting.remove();
            if (found.add(name)) {
                for (var assumption : model.assumptions()) {
                    if (assumption.code().equals(name) && assumption.formula() != null) {
                        waiting.addAll(Formula.parse(assumption.formula()).names());
                    }
                }
            }
        }
        return found;
    }

    private Plan plan(List<CaseLine> lines) throws BrokenFormula {
        for (MunicipalityCode municipality : model.municipalities()) {
            var own = new Terms(model.years());
            own.add(
                    new Value.Fixed(Fraction.of(
                            reserve.getOrDefault(municipality, Money.ZERO).toBigDecimal())),
                    0,
                    LOSS);
            terms.add(own);
        }
        for (CaseLine line : lines) {
            add(line);
        }
        var discounts = discounts();
        var flows = new ArrayList<Flow>();
        for (Terms own : terms) {
            flows.add(own.flow(discounts));
        }
        var copula = Copula.of(drivers.stream().map(Driver::code).toList(), model.correlations());
        return new Plan(
                model.municipalities(), model.firstYear(), model.years(), drivers, copula, sources.all(), flows);
    }

    private double[] discounts() {
        var discounts = new double[model.years()];
        double factor = 1;
        for (int year = 0; year < discounts.length; year++) {
            factor /= year == 0 ? 1 : 1 + model.rates().rate(year).doubleValue();
            discounts[year] = factor;
        }
        return discounts;
    }

    private void add(CaseLine line) throws BrokenFormula {
        var formula = names.formula(line.formula());
        var factor = CaseUnits.factor(line, Unit.parse(line.unit()), names.unit(formula))
                .orElseThrow(() -> new IllegalStateException("a line that is no money: " + line.code()));
        var signed = line.side() == Side.COST ? factor.negate() : factor;
        for (int place = 0; place < terms.size(); place++) {
            var municipality = model.municipalities().get(place);
            for (int year = 0; year < model.years(); year++) {
                var part = part(line, municipality, year);
                if (part.signum() != 0) {
                    var of = line.sharing() == Sharing.EACH ? municipality : null;
                    var value = names.of(formula, of, model.firstYear() + year);
                    terms.get(place).add(value, year, signed.times(part));
                }
            }
        }
    }

    /// How much of what the formula gives is the municipality's in the year.
    private Fraction part(CaseLine line, MunicipalityCode municipality, int year) {
        int months = months(line, municipality, year);
        if (months == 0) {
            return Fraction.ZERO;
        }
        return share(line, municipality, year).times(line.recurring() ? Fraction.of(months, 12) : Fraction.ONE);
    }

    private Fraction share(CaseLine line, MunicipalityCode municipality, int year) {
        return switch (line.sharing()) {
            case EACH -> Fraction.ONE;
            case EQUAL -> Fraction.of(1, model.municipalities().size());
            case FIGURE -> figureShare(line.sharedBy(), municipality, model.firstYear() + year);
        };
    }

    private Fraction figureShare(@Nullable String figure, MunicipalityCode municipality, int year) {
        if (figure == null) {
            throw new IllegalStateException("shared by nothing");
        }
        return names.figure(figure, municipality, year).over(names.figure(figure, null, year));
    }

    /// Of a recurring line its active months in the year; of one that comes once 1 in its year.
    private int months(CaseLine line, MunicipalityCode municipality, int year) {
        long begins = line.offset();
        if (line.starts() == LineStart.WAVE) {
            var start = model.starts().get(municipality);
            if (start == null) {
                return 0;
            }
            begins += 12L * (start.getYear() - model.firstYear()) + start.getMonthValue() - 1;
        }
        long from = 12L * year;
        if (!line.recurring()) {
            return begins >= from && begins < from + 12 ? 1 : 0;
        }
        long ends = line.lasts() == null ? Long.MAX_VALUE : begins + line.lasts();
        return (int) Math.max(0, Math.min(ends, from + 12) - Math.max(begins, from));
    }
}

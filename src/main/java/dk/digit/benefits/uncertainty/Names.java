package dk.digit.benefits.uncertainty;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseUnits;
import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.formula.Unit;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.FigureValue;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.benefits.shared.SharedValue;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the names of a case are worth at a municipality and in a year, by the rules of the exact calculation, only
/// that an assumption with a spread is a row of samples.
final class Names {

    private final CaseModel model;
    private final List<Driver> drivers;
    private final Map<String, Unit> units;
    private final Sources sources;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<String, Assumption> assumptions = new HashMap<>();
    private final Map<String, SharedAssumption> shared = new HashMap<>();
    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<Place, Value> known = new HashMap<>();

    private record Place(String name, @Nullable MunicipalityCode of, int year) {}

    Names(CaseModel model, List<Driver> drivers, Sources sources) {
        this.model = model;
        this.drivers = drivers;
        this.units = CaseUnits.of(model);
        this.sources = sources;
        model.assumptions().forEach(one -> assumptions.put(one.code(), one));
        model.shared().forEach(one -> shared.put(one.code(), one));
        model.figures().forEach(one -> figures.put(one.code(), one));
    }

    /// Those that are not sure and that one of `names` builds on.
    static List<Driver> drivers(CaseModel model, Set<String> names) {
        var own = model.assumptions().stream()
                .filter(one -> names.contains(one.code()))
                .filter(one -> one.formula() == null && one.spread() != Spread.FIXED)
                .filter(one -> one.values().stream()
                        .anyMatch(value -> value.pessimistic().compareTo(value.optimistic()) != 0))
                .map(one -> new Driver(one.code(), one.name(), one.spread(), false));
        var shared = model.shared().stream()
                .filter(one -> names.contains(one.code()))
                .filter(one -> one.values().stream()
                        .anyMatch(value -> value.pessimistic().compareTo(value.optimistic()) != 0))
                .map(one -> new Driver(one.code(), one.name(), Spread.PERT, true));
        return Stream.concat(own, shared).toList();
    }

    Formula formula(String text) throws BrokenFormula {
        var formula = formulas.get(text);
        if (formula == null) {
            formula = Formula.parse(text);
            formulas.put(text, formula);
        }
        return formula;
    }

    Unit unit(Formula formula) throws BrokenFormula {
        return formula.unit(units);
    }

    /// @param of null for all municipalities together
    Value of(Formula formula, @Nullable MunicipalityCode of, int year) throws BrokenFormula {
        var inputs = new LinkedHashMap<String, Value>();
        for (String name : formula.names()) {
            inputs.put(name, of(name, of, year));
        }
        return sources.computed(formula, inputs);
    }

    private Value of(String name, @Nullable MunicipalityCode of, int year) throws BrokenFormula {
        var place = new Place(name, of, year);
        var value = known.get(place);
        if (value == null) {
            value = find(name, of, year);
            known.put(place, value);
        }
        return value;
    }

    private Value find(String name, @Nullable MunicipalityCode of, int year) throws BrokenFormula {
        if (name.equals(CaseUnits.MUNICIPALITIES)) {
            return new Value.Fixed(Fraction.of(model.municipalities().size()));
        }
        if (figures.containsKey(name)) {
            return new Value.Fixed(figure(figures.get(name), of, year).times(scale(name)));
        }
        if (shared.containsKey(name)) {
            var value = in(year, shared.get(name).values(), SharedValue::valid);
            return value == null
                    ? missing(name, year)
                    : drawn(name, Spread.PERT, value.pessimistic(), value.likely(), value.optimistic());
        }
        var own = assumptions.get(name);
        if (own == null) {
            return missing(name, year);
        }
        return own.formula() == null ? own(own, of, year) : of(formula(own.formula()), of, year);
    }

    private Value own(Assumption assumption, @Nullable MunicipalityCode of, int year) {
        AssumptionValue counts = null;
        for (AssumptionValue one : assumption.values()) {
            var its = one.municipality();
            if (one.holds(year) && (its == null ? counts == null : its.equals(of))) {
                counts = one;
            }
        }
        return counts == null
                ? missing(assumption.code(), year)
                : drawn(
                        assumption.code(),
                        assumption.spread(),
                        counts.pessimistic(),
                        counts.likely(),
                        counts.optimistic());
    }

    private Value drawn(String name, Spread spread, BigDecimal pessimistic, BigDecimal likely, BigDecimal optimistic) {
        var scale = scale(name);
        if (spread == Spread.FIXED || pessimistic.compareTo(optimistic) == 0) {
            return new Value.Fixed(Fraction.of(likely).times(scale));
        }
        int driver = 0;
        while (!drivers.get(driver).code().equals(name)) {
            driver++;
        }
        return sources.drawn(
                driver,
                spread,
                Fraction.of(pessimistic.min(optimistic)).times(scale),
                Fraction.of(likely).times(scale),
                Fraction.of(pessimistic.max(optimistic)).times(scale));
    }

    private Fraction scale(String name) {
        var unit = units.get(name);
        return unit == null ? Fraction.ONE : unit.scale();
    }

    /// In its own unit.
    Fraction figure(String code, @Nullable MunicipalityCode of, int year) {
        var figure = figures.get(code);
        return figure == null ? missing(code, year) : figure(figure, of, year);
    }

    private Fraction figure(Figure figure, @Nullable MunicipalityCode of, int year) {
        if (of == null) {
            var sum = Fraction.ZERO;
            for (MunicipalityCode each : model.municipalities()) {
                sum = sum.plus(figure(figure, each, year));
            }
            return sum;
        }
        var its = figure.values().stream()
                .filter(one -> one.municipality().equals(of))
                .toList();
        var value = in(year, its, FigureValue::valid);
        return value == null ? missing(figure.code(), year) : Fraction.of(value.value());
    }

    /// What holds on 1 January; in a gap and after the last what held last, before the first what holds first.
    private static <T> @Nullable T in(int year, List<T> values, Function<T, Period> valid) {
        var day = LocalDate.of(year, 1, 1);
        T counts = null;
        for (T value : values.stream()
                .sorted(Comparator.comparing(one -> start(valid.apply(one))))
                .toList()) {
            if (counts == null || !start(valid.apply(value)).isAfter(day)) {
                counts = value;
            }
        }
        return counts;
    }

    private static LocalDate start(Period period) {
        var start = period.start();
        return start == null ? LocalDate.MIN : start;
    }

    private static <T> T missing(String name, int year) {
        throw new RefusedException(Refusal.of("benefits.refused.uncertainty.noValue", name, String.valueOf(year)));
    }
}

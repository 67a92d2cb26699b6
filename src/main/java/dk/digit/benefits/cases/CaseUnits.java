package dk.digit.benefits.cases;

import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.formula.Unit;
import dk.digit.platform.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the names that a case's formulas may use count, and what its lines count.
public final class CaseUnits {

    /// The name of the number of municipalities that the case is computed for.
    public static final String MUNICIPALITIES = "kommuner";

    private static final String KRONER = "kr.";
    private static final String YEAR = "år";

    private CaseUnits() {}

    /// By name: assumptions of the case, shared ones, figures, and `kommuner`, which is a plain number. A name
    /// whose unit cannot be read is missing.
    public static Map<String, Unit> of(CaseModel model) {
        var units = new HashMap<String, Unit>();
        read("").ifPresent(plain -> units.put(MUNICIPALITIES, plain));
        model.figures().forEach(one -> read(one.unit()).ifPresent(unit -> units.put(one.code(), unit)));
        model.shared().forEach(one -> read(one.unit()).ifPresent(unit -> units.put(one.code(), unit)));
        model.assumptions().forEach(one -> read(one.unit()).ifPresent(unit -> units.put(one.code(), unit)));
        return units;
    }

    private static Optional<Unit> read(String unit) {
        try {
            return Optional.of(Unit.parse(unit));
        } catch (BrokenFormula e) {
            return Optional.empty();
        }
    }

    /// Whether a line is money: its unit is kroner, or thousands of them; of a recurring line also kroner a
    /// year.
    public static boolean isMoney(CaseLine line) {
        return read(line.unit()).filter(unit -> isMoney(line, unit)).isPresent();
    }

    static boolean isMoney(CaseLine line, Unit unit) {
        var kroner = known(KRONER).powers();
        return unit.powers().equals(kroner)
                || (line.recurring() && yearOf(unit).powers().equals(kroner));
    }

    /// What a formula's result is multiplied by to give a line's amount, in kroner where the line is money,
    /// else in its unit: the formula counts the same as the line; of a recurring line it may also count that a
    /// year, since it gives a year's amount.
    ///
    /// @return empty when the formula counts something else
    public static Optional<Fraction> factor(CaseLine line, Unit lineUnit, Unit formula) {
        var asked = isMoney(line, lineUnit) ? known(KRONER) : lineUnit;
        if (formula.powers().equals(asked.powers())) {
            return Optional.of(Fraction.ONE.over(asked.scale()));
        }
        boolean aYear = line.recurring() && yearOf(formula).powers().equals(asked.powers());
        return aYear ? Optional.of(known(YEAR).scale().over(asked.scale())) : Optional.empty();
    }

    /// What it comes to in a year.
    private static Unit yearOf(Unit unit) {
        return unit.times(known(YEAR));
    }

    /// As people write it.
    static Object told(Unit unit) {
        return unit.isPlain() && unit.scale().equals(Fraction.ONE) ? Texts.both("benefits.unit.plain") : unit.text();
    }

    private static Unit known(String unit) {
        return read(unit).orElseThrow(() -> new IllegalStateException("the unit " + unit + " cannot be read"));
    }
}

package dk.digit.benefits.formula;

import java.util.Collections;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// What a number counts, as a product of powers: `kr./time`, `time/bruger/år`. Words that mean a fixed part of another
/// (minut and time, t.kr. and kr., %) are one kind at different scales. A day and a week are kinds of their own: how
/// many working hours they hold is an assumption that a case has to tell.
///
/// Formulas compute in base units (kr., time, år, shares). Who has a value in a unit turns it by [#base], and back by
/// [#from]; a formula never does it for names.
///
/// @param powers by base word; no power is zero
/// @param scale how many of the base unit one of it is
public record Unit(SortedMap<String, Integer> powers, Fraction scale) {

    /// A number that counts nothing.
    public static final Unit PLAIN = new Unit(new TreeMap<>(), Fraction.ONE);

    static final int HIGHEST_POWER = 100;

    public Unit {
        powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
        if (powers.containsValue(0) || scale.signum() <= 0) {
            throw new IllegalArgumentException(powers + " at " + scale);
        }
    }

    /// Reads `kr./time`, `kr. pr. time`, `minutter/sag/år`, `%`, `m^2`; empty is [#PLAIN].
    ///
    /// @throws BrokenFormula when it cannot be read; longer than 60 characters is refused
    public static Unit parse(String text) throws BrokenFormula {
        return parse(text, 0);
    }

    /// @param at where the text begins in what was written
    static Unit parse(String text, int at) throws BrokenFormula {
        return new UnitReading(text, at).whole();
    }

    /// Whether values of both may be added and compared, once they are in base units.
    public boolean isSameKind(Unit other) {
        return powers.equals(other.powers);
    }

    public boolean isPlain() {
        return powers.isEmpty();
    }

    /// @param value in this unit
    /// @return the same in base units: 30 minut is 1/2
    public Fraction base(Fraction value) {
        return scale.equals(Fraction.ONE) ? value : value.times(scale);
    }

    /// @param value in base units
    /// @return the same in this unit
    public Fraction from(Fraction value) {
        return scale.equals(Fraction.ONE) ? value : value.over(scale);
    }

    public Unit times(Unit other) {
        return with(other, 1);
    }

    public Unit over(Unit other) {
        return with(other, -1);
    }

    public Unit power(int exponent) {
        return PLAIN.with(this, exponent);
    }

    private Unit with(Unit other, int exponent) {
        var product = new TreeMap<>(powers);
        if (exponent != 0) {
            other.powers.forEach(
                    (word, power) -> product.merge(word, exponent * power, (a, b) -> a + b == 0 ? null : a + b));
        }
        return new Unit(product, scale.times(other.scale.power(exponent)));
    }

    /// As people write it: `kr./time`, `minut`, `%`; empty for a plain number.
    public String text() {
        return UnitWord.text(this);
    }

    /// With the word for one base unit in the place of another.
    String text(String base, String shown) {
        var over = new StringJoiner("·");
        var under = new StringBuilder();
        powers.forEach((word, power) -> {
            var name = word.equals(base) ? shown : word;
            var raised = Math.abs(power) == 1 ? name : name + "^" + Math.abs(power);
            if (power > 0) {
                over.add(raised);
            } else {
                under.append('/').append(raised);
            }
        });
        return (over.length() == 0 && !under.isEmpty() ? "1" : over.toString()) + under;
    }

    @Override
    public String toString() {
        return text();
    }
}

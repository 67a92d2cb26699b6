package dk.digit.benefits.formula;

import dk.digit.benefits.formula.Amount.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A formula that has been read: `antal_brugere * minutter / 60 [minut/time] * timepris`. Numbers as Danes write them,
/// arguments parted by `;`, functions `min`, `max`, `hvis` (`if`).
///
/// Values go in and come out in base units: whoever has a value in a unit puts it in by [Unit#base] and takes the
/// result out by [Unit#from].
public final class Formula {

    private static final Pattern NAME = Pattern.compile("[a-zæøå][a-zæøå0-9_]{0,39}");
    private static final Set<String> WORDS = Set.of("min", "max", "hvis", "if", "og", "and", "eller", "or");

    private final String text;
    private final Amount whole;

    private Formula(String text, Amount whole) {
        this.text = text;
        this.whole = whole;
    }

    /// @throws BrokenFormula when it cannot be read; longer than 4,000 characters, of more than 2,000 parts or nested
    ///     deeper than 100 is refused
    public static Formula parse(String text) throws BrokenFormula {
        return new Formula(text, Reading.of(text));
    }

    /// Whether an assumption may be called so: small letters, digits and `_`, at most 40, and no word of the language.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !WORDS.contains(name);
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// The names that it asks for.
    public SortedSet<String> names() {
        var names = new TreeSet<String>();
        Parts.of(whole).forEach(part -> {
            if (part instanceof Named(var _, var name)) {
                names.add(name);
            }
        });
        return names;
    }

    /// Where it first asks for `name`.
    Place place(String name) {
        return Parts.of(whole)
                .filter(part -> part instanceof Named(var _, var found) && found.equals(name))
                .findFirst()
                .orElse(whole)
                .place();
    }

    /// What its result counts, at base scale.
    ///
    /// @param units of every name that it may ask for
    /// @throws BrokenFormula when a name has no unit, or units do not fit
    public Unit unit(Map<String, Unit> units) throws BrokenFormula {
        return new Counting(units).of(whole).unit();
    }

    /// Which of the `accepted` units its result counts, the first that is of the same kind. A formula that is nothing
    /// but 0 counts whatever is asked for.
    ///
    /// @throws BrokenFormula when it counts something else, a name has no unit, or units do not fit
    public Unit unit(Map<String, Unit> units, List<Unit> accepted) throws BrokenFormula {
        var counted = new Counting(units).of(whole);
        for (Unit unit : accepted) {
            if (counted.nought() || counted.unit().isSameKind(unit)) {
                return unit;
            }
        }
        throw counted.isNot(accepted.getFirst(), whole.place());
    }

    /// Computes it, in base units. Of `hvis`, `og` and `eller` only what decides is computed.
    ///
    /// @throws BrokenFormula when a name has no value, something is divided by zero, or a number gets too long
    public Fraction value(Map<String, Fraction> values) throws BrokenFormula {
        return new Evaluation(values).of(whole);
    }

    /// Makes it ready for many samples.
    ///
    /// @throws IllegalArgumentException when a name is missing in `order`
    public Program program(List<String> order) {
        return program(order, Map.of());
    }

    /// Makes it ready for many samples of some names, when the others are the same in all.
    ///
    /// @param order the names that come as rows
    /// @param fixed what the other names are worth, in base units; a name that stands in both is fixed
    /// @throws IllegalArgumentException when a name is missing in both
    public Program program(List<String> order, Map<String, Fraction> fixed) {
        for (String name : names()) {
            if (!order.contains(name) && !fixed.containsKey(name)) {
                throw new IllegalArgumentException("no row for " + name);
            }
        }
        return new ProgramMaker(order, fixed).of(whole);
    }

    @Override
    public String toString() {
        return text;
    }
}

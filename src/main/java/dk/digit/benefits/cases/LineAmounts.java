package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.formula.Unit;
import dk.digit.benefits.shared.Figure;
import dk.digit.platform.money.Allocation;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Computes one line by municipality and year.
///
/// Of a recurring line a year with k of twelve months counts k/12 of the formula's value in that year; a
/// one-off line counts whole in the year of its month, or not at all when that lies outside the case. A line
/// that is all's is computed for all of them together: when they do not start at once, each weighs with its
/// months, so that the year's amount is `value × Σ(weight × k/12) / Σ weight`, rounded once and shared by
/// `weight × k` with the largest remainders.
final class LineAmounts {

    private static final int MONTHS = 12;
    /// A thousand billion kroner: what is larger is a slip of the hand, and sums stay within a [Money].
    private static final Fraction LARGEST = Fraction.of(1_000_000_000_000L);

    private final CaseModel model;
    private final Terms terms;
    private final CaseLine line;
    private final CaseFault at;

    LineAmounts(CaseModel model, Terms terms, CaseLine line) {
        this.model = model;
        this.terms = terms;
        this.line = line;
        this.at = new CaseFault(
                CaseFault.LINE,
                line.id(),
                line.code(),
                0,
                line.formula().length(),
                Refusal.of("benefits.refused.uncomputed"));
    }

    /// It cannot be computed.
    static final class Impossible extends Exception {
        private final transient List<CaseFault> faults = new ArrayList<>();

        Impossible(CaseFault fault) {
            super(fault.code());
            faults.add(fault);
        }

        Impossible(Worth.Broken broken) {
            super(broken.fault().code());
            for (var cause = broken; cause != null; cause = cause.because()) {
                faults.addFirst(cause.fault());
            }
        }

        /// What it comes from first; the line's own last.
        List<CaseFault> faults() {
            return faults;
        }
    }

    LineResult compute() throws Impossible {
        try {
            var lineUnit = Unit.parse(line.unit());
            var read = terms.read(at, line.formula());
            var factor = CaseUnits.factor(line, lineUnit, read.unit())
                    .orElseThrow(() -> new BrokenFormula(
                            0,
                            line.formula().length(),
                            Refusal.of(
                                    "benefits.refused.countsOther",
                                    CaseUnits.told(read.unit()),
                                    CaseUnits.told(lineUnit))));
            var formula = terms.term(at, line.formula(), read.formula());
            var amounts = line.sharing() == Sharing.EACH ? each(formula, factor) : shared(formula, factor);
            return new LineResult(line, CaseUnits.isMoney(line, lineUnit), amounts);
        } catch (BrokenFormula broken) {
            throw new Impossible(FormulaTerm.fault(at, broken));
        }
    }

    private Map<MunicipalityCode, List<BigDecimal>> each(FormulaTerm formula, Fraction factor) throws Impossible {
        var amounts = new LinkedHashMap<MunicipalityCode, List<BigDecimal>>();
        for (MunicipalityCode municipality : model.municipalities()) {
            var start = start(line, model, municipality);
            var own = new ArrayList<BigDecimal>();
            for (int year = model.firstYear(); year <= model.lastYear(); year++) {
                int months = months(line, start, year);
                own.add(
                        months == 0
                                ? nothing()
                                : rounded(
                                        part(value(formula, municipality, year).times(factor), months)));
            }
            amounts.put(municipality, own);
        }
        return amounts;
    }

    private static Fraction part(Fraction amount, int months) {
        return months == MONTHS ? amount : amount.times(Fraction.of(months, MONTHS));
    }

    private Map<MunicipalityCode, List<BigDecimal>> shared(FormulaTerm formula, Fraction factor) throws Impossible {
        var amounts = new LinkedHashMap<MunicipalityCode, List<BigDecimal>>();
        model.municipalities().forEach(one -> amounts.put(one, new ArrayList<>()));
        for (int year = model.firstYear(); year <= model.lastYear(); year++) {
            var parts = parts(formula, factor, year);
            int place = 0;
            for (List<BigDecimal> own : amounts.values()) {
                own.add(parts.get(place++));
            }
        }
        return amounts;
    }

    private List<BigDecimal> parts(FormulaTerm formula, Fraction factor, int year) throws Impossible {
        var weights = new ArrayList<BigInteger>();
        var all = BigInteger.ZERO;
        var counted = BigInteger.ZERO;
        for (MunicipalityCode municipality : model.municipalities()) {
            int months = months(line, start(line, model, municipality), year);
            var weight = weight(municipality, year);
            weights.add(weight.multiply(BigInteger.valueOf(months)));
            all = all.add(weight);
            counted = counted.add(weights.getLast());
        }
        if (counted.signum() == 0) {
            if (all.signum() == 0 && !weights.isEmpty()) {
                throw new Impossible(sharedBy(Refusal.of("benefits.refused.noWeight", String.valueOf(line.sharedBy())))
                        .in(null, year));
            }
            return java.util.Collections.nCopies(weights.size(), nothing());
        }
        var total = value(formula, null, year)
                .times(factor)
                .times(new Fraction(counted, all.multiply(BigInteger.valueOf(MONTHS))));
        return Allocation.split(Money.of(rounded(total)), small(weights)).stream()
                .map(Money::toBigDecimal)
                .toList();
    }

    private BigInteger weight(MunicipalityCode municipality, int year) throws Impossible {
        if (line.sharing() == Sharing.EQUAL) {
            return BigInteger.ONE;
        }
        var key = String.valueOf(line.sharedBy());
        var figure = model.figures().stream()
                .filter(one -> one.code().equals(key))
                .findFirst()
                .orElseThrow(() -> new Impossible(sharedBy(Refusal.of("benefits.refused.noFigure", key))));
        return weight(figure, municipality, year);
    }

    private BigInteger weight(Figure figure, MunicipalityCode municipality, int year) throws Impossible {
        // Figures have six decimals at most.
        return GivenTerm.figure(figure, municipality, year)
                .map(value -> value.movePointRight(6).toBigInteger())
                .orElseThrow(() -> new Impossible(sharedBy(Refusal.of("benefits.refused.noFigure", figure.code()))
                        .in(municipality, year)));
    }

    private CaseFault sharedBy(Refusal refusal) {
        return new CaseFault(at.what(), at.id(), at.code(), 0, 0, refusal);
    }

    /// The same weights in whole numbers that fit.
    private static List<Long> small(List<BigInteger> weights) {
        var shared = weights.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        int bits = weights.stream().mapToInt(BigInteger::bitLength).max().orElse(0) - shared.bitLength() + 1;
        return weights.stream()
                .map(weight ->
                        weight.divide(shared).shiftRight(Math.max(0, bits - 62)).longValueExact())
                .toList();
    }

    private Fraction value(FormulaTerm formula, @Nullable MunicipalityCode municipality, int year) throws Impossible {
        return switch (formula.at(municipality, year)) {
            case Worth.Known(Fraction value) -> value;
            case Worth.Broken broken -> throw new Impossible(broken);
            case Worth.Absent() -> throw new IllegalStateException("a formula gives a value or a fault");
        };
    }

    private BigDecimal rounded(Fraction amount) throws Impossible {
        if (amount.compareTo(LARGEST) > 0 || amount.compareTo(LARGEST.negate()) < 0) {
            throw new Impossible(at.refused(Refusal.of("benefits.refused.tooLarge")));
        }
        return amount.rounded(2);
    }

    private static BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(2);
    }

    /// The month in which a line begins in a municipality; null while that has no start.
    static @Nullable YearMonth start(CaseLine line, CaseModel model, MunicipalityCode municipality) {
        var from = switch (line.starts()) {
            case CASE -> YearMonth.of(model.firstYear(), 1);
            case WAVE -> model.starts().get(municipality);
        };
        return from == null ? null : from.plusMonths(line.offset());
    }

    /// How many twelfths of the formula count in a year: months of a recurring line, all or none of a one-off
    /// line.
    static int months(CaseLine line, @Nullable YearMonth start, int year) {
        if (start == null) {
            return 0;
        }
        if (!line.recurring()) {
            return start.getYear() == year ? MONTHS : 0;
        }
        var lasts = line.lasts();
        int from = Math.max(month(start), year * MONTHS);
        int to = (year + 1) * MONTHS;
        if (lasts != null) {
            to = Math.min(to, month(start) + lasts);
        }
        return Math.max(0, to - from);
    }

    private static int month(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }
}

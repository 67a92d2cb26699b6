package dk.digit.benefits.cases;

import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.formula.Unit;
import dk.digit.benefits.shared.Purpose;
import dk.digit.benefits.shared.SharedAssumption;
import java.util.Optional;

/// Turns amounts in fixed prices into prices of a year: those of the year before times 1 + that year's rise,
/// from the price year of the case on; back in time divided by it. The yearly rise is the shared assumption
/// that has this purpose, as it holds on that 1 January.
record PriceIndex(Optional<SharedAssumption> rises, int priceYear) {

    static PriceIndex ofPrices(CaseModel model) {
        return new PriceIndex(rises(model, Purpose.PRICES), model.priceYear());
    }

    /// Of people's hours. As prices, where nobody has told how wages rise.
    static PriceIndex ofWages(CaseModel model) {
        return new PriceIndex(rises(model, Purpose.WAGES).or(() -> rises(model, Purpose.PRICES)), model.priceYear());
    }

    private static Optional<SharedAssumption> rises(CaseModel model, Purpose purpose) {
        return model.shared().stream().filter(one -> one.purpose() == purpose).findFirst();
    }

    /// What a krone of the price year is in a year; one where nobody has told how prices rise.
    Fraction in(int year) {
        var index = Fraction.ONE;
        for (int next = priceYear + 1; next <= year; next++) {
            index = index.times(rise(next));
        }
        for (int next = priceYear; next > year; next--) {
            index = index.over(rise(next));
        }
        return index;
    }

    private Fraction rise(int year) {
        return rises.flatMap(one -> GivenTerm.in(year, one.values().stream(), value -> value.valid())
                        .map(value ->
                                Fraction.ONE.plus(Fraction.of(value.likely()).times(scale(one)))))
                .orElse(Fraction.ONE);
    }

    private static Fraction scale(SharedAssumption rises) {
        try {
            return Unit.parse(rises.unit()).scale();
        } catch (BrokenFormula broken) {
            return Fraction.ONE;
        }
    }
}

package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.FigureValue;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.benefits.shared.SharedValue;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A name with values of its own.
///
/// @param value in the unit that it was given in; empty where nobody has given any
/// @param scale how many base units one of that unit is
record GivenTerm(boolean byMunicipality, boolean byYear, Value value, Fraction scale) implements Term {

    @FunctionalInterface
    interface Value {
        Optional<BigDecimal> at(@Nullable MunicipalityCode municipality, int year);
    }

    @Override
    public Worth at(@Nullable MunicipalityCode municipality, int year) {
        return value.at(municipality, year)
                .<Worth>map(given -> new Worth.Known(Fraction.of(given).times(scale)))
                .orElseGet(Worth.Absent::new);
    }

    static GivenTerm number(int number) {
        return new GivenTerm(false, false, (of, year) -> Optional.of(BigDecimal.valueOf(number)), Fraction.ONE);
    }

    /// The municipality's own value where there is one for the year, else the one for all.
    static GivenTerm of(Assumption assumption, Scenario scenario, Fraction scale) {
        var values = assumption.values();
        return new GivenTerm(
                values.stream().anyMatch(one -> one.municipality() != null),
                values.stream().anyMatch(one -> one.from() != null || one.to() != null),
                (of, year) -> values.stream()
                        .filter(one -> one.holds(year))
                        .filter(one ->
                                one.municipality() == null || one.municipality().equals(of))
                        .reduce((one, other) -> one.municipality() == null ? other : one)
                        .map(one -> taken(scenario, one.pessimistic(), one.likely(), one.optimistic())),
                scale);
    }

    static GivenTerm of(SharedAssumption shared, Scenario scenario, Fraction scale) {
        return new GivenTerm(
                false,
                shared.values().size() > 1,
                (of, year) -> in(year, shared.values().stream(), SharedValue::valid)
                        .map(one -> taken(scenario, one.pessimistic(), one.likely(), one.optimistic())),
                scale);
    }

    /// Of all of them together: their sum, where every one has a value.
    static GivenTerm of(Figure figure, List<MunicipalityCode> municipalities, Fraction scale) {
        return new GivenTerm(
                true,
                figure.values().stream()
                                .map(FigureValue::municipality)
                                .distinct()
                                .count()
                        < figure.values().size(),
                (of, year) -> of != null
                        ? figure(figure, of, year)
                        : municipalities.stream()
                                .map(one -> figure(figure, one, year))
                                .reduce((sum, next) -> sum.flatMap(known -> next.map(known::add)))
                                .orElse(Optional.empty()),
                scale);
    }

    static Optional<BigDecimal> figure(Figure figure, MunicipalityCode of, int year) {
        return in(
                        year,
                        figure.values().stream()
                                .filter(one -> one.municipality().equals(of)),
                        FigureValue::valid)
                .map(FigureValue::value);
    }

    /// What holds on 1 January of a year; in a gap, and after the last, what held last; before the first, what
    /// holds first.
    static <T> Optional<T> in(int year, Stream<T> values, Function<T, Period> valid) {
        var day = LocalDate.of(year, 1, 1);
        T first = null;
        T counts = null;
        for (T value :
                (Iterable<T>) values.sorted(java.util.Comparator.comparing(one -> start(valid.apply(one))))::iterator) {
            first = first == null ? value : first;
            if (!start(valid.apply(value)).isAfter(day)) {
                counts = value;
            }
        }
        return Optional.ofNullable(counts == null ? first : counts);
    }

    private static LocalDate start(Period period) {
        var start = period.start();
        return start == null ? LocalDate.MIN : start;
    }

    private static BigDecimal taken(
            Scenario scenario, BigDecimal pessimistic, BigDecimal likely, BigDecimal optimistic) {
        return switch (scenario) {
            case PESSIMISTIC -> pessimistic;
            case LIKELY -> likely;
            case OPTIMISTIC -> optimistic;
        };
    }
}

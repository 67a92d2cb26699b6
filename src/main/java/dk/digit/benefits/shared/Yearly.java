package dk.digit.benefits.shared;

import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which of several dated values counts in a year.
final class Yearly {

    private Yearly() {}

    /// What holds on that 1 January; before the first period what holds first, after the last what held last, and in a
    /// gap what held before it.
    ///
    /// @param values earliest first
    static <T> Optional<T> of(int year, List<T> values, Function<T, Period> valid) {
        var newYear = LocalDate.of(year, 1, 1);
        var found = values.stream().findFirst();
        for (T value : values) {
            var start = valid.apply(value).start();
            if (start == null || !start.isAfter(newYear)) {
                found = Optional.of(value);
            }
        }
        return found;
    }
}

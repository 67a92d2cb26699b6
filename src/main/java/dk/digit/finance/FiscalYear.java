package dk.digit.finance;

import dk.digit.platform.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A calendar year of the books.
///
/// @param lastNumber the number of its last voucher, and so how many there are
public record FiscalYear(
        int year,
        State state,
        int lastNumber,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int version) {

    public enum State {
        OPEN,
        CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Period period() {
        return Period.year(year);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}

package dk.digit.people.tasks;

import dk.digit.platform.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How far a day is from an occasion.
public sealed interface Offset {

    enum Side {
        BEFORE,
        AFTER
    }

    enum Unit {
        WORKING_DAYS,
        DAYS,
        WEEKS,
        MONTHS
    }

    Side side();

    LocalDate from(LocalDate occasion, WorkingDays days);

    /// "10 working days before"; 0 is the day itself.
    record Span(int count, Unit unit, Side side) implements Offset {

        public Span {
            if (count < 0 || count > 400) {
                throw new IllegalArgumentException("a span of " + count);
            }
        }

        @Override
        public LocalDate from(LocalDate occasion, WorkingDays days) {
            int signed = side == Side.BEFORE ? -count : count;
            return switch (unit) {
                case WORKING_DAYS -> side == Side.BEFORE ? days.before(occasion, count) : days.after(occasion, count);
                case DAYS -> occasion.plusDays(signed);
                case WEEKS -> occasion.plusWeeks(signed);
                case MONTHS -> occasion.plusMonths(signed);
            };
        }
    }

    /// "First Tuesday after": never the day of the occasion itself.
    record Weekday(int nth, DayOfWeek day, Side side) implements Offset {

        public Weekday {
            if (nth < 1 || nth > 52) {
                throw new IllegalArgumentException("the " + nth + ". weekday");
            }
        }

        @Override
        public LocalDate from(LocalDate occasion, WorkingDays days) {
            return side == Side.BEFORE
                    ? occasion.with(TemporalAdjusters.previous(day)).minusWeeks(nth - 1)
                    : occasion.with(TemporalAdjusters.next(day)).plusWeeks(nth - 1);
        }
    }
}

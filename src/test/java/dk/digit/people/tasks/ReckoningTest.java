package dk.digit.people.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.people.tasks.Offset.Side;
import dk.digit.people.tasks.Offset.Unit;
import dk.digit.platform.duty.Occasion.Happening;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.HolidayRule;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final String ASSEMBLY = "meetings.ordinaryAssembly";

    private static final WorkingDays DAYS = WorkingDays.of(List.of(new HolidayRule(
            "whit-monday",
            new Bilingual("2. pinsedag", "Whit Monday"),
            HolidayRule.Closing.HOLIDAY,
            new HolidayRule.Basis.Easter(50),
            Period.from(LocalDate.of(1771, 1, 1)),
            "law")));

    private static final Reckoning RECKONING = new Reckoning(
            DAYS,
            new Occasions.Known(Map.of(
                    ASSEMBLY,
                    Map.of(
                            2023, new Happening(LocalDate.of(2023, 6, 2), false),
                            2024, new Happening(LocalDate.of(2024, 6, 3), true)))));

    @Test
    void a_monthly_task_of_the_31st_does_not_wander_to_the_28th() {
        var every = new Recurrence.Every(Cycle.MONTHLY, LocalDate.of(2023, 1, 31));
        assertThat(every.day(1)).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(every.day(2)).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(every.day(13)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void a_day_that_was_moved_does_not_move_the_next_one() {
        // 1 October 2023 is a Sunday.
        var every = new Recurrence.Every(Cycle.YEARLY, LocalDate.of(2023, 10, 1));
        assertThat(RECKONING.due(every, 0, LocalDate.EPOCH, Shift.LATER).day()).isEqualTo(LocalDate.of(2023, 10, 2));
        assertThat(RECKONING.due(every, 0, LocalDate.EPOCH, Shift.EARLIER).day())
                .isEqualTo(LocalDate.of(2023, 9, 29));
        assertThat(RECKONING.due(every, 0, LocalDate.EPOCH, Shift.STAY).day()).isEqualTo(LocalDate.of(2023, 10, 1));
        assertThat(RECKONING.next(every, 0, Shift.LATER).due().day()).isEqualTo(LocalDate.of(2024, 10, 1));
    }

    @Test
    void every_cycle_takes_as_many_months_as_it_says() {
        var start = LocalDate.of(2023, 1, 15);
        assertThat(List.of(Cycle.values()))
                .extracting(cycle -> new Recurrence.Every(cycle, start).day(1))
                .containsExactly(
                        LocalDate.of(2023, 2, 15),
                        LocalDate.of(2023, 4, 15),
                        LocalDate.of(2023, 7, 15),
                        LocalDate.of(2024, 1, 15),
                        LocalDate.of(2025, 1, 15),
                        LocalDate.of(2026, 1, 15));
    }

    @Test
    void first_tuesday_after_the_ordinary_assembly() {
        var minutes = around(new Offset.Weekday(1, DayOfWeek.TUESDAY, Side.AFTER));
        var due = RECKONING.due(minutes, 0, LocalDate.EPOCH, Shift.LATER);
        assertThat(due.day()).isEqualTo(LocalDate.of(2023, 6, 6));
        assertThat(due.expected()).isFalse();
        var next = RECKONING.next(minutes, 0, Shift.LATER);
        assertThat(next.number()).isEqualTo(1);
        assertThat(next.due().day()).isEqualTo(LocalDate.of(2024, 6, 4));
        assertThat(next.due().expected())
                .as("the assembly of 2024 is not called yet")
                .isTrue();
    }

    @Test
    void an_assembly_on_a_tuesday_is_followed_by_the_tuesday_after() {
        assertThat(new Offset.Weekday(1, DayOfWeek.TUESDAY, Side.AFTER).from(LocalDate.of(2023, 6, 6), DAYS))
                .isEqualTo(LocalDate.of(2023, 6, 13));
        assertThat(new Offset.Weekday(2, DayOfWeek.FRIDAY, Side.BEFORE).from(LocalDate.of(2023, 6, 2), DAYS))
                .isEqualTo(LocalDate.of(2023, 5, 19));
    }

    @Test
    void ten_working_days_before_the_assembly_leave_whit_monday_out() {
        var agenda = around(new Offset.Span(10, Unit.WORKING_DAYS, Side.BEFORE));
        assertThat(RECKONING.due(agenda, 0, LocalDate.EPOCH, Shift.EARLIER).day())
                .isEqualTo(LocalDate.of(2023, 5, 18));
    }

    @Test
    void weeks_months_and_days_are_counted_by_the_calendar() {
        var day = LocalDate.of(2023, 6, 2);
        assertThat(new Offset.Span(6, Unit.WEEKS, Side.BEFORE).from(day, DAYS)).isEqualTo(LocalDate.of(2023, 4, 21));
        assertThat(new Offset.Span(2, Unit.MONTHS, Side.AFTER).from(day, DAYS)).isEqualTo(LocalDate.of(2023, 8, 2));
        assertThat(new Offset.Span(0, Unit.DAYS, Side.AFTER).from(day, DAYS)).isEqualTo(day);
    }

    @Test
    void what_is_counted_from_an_occasion_begins_with_one_that_does_not_lie_behind() {
        var minutes = around(new Offset.Weekday(1, DayOfWeek.TUESDAY, Side.AFTER));
        var first = RECKONING.first(minutes, LocalDate.EPOCH, Shift.LATER, LocalDate.of(2023, 9, 1));
        assertThat(first.due().day()).isEqualTo(LocalDate.of(2024, 6, 4));
        assertThat(first.number()).isZero();
    }

    @Test
    void an_occasion_that_no_room_tells_of_is_a_guess_that_says_so() {
        var lost = new Recurrence.Around("gone.room", new Offset.Span(0, Unit.DAYS, Side.AFTER), 2023);
        assertThat(RECKONING.due(lost, 0, LocalDate.EPOCH, Shift.STAY).expected())
                .isTrue();
    }

    @Test
    void the_year_ahead_is_known_from_one_task() {
        var quarterly = new Recurrence.Every(Cycle.QUARTERLY, LocalDate.of(2023, 1, 20));
        assertThat(RECKONING.following(quarterly, 0, Shift.LATER, LocalDate.of(2023, 12, 31)))
                .extracting(turn -> turn.due().day())
                .containsExactly(LocalDate.of(2023, 4, 20), LocalDate.of(2023, 7, 20), LocalDate.of(2023, 10, 20));
        assertThat(RECKONING.following(Recurrence.NEVER, 0, Shift.LATER, LocalDate.of(2023, 12, 31)))
                .isEmpty();
    }

    @Property(tries = 200)
    void no_due_day_is_a_closed_day_unless_it_is_to_stay(
            @ForAll @IntRange(max = 4000) int days, @ForAll Cycle cycle, @ForAll @IntRange(max = 40) int number) {
        var every = new Recurrence.Every(cycle, LocalDate.of(2020, 1, 1).plusDays(days));
        for (Shift shift : List.of(Shift.LATER, Shift.EARLIER)) {
            assertThat(DAYS.isWorkingDay(
                            RECKONING.due(every, number, LocalDate.EPOCH, shift).day()))
                    .isTrue();
        }
    }

    private static Recurrence.Around around(Offset offset) {
        return new Recurrence.Around(ASSEMBLY, offset, 2023);
    }
}

package dk.digit.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.sql.TestDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Working days by the rules that the migrations bring.
class WorkingDaysDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final WorkingDays DAYS = new Holidays(DATABASE.dsl()).workingDays();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-04-17",
        "2023, 2023-04-09",
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "1943, 1943-04-25",
        "2285, 2285-03-22"
    })
    void easter_falls_on_its_sunday(int year, LocalDate sunday) {
        assertThat(HolidayRule.Basis.Easter.sunday(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-01",
                "2023-04-06",
                "2023-04-07",
                "2023-04-09",
                "2023-04-10",
                "2023-05-05",
                "2023-05-18",
                "2023-05-28",
                "2023-05-29",
                "2023-12-25",
                "2023-12-26"
            })
    void the_holidays_of_2023_are_no_working_days_by_law(LocalDate day) {
        assertThat(DAYS.byLaw().closing(day)).isNotNull();
        assertThat(DAYS.byLaw().isWorkingDay(day)).isFalse();
    }

    @Test
    void prayer_day_was_a_holiday_until_2023() {
        assertThat(DAYS.isWorkingDay(LocalDate.of(2023, 5, 5))).isFalse();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2024, 4, 26))).isTrue();
        assertThat(DAYS.closings(2023)).hasSize(14);
        assertThat(DAYS.closings(2024)).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-05", "2026-12-24", "2026-12-31"})
    void what_is_closed_by_custom_counts_as_a_working_day_by_law(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isFalse();
        assertThat(DAYS.byLaw().isWorkingDay(day)).isTrue();
    }

    @Test
    void a_day_that_is_closed_twice_is_closed_by_law() {
        // Whit Monday 2006 fell on Constitution Day.
        assertThat(DAYS.closing(LocalDate.of(2006, 6, 5)).id()).isEqualTo("whit-monday");
    }

    @Test
    void easter_is_skipped_in_counting() {
        var wednesday = LocalDate.of(2023, 4, 5);
        assertThat(DAYS.next(wednesday)).isEqualTo(LocalDate.of(2023, 4, 11));
        assertThat(DAYS.after(wednesday, 3)).isEqualTo(LocalDate.of(2023, 4, 13));
        assertThat(DAYS.before(LocalDate.of(2023, 4, 13), 3)).isEqualTo(wednesday);
        assertThat(DAYS.onOrBefore(LocalDate.of(2023, 4, 10))).isEqualTo(wednesday);
        assertThat(DAYS.onOrAfter(wednesday)).isEqualTo(wednesday);
        assertThat(DAYS.after(LocalDate.of(2023, 4, 8), 0))
                .as("none counted is the day itself")
                .isEqualTo(LocalDate.of(2023, 4, 8));
    }

    @Test
    void ten_working_days_before_the_assembly_of_2023() {
        // 29 May is Whit Monday, 18 May Ascension Day.
        assertThat(DAYS.before(LocalDate.of(2023, 6, 2), 10)).isEqualTo(LocalDate.of(2023, 5, 17));
    }

    @Test
    void between_christmas_and_new_year_only_the_days_between_count() {
        assertThat(DAYS.after(LocalDate.of(2026, 12, 23), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(DAYS.after(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void nobody_counts_backwards_by_counting_less_than_none() {
        assertThatThrownBy(() -> DAYS.after(LocalDate.of(2023, 1, 2), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void counting_there_and_back_comes_home(
            @ForAll @IntRange(min = 0, max = 6000) int day, @ForAll @IntRange(max = 60) int count) {
        var start = DAYS.onOrAfter(LocalDate.of(2020, 1, 1).plusDays(day));
        var there = DAYS.after(start, count);
        assertThat(DAYS.before(there, count)).isEqualTo(start);
        assertThat(DAYS.isWorkingDay(there)).isTrue();
        assertThat(there.getDayOfWeek()).isNotIn(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-02, 2023, 22", "2021-01-03, 2020, 53", "2024-12-30, 2025, 1", "2026-12-31, 2026, 53"})
    void weeks_are_numbered_as_danish_calendars_do(LocalDate day, int year, int number) {
        var week = Week.of(day);
        assertThat(week).isEqualTo(new Week(year, number));
        assertThat(day).isBetween(week.monday(), week.monday().plusDays(6));
    }

    @Test
    void a_rule_says_where_it_is_written() {
        assertThatThrownBy(() -> DATABASE.asOwner(
                        sql -> sql.execute("update platform.holiday_rule set source = '' where id = 'prayer-day'")))
                .hasMessageContaining("holiday_rule_source");
    }
}

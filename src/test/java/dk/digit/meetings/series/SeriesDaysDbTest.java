package dk.digit.meetings.series;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.meetings.SeriesUnit;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.time.HolidaysFixture;
import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The days of a series by the Danish calendar.
class SeriesDaysDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final WorkingDays CALENDAR = HolidaysFixture.on(DATABASE.dsl());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void a_weekly_meeting_moves_from_maundy_thursday_past_easter_and_says_why() {
        var days = days("2027-03-18", "2027-04-01", 1, SeriesUnit.WEEK);

        assertThat(days)
                .extracting(PlannedDay::day)
                .containsExactly(LocalDate.of(2027, 3, 18), LocalDate.of(2027, 3, 30), LocalDate.of(2027, 4, 1));
        assertThat(days.get(1).counted()).isEqualTo(LocalDate.of(2027, 3, 25));
        assertThat(days.get(1).why().da()).isEqualTo("Skærtorsdag");
        assertThat(days.get(0).why()).isNull();
    }

    @Test
    void the_thirty_first_stays_the_thirty_first_after_a_short_month() {
        assertThat(new Rhythm(LocalDate.of(2028, 1, 31), LocalDate.of(2028, 4, 30), 1, SeriesUnit.MONTH).days())
                .containsExactly(
                        LocalDate.of(2028, 1, 31),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 3, 31),
                        LocalDate.of(2028, 4, 30));
    }

    @Test
    void an_annual_meeting_in_a_weekend_is_held_on_monday() {
        var days = days("2026-06-05", "2028-06-30", 1, SeriesUnit.YEAR);

        // Constitution Day: each is moved, on Saturday 2027 to Monday.
        assertThat(days)
                .extracting(PlannedDay::day)
                .containsExactly(LocalDate.of(2026, 6, 8), LocalDate.of(2027, 6, 7), LocalDate.of(2028, 6, 6));
    }

    @Test
    void a_day_on_which_the_body_meets_anyway_is_taken() {
        var rhythm = new Rhythm(LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 18), 1, SeriesUnit.WEEK);

        assertThat(PlannedDay.of(rhythm, CALENDAR, List.of(LocalDate.of(2027, 3, 11))))
                .extracting(PlannedDay::taken)
                .containsExactly(false, true, false);
    }

    private static List<PlannedDay> days(String first, String last, int every, SeriesUnit unit) {
        return PlannedDay.of(
                new Rhythm(LocalDate.parse(first), LocalDate.parse(last), every, unit), CALENDAR, List.of());
    }
}

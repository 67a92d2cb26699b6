package dk.digit.association.bylaws;

import static dk.digit.association.bylaws.BylawsFixture.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.time.HolidaysFixture;
import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days before a meeting, by the Danish calendar that the migrations bring.
class DeadlineDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final WorkingDays DAYS = HolidaysFixture.on(DATABASE.dsl());
    private static final Clause CLAUSE = paragraph("§ 6", "2016-03-17");

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        // Good Friday and the days around it
        "2023-05-05, 28, 2023-04-05",
        "2023-05-07, 28, 2023-04-05",
        "2023-05-08, 28, 2023-04-05",
        "2023-05-09, 28, 2023-04-11",
        // Great Prayer Day was a holiday for the last time in 2023
        "2023-06-02, 28, 2023-05-04",
        "2024-05-24, 28, 2024-04-26",
        // Christmas and New Year
        "2024-01-22, 28, 2023-12-22",
        "2024-01-08, 14, 2023-12-22",
        "2024-01-15, 14, 2023-12-29",
        // over leap day
        "2024-03-14, 14, 2024-02-29"
    })
    void a_last_day_on_which_offices_are_closed_is_the_working_day_before(
            LocalDate meeting, int days, LocalDate latest) {
        var notice = new Provision.Notice(CLAUSE, days, 0, 0, true);

        var deadline = notice.noticeBy(meeting, DAYS);

        assertThat(deadline.day()).isEqualTo(latest);
        assertThat(deadline.moved()).isEqualTo(!latest.equals(meeting.minusDays(days)));
        assertThat(deadline.metBy(latest)).isTrue();
        assertThat(deadline.metBy(latest.plusDays(1))).isFalse();
    }

    @Test
    void bylaws_may_leave_the_last_day_where_the_count_puts_it() {
        var notice = new Provision.Notice(CLAUSE, 28, 14, 21, false);

        assertThat(notice.noticeBy(LocalDate.of(2023, 5, 5), DAYS).day()).isEqualTo(LocalDate.of(2023, 4, 7));
    }

    @Test
    void proposals_come_in_before_the_agenda_goes_out() {
        var notice = new Provision.Notice(CLAUSE, 28, 14, 21, true);
        var meeting = LocalDate.of(2023, 6, 2);

        assertThat(notice.proposalsBy(meeting, DAYS).day()).isEqualTo(LocalDate.of(2023, 5, 12));
        assertThat(notice.agendaBy(meeting, DAYS).day()).isEqualTo(LocalDate.of(2023, 5, 19));
        assertThatThrownBy(() -> new Provision.Notice(CLAUSE, 28, 14, 10, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Provision.Notice(CLAUSE, 7, 14, 21, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dk.digit.meetings.calling;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.BodyId;
import dk.digit.association.bylaws.Article;
import dk.digit.association.bylaws.BylawsFixture;
import dk.digit.association.bylaws.BylawsOn;
import dk.digit.association.bylaws.Occasion;
import dk.digit.association.bylaws.Place;
import dk.digit.association.bylaws.Provision;
import dk.digit.meetings.CallingKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHours;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.MeetingKind;
import dk.digit.meetings.MeetingState;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.HolidaysFixture;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Whether a body is lawfully called, by a rule of 14 days and the Danish calendar.
class CalledDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final WorkingDays CALENDAR = HolidaysFixture.on(DATABASE.dsl());
    private static final BodyId BOARD = new BodyId("board");
    private static final LocalDate MEETING = LocalDate.of(2027, 5, 5);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 21);

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void a_body_that_is_told_on_the_last_day_is_lawfully_called() {
        var called = called(on(MEETING), LAST_DAY, told(CallingKind.NOTICE, MEETING, LAST_DAY));

        assertThat(called.lawfulness()).isEqualTo(Lawfulness.IN_TIME);
        assertThat(called.sentence(Lang.DA))
                .isEqualTo("Organet blev indkaldt 21. april 2027, og fristen var 21. april 2027 (14 dages varsel efter"
                        + " § 7).");
    }

    @Test
    void a_body_that_is_told_one_day_late_is_not() {
        var late = LAST_DAY.plusDays(1);

        assertThat(called(on(MEETING), late, told(CallingKind.NOTICE, MEETING, late))
                        .lawfulness())
                .isEqualTo(Lawfulness.LATE);
    }

    @Test
    void a_body_that_is_not_told_can_be_until_the_last_day_has_passed() {
        assertThat(called(on(MEETING), LAST_DAY).lawfulness()).isEqualTo(Lawfulness.AHEAD);
        assertThat(called(on(MEETING), LAST_DAY.plusDays(1)).lawfulness()).isEqualTo(Lawfulness.OVERDUE);
    }

    @Test
    void a_last_day_at_easter_moves_to_the_working_day_before() {
        // 14 days before is Easter Monday; offices close from Maundy Thursday on.
        var afterEaster = on(LocalDate.of(2027, 4, 12));
        var wednesday = LocalDate.of(2027, 3, 24);

        assertThat(called(afterEaster, wednesday).deadlines().notice().day()).isEqualTo(wednesday);
        assertThat(called(afterEaster, wednesday, told(CallingKind.NOTICE, afterEaster.heldOn(), wednesday))
                        .lawfulness())
                .isEqualTo(Lawfulness.IN_TIME);
        var monday = LocalDate.of(2027, 3, 29);
        assertThat(called(afterEaster, monday, told(CallingKind.NOTICE, afterEaster.heldOn(), monday))
                        .lawfulness())
                .isEqualTo(Lawfulness.LATE);
    }

    @Test
    void a_meeting_that_is_moved_is_judged_by_when_the_day_that_holds_was_told() {
        var moved = on(MEETING.plusDays(2));
        var first = told(CallingKind.NOTICE, MEETING, LAST_DAY.minusDays(10));

        var untold = called(moved, LAST_DAY, first);
        assertThat(untold.tellAgain()).isTrue();
        assertThat(untold.lawfulness()).isEqualTo(Lawfulness.AHEAD);

        var tooLate = LAST_DAY.plusDays(3);
        var told = called(moved, tooLate, told(CallingKind.CHANGE, moved.heldOn(), tooLate), first);
        assertThat(told.tellAgain()).isFalse();
        assertThat(told.lawfulness()).isEqualTo(Lawfulness.LATE);
    }

    @Test
    void of_a_meeting_that_was_held_without_a_word_on_its_calling_nothing_is_claimed() {
        var held = meeting(MEETING, MeetingState.HELD);

        assertThat(called(held, MEETING.plusYears(1)).lawfulness()).isEqualTo(Lawfulness.NOT_RECORDED);
    }

    @Test
    void where_the_bylaws_say_nothing_no_rule_is_taken_for_granted() {
        var called = new Called(on(MEETING), null, List.of(), LAST_DAY);

        assertThat(CallingDeadlines.find(on(MEETING), new BylawsOn(MEETING, List.of()), CALENDAR))
                .isEmpty();
        assertThat(called.lawfulness()).isEqualTo(Lawfulness.NO_RULE);
    }

    @Test
    void a_change_and_a_cancellation_can_be_told_only_to_who_was_called() {
        assertThat(called(on(MEETING), LAST_DAY).possible()).containsExactly(CallingKind.NOTICE, CallingKind.AGENDA);
        var notice = told(CallingKind.NOTICE, MEETING, LAST_DAY);
        assertThat(called(on(MEETING), LAST_DAY, notice).possible())
                .containsExactly(CallingKind.AGENDA, CallingKind.CHANGE);
        assertThat(called(meeting(MEETING, MeetingState.CANCELLED), LAST_DAY, notice)
                        .possible())
                .containsExactly(CallingKind.CANCELLATION);
        assertThat(called(meeting(MEETING, MeetingState.CANCELLED), LAST_DAY).possible())
                .isEmpty();
    }

    private static Called called(Meeting meeting, LocalDate today, Calling... latestFirst) {
        var rule = new Provision.Notice(BylawsFixture.paragraph("§ 7", "2023-01-01"), 14, 7, 10, true);
        var article = new Article(
                Place.notice(null, Occasion.ORDINARY), rule, Period.from(LocalDate.of(2023, 1, 1)), false, 1);
        var deadlines = CallingDeadlines.of(meeting, new BylawsOn(meeting.heldOn(), List.of(article)), CALENDAR);
        return new Called(meeting, deadlines, new ArrayList<>(List.of(latestFirst)), today);
    }

    private static Calling told(CallingKind kind, LocalDate day, LocalDate sent) {
        return new Calling(
                kind,
                sent,
                day.minusDays(14),
                true,
                14,
                "§ 7",
                false,
                3,
                Instant.EPOCH,
                "secretariat",
                new WhenAndWhere(day, null, null, null));
    }

    private static Meeting on(LocalDate day) {
        return meeting(day, MeetingState.PLANNED);
    }

    private static Meeting meeting(LocalDate day, MeetingState state) {
        return new Meeting(
                new MeetingId("board-" + day),
                BOARD,
                MeetingKind.ORDINARY,
                day,
                MeetingHours.UNKNOWN,
                state,
                state == MeetingState.CANCELLED ? "Sygdom" : null,
                null,
                null,
                null,
                1);
    }
}

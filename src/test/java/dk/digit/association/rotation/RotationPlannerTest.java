package dk.digit.association.rotation;

import static dk.digit.association.rotation.RotationFixture.BOARD;
import static dk.digit.association.rotation.RotationFixture.EXECUTIVE;
import static dk.digit.association.rotation.RotationFixture.FIRST;
import static dk.digit.association.rotation.RotationFixture.code;
import static dk.digit.association.rotation.RotationFixture.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dk.digit.association.rotation.RotationAnswer.Blocked;
import dk.digit.association.rotation.RotationAnswer.Planned;
import dk.digit.association.rotation.RotationAnswer.Undecided;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotationPlannerTest {

    private static final Duration ALLOWED = Duration.ofSeconds(5);

    @Test
    void eleven_members_get_ten_years_that_no_plan_could_share_more_evenly() {
        var task = members(11).seated().task();
        var planned = planned(task);
        assertThat(planned.plan().changes()).hasSize(20);
        assertThat(planned.fairness().proven()).isTrue();
        assertThat(planned.fairness().spread()).isLessThanOrEqualTo(1);
        assertThat(planned.plan().changes()).allMatch(turn -> turn.because().passedOver() == 0);
    }

    @Test
    void ninety_eight_members_get_ten_years_that_no_plan_could_share_more_evenly() {
        var planned = planned(members(98).seated().task());
        assertThat(planned.plan().changes()).hasSize(20);
        assertThat(planned.fairness().proven()).isTrue();
        assertThat(planned.fairness().most()).isEqualTo(1);
        assertThat(planned.plan().changes()).extracting(SeatTurn::enters).doesNotHaveDuplicates();
    }

    @Test
    void eight_members_are_just_enough_for_six_seats_and_a_year_of_rest() {
        assertThat(planned(members(8).seated().task()).fairness().spread()).isLessThanOrEqualTo(1);
    }

    @Test
    void seven_members_are_too_few_because_two_always_rest() {
        var blocked = blocked(members(7).seated().task());
        assertThat(blocked.rules()).contains(RotationRule.REST, RotationRule.NOT_IN_BOTH);
        assertThat(blocked.rules()).doesNotContain(RotationRule.MEMBER, RotationRule.EXCLUSION);
        assertThat(blocked.bodies()).containsExactly(BOARD, EXECUTIVE);
        assertThat(blocked.year()).isEqualTo(FIRST);
        assertThat(blocked.certain()).isTrue();
        assertThat(blocked.numbers().seats()).isEqualTo(6);
        assertThat(blocked.numbers().members()).isEqualTo(7);
        assertThat(blocked.numbers().leaving()).isEqualTo(2);
    }

    @Test
    void two_members_cannot_fill_six_seats() {
        var blocked = blocked(members(2).task());
        assertThat(blocked.rules()).containsExactly(RotationRule.ONE_SEAT_IN_A_BODY);
        assertThat(blocked.bodies()).hasSize(1);
        assertThat(blocked.numbers().members()).isEqualTo(2);
        assertThat(blocked.numbers().seats()).isEqualTo(3);
    }

    @Test
    void a_plan_is_blocked_in_the_year_when_too_many_have_left() {
        var fixture = members(11).seated();
        for (int index = 6; index < 10; index++) {
            fixture.member(index, "2016-03-17", "2025-12-31");
        }
        var blocked = blocked(fixture.task());
        assertThat(blocked.rules()).contains(RotationRule.MEMBER);
        assertThat(blocked.year()).isEqualTo(FIRST);
        assertThat(blocked.rules()).contains(RotationRule.WHOLE_TERM);
        assertThat(blocked.numbers().members()).isEqualTo(11);
        assertThat(blocked.numbers().candidates()).containsEntry(BOARD, 7);
    }

    @Test
    void exclusions_are_named_where_they_block() {
        var fixture = members(9).seated();
        fixture.exclude(6, null, FIRST, FIRST + 9)
                .exclude(7, BOARD, FIRST, FIRST + 9)
                .exclude(8, BOARD, FIRST, FIRST + 9);
        var blocked = blocked(fixture.task());
        assertThat(blocked.rules()).contains(RotationRule.EXCLUSION);
        assertThat(blocked.bodies()).containsExactly(BOARD, EXECUTIVE);
    }

    @Test
    void two_that_must_leave_one_body_in_the_same_year_break_the_rule_of_one_seat_a_year() {
        var fixture = members(11).seated();
        fixture.member(1, "2016-03-17", "2023-12-31").member(2, "2016-03-17", "2023-12-31");
        var blocked = blocked(fixture.task());
        assertThat(blocked.rules()).containsExactlyInAnyOrder(RotationRule.SEATS_AT_A_TIME, RotationRule.MEMBER);
        assertThat(blocked.bodies()).containsExactly(BOARD);
        assertThat(blocked.year()).isEqualTo(FIRST);
    }

    @Test
    void who_must_leave_early_is_the_seat_of_that_year() {
        var planned = planned(
                members(12).seated().member(2, "2016-03-17", "2024-12-31").task());
        var board = planned.plan().changes().stream()
                .filter(turn -> turn.body().equals(BOARD))
                .toList();
        assertThat(board.getFirst().leaves()).isEqualTo(code(0));
        assertThat(board.get(1).leaves()).isEqualTo(code(2));
        assertThat(board.get(1).why()).isEqualTo(LeaveReason.EARLY);
        assertThat(board.get(2).leaves()).isEqualTo(code(1));
    }

    @Test
    void two_that_must_leave_by_the_same_year_go_in_two_years() {
        var fixture = members(12).seated();
        fixture.member(1, "2016-03-17", "2024-12-31").member(2, "2016-03-17", "2024-12-31");
        var board = planned(fixture.task()).plan().changes().stream()
                .filter(turn -> turn.body().equals(BOARD))
                .toList();
        assertThat(board).extracting(SeatTurn::leaves).startsWith(code(1), code(2), code(0));
    }

    @Test
    void seats_that_stand_empty_are_filled_first() {
        var task = members(11)
                .sits(BOARD, 0, 2022)
                .sits(EXECUTIVE, 3, 2022)
                .sits(EXECUTIVE, 4, 2023)
                .task();
        var first = planned(task).plan().years().getFirst();
        assertThat(first.bodies().getFirst().changes())
                .hasSize(2)
                .allMatch(turn -> turn.why() == LeaveReason.EMPTY && turn.leaves() == null);
        assertThat(first.bodies().get(1).changes()).hasSize(1);
    }

    @Test
    void who_has_waited_longest_comes_first_among_those_with_as_few_terms() {
        var fixture = members(11).seated().member(9, "2010-01-01", null);
        var first = planned(fixture.task()).plan().changes().getFirst();
        assertThat(first.enters()).isEqualTo(code(9));
        assertThat(first.because().waitingSince()).isEqualTo(2010);
        assertThat(first.because().terms()).isZero();
        assertThat(first.because().barred())
                .containsEntry(RotationRule.NOT_IN_BOTH, 2)
                .containsEntry(RotationRule.ONE_SEAT_IN_A_BODY, 2)
                .containsEntry(RotationRule.REST, 2);
    }

    @Test
    void a_wish_is_met_before_a_longer_wait_but_not_before_fewer_terms() {
        var fixture = members(11).seated().wish(10, EXECUTIVE, FIRST, FIRST).wish(0, BOARD, FIRST + 2, FIRST + 2);
        var turns = planned(fixture.task()).plan().changes();
        assertThat(turns.get(1).enters()).isEqualTo(code(10));
        assertThat(turns.get(1).because().wished()).isTrue();
        assertThat(turns)
                .filteredOn(turn -> turn.year() == FIRST + 2 && turn.body().equals(BOARD))
                .extracting(SeatTurn::enters)
                .containsExactly(code(9));
    }

    @Test
    void who_joins_late_takes_its_turn_and_no_more() {
        var fixture = members(11).seated().member(11, "2027-07-01", null);
        var planned = planned(fixture.task());
        var theirs = planned.plan().changes().stream()
                .filter(turn -> turn.enters().equals(code(11)))
                .toList();
        assertThat(theirs).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        assertThat(theirs.getFirst().year()).isGreaterThanOrEqualTo(2028);
        assertThat(planned.fairness().shares()).anyMatch(share -> !share.compared());
    }

    @Test
    void bodies_that_change_two_seats_every_second_year_are_planned_too() {
        var task = members(14)
                .bodies(new RotatingBody(BOARD, 4, 2, 2), new RotatingBody(EXECUTIVE, 3, 1, 1))
                .years(8)
                .task();
        planned(task);
    }

    @Test
    void a_planner_that_ran_out_of_tries_says_so() {
        assertThat(new RotationPlanner(3).plan(members(11).seated().task())).isInstanceOf(Undecided.class);
    }

    @Test
    void the_same_task_gives_the_same_plan() {
        var task = members(11)
                .seated()
                .sat(BOARD, 7, 2019, 2021)
                .sat(EXECUTIVE, 8, 2018, 2020)
                .task();
        assertThat(new RotationPlanner().plan(task)).isEqualTo(new RotationPlanner().plan(task));
    }

    private static Planned planned(RotationTask task) {
        var answer = assertTimeout(ALLOWED, () -> new RotationPlanner().plan(task));
        assertThat(answer).isInstanceOf(Planned.class);
        var planned = (Planned) answer;
        assertThat(RotationChecker.faults(task, planned.plan())).isEmpty();
        return planned;
    }

    private static Blocked blocked(RotationTask task) {
        var answer = assertTimeout(ALLOWED, () -> new RotationPlanner().plan(task));
        assertThat(answer).isInstanceOf(Blocked.class);
        return (Blocked) answer;
    }
}

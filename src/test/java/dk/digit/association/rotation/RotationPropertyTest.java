package dk.digit.association.rotation;

import static dk.digit.association.rotation.RotationFixture.BOARD;
import static dk.digit.association.rotation.RotationFixture.EXECUTIVE;
import static dk.digit.association.rotation.RotationFixture.FIRST;
import static dk.digit.association.rotation.RotationFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.rotation.RotationAnswer.Blocked;
import dk.digit.association.rotation.RotationAnswer.Planned;
import dk.digit.association.rotation.RotationAnswer.Undecided;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RotationPropertyTest {

    @Property(tries = 150)
    void a_plan_keeps_every_rule_whatever_the_membership(@ForAll Random random) {
        var task = association(random, 8 + random.nextInt(12), 1 + random.nextInt(10));
        if (new RotationPlanner(2_000).plan(task) instanceof Planned planned) {
            assertThat(RotationChecker.faults(task, planned.plan())).isEmpty();
            var fairness = planned.fairness();
            assertThat(fairness.most()).isGreaterThanOrEqualTo(fairness.mostNoLess());
            assertThat(fairness.fewest()).isLessThanOrEqualTo(fairness.fewestNoMore());
        }
    }

    /// Every plan of a small association is tried by hand and judged by the checker.
    @Property(tries = 150)
    void a_small_association_has_a_plan_exactly_when_one_can_be_found_by_trying_all(@ForAll Random random) {
        var task = small(random);
        var answer = new RotationPlanner().plan(task);
        var all = new Trial(task).all();
        switch (answer) {
            case Planned planned -> assertThat(all).contains(compositions(planned.plan()));
            case Blocked _ -> assertThat(all).isEmpty();
            case Undecided undecided -> throw new AssertionError(undecided.toString());
        }
        if (answer instanceof Planned planned) {
            var compared = planned.fairness().shares().stream()
                    .filter(Fairness.Share::compared)
                    .toList();
            assertThat(all)
                    .noneMatch(plan -> compared.stream()
                                    .mapToInt(share -> share.before() + entries(task, plan, share.municipality()))
                                    .max()
                                    .orElse(0)
                            < planned.fairness().mostNoLess());
        }
    }

    private static RotationTask association(Random random, int members, int years) {
        var fixture = RotationFixture.members(members).seated().years(years);
        for (int index = 0; index < members; index++) {
            switch (random.nextInt(10)) {
                case 0 -> fixture.member(index, "2016-03-17", (FIRST + random.nextInt(years + 3)) + "-06-30");
                case 1 -> fixture.exclude(index, random.nextBoolean() ? BOARD : null, FIRST + 1, FIRST + 3);
                case 2 -> fixture.wish(index, EXECUTIVE, FIRST, FIRST + 2);
                case 3 -> fixture.sat(BOARD, index, 2017, 2017 + random.nextInt(4));
                default -> {}
            }
        }
        return fixture.member(members, (FIRST + random.nextInt(6)) + "-01-01", null)
                .task();
    }

    private static RotationTask small(Random random) {
        int members = 4 + random.nextInt(3);
        var fixture = RotationFixture.members(members)
                .bodies(new RotatingBody(BOARD, 2, 1, 1), new RotatingBody(EXECUTIVE, 1, 1, 1))
                .years(1 + random.nextInt(3))
                .sits(BOARD, 0, 2022)
                .sits(BOARD, 1, 2023)
                .sits(EXECUTIVE, 2, 2023);
        for (int index = 3; index < members; index++) {
            if (random.nextInt(4) == 0) {
                fixture.member(index, "2016-03-17", (FIRST + random.nextInt(4)) + "-12-31");
            }
            if (random.nextInt(4) == 0) {
                int first = FIRST + random.nextInt(3);
                fixture.exclude(index, random.nextBoolean() ? EXECUTIVE : null, first, first + 1);
            }
        }
        return fixture.task();
    }

    private static int entries(RotationTask task, List<List<MunicipalityCode>> plan, MunicipalityCode code) {
        return (int) IntStream.range(0, task.years())
                .filter(year -> plan.get(year).contains(code))
                .count();
    }

    private static List<List<MunicipalityCode>> compositions(RotationPlan plan) {
        return plan.years().stream()
                .map(year -> year.bodies().stream()
                        .flatMap(body -> body.changes().stream())
                        .map(SeatTurn::enters)
                        .toList())
                .toList();
    }

    /// All ways to give one seat of the board (two seats, so two years) and the one of the executive committee
    /// a year.
    private record Trial(RotationTask task, List<List<List<MunicipalityCode>>> plans) {

        Trial(RotationTask task) {
            this(task, new ArrayList<>());
        }

        List<List<List<MunicipalityCode>>> all() {
            extend(List.of(), List.of(code(0), code(1)), code(2));
            return plans;
        }

        private void extend(
                List<List<MunicipalityCode>> entered, List<MunicipalityCode> board, MunicipalityCode other) {
            if (entered.size() == task.years()) {
                plans.add(entered);
                return;
            }
            int year = FIRST + entered.size();
            for (RotationMember one : task.members()) {
                for (RotationMember two : task.members()) {
                    var seats = List.of(board.get(1), one.code());
                    if (possible(one.code(), two.code(), board, other) && able(one, two, year)) {
                        var more = new ArrayList<>(entered);
                        more.add(List.of(one.code(), two.code()));
                        extend(more, seats, two.code());
                    }
                }
            }
        }

        private static boolean possible(
                MunicipalityCode one, MunicipalityCode two, List<MunicipalityCode> board, MunicipalityCode other) {
            return !one.equals(two)
                    && !board.contains(one)
                    && !one.equals(other)
                    && !board.contains(two)
                    && !two.equals(other);
        }

        private boolean able(RotationMember one, RotationMember two, int year) {
            return free(one, BOARD, year) && free(one, BOARD, year + 1) && free(two, EXECUTIVE, year);
        }

        private boolean free(RotationMember member, dk.digit.association.BodyId body, int year) {
            var end = member.memberships().getFirst().end();
            return (end == null || end.getYear() > year)
                    && task.exclusions().stream()
                            .noneMatch(one -> one.municipality().equals(member.code())
                                    && (one.body() == null || one.body().equals(body))
                                    && one.first() <= year
                                    && year <= one.last());
        }
    }
}

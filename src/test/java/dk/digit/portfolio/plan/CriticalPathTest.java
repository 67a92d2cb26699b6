package dk.digit.portfolio.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.portfolio.plan.CriticalPath.Answer;
import dk.digit.portfolio.plan.CriticalPath.Step;
import dk.digit.portfolio.plan.CriticalPath.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    @Test
    void the_longer_of_two_ways_is_critical_and_the_shorter_has_the_difference() {
        var answer = CriticalPath.of(
                List.of(step("a", 0, 5), step("long", 0, 10), step("short", 0, 4), step("end", 0, 0)),
                List.of(
                        tie("a", "long", LinkKind.FS, 0),
                        tie("a", "short", LinkKind.FS, 0),
                        tie("long", "end", LinkKind.FS, 2),
                        tie("short", "end", LinkKind.FS, 0)));

        assertThat(answer.end()).isEqualTo(17);
        assertThat(slack(answer)).isEqualTo(Map.of("a", 0L, "long", 0L, "short", 8L, "end", 0L));
    }

    @Test
    void each_kind_of_link_holds_its_own_pair_of_ends() {
        assertThat(begins(LinkKind.FS, 1)).isEqualTo(11);
        assertThat(begins(LinkKind.SS, 1)).isEqualTo(1);
        assertThat(begins(LinkKind.FF, 1)).isEqualTo(7);
        assertThat(begins(LinkKind.SF, 6)).isEqualTo(2);
        assertThat(begins(LinkKind.FS, -3)).isEqualTo(7);
    }

    private static long begins(LinkKind kind, int lag) {
        var answer = CriticalPath.of(
                List.of(step("ten", 0, 10), step("four", 0, 4)), List.of(tie("ten", "four", kind, lag)));
        return java.util.Objects.requireNonNull(answer.rooms().get("four")).earliest();
    }

    @Test
    void what_another_plan_waits_for_may_not_slip_past_it() {
        var answer = CriticalPath.of(
                List.of(step("a", 0, 5), step("last", 0, 30), new Step<>("theirs", 8, 3, false)),
                List.of(tie("a", "theirs", LinkKind.FS, 0)));

        assertThat(answer.end()).isEqualTo(30);
        assertThat(slack(answer)).containsEntry("a", 3L);
    }

    @Test
    void a_circle_is_refused() {
        assertThatThrownBy(() -> CriticalPath.of(
                        List.of(step("a", 0, 1), step("b", 0, 1)),
                        List.of(tie("a", "b", LinkKind.FS, 0), tie("b", "a", LinkKind.SS, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The slack of a step by its meaning: the most days that it can be put off without the end, or anything of
    /// another plan, being moved. The days come from relaxing every tie until nothing moves, as often as it takes.
    @Property(tries = 300)
    void slack_is_what_a_step_can_be_put_off_by_an_independent_count(
            @ForAll @IntRange(min = 1, max = 9) int size, @ForAll long seed) {
        var random = new Random(seed);
        var steps = steps(size, random);
        var ties = ties(size, random);
        var answer = CriticalPath.of(steps, ties);
        var plain = relaxed(steps, ties, -1, 0);

        assertThat(answer.end()).isEqualTo(end(steps, plain));
        for (int i = 0; i < size; i++) {
            var room = java.util.Objects.requireNonNull(answer.rooms().get(i));
            assertThat(room.earliest()).isEqualTo(plain.get(i));
            assertThat(fits(steps, ties, i, room.slack(), plain)).isTrue();
            assertThat(fits(steps, ties, i, room.slack() + 1, plain)).isFalse();
        }
        assertThat(steps.stream().noneMatch(Step::own)
                        || answer.rooms().values().stream().anyMatch(CriticalPath.Room::critical))
                .isTrue();
    }

    private static boolean fits(
            List<Step<Integer>> steps, List<Tie<Integer>> ties, int which, long days, Map<Integer, Long> plain) {
        var put = relaxed(steps, ties, which, plain.get(which) + days);
        return end(steps, put) == end(steps, plain)
                && steps.stream()
                        .filter(step -> !step.own())
                        .allMatch(step -> put.get(step.key()).equals(plain.get(step.key())));
    }

    private static Map<Integer, Long> relaxed(
            List<Step<Integer>> steps, List<Tie<Integer>> ties, int putOff, long notBefore) {
        Map<Integer, Long> begin = new HashMap<>();
        steps.forEach(
                step -> begin.put(step.key(), step.key() == putOff ? Math.max(step.start(), notBefore) : step.start()));
        for (boolean moved = true; moved; ) {
            moved = false;
            for (var tie : ties) {
                var from = steps.get(tie.from());
                var to = steps.get(tie.to());
                long out = begin.get(tie.from())
                        + (tie.kind() == LinkKind.FS || tie.kind() == LinkKind.FF ? from.length() : 0);
                long least =
                        out + tie.lag() - (tie.kind() == LinkKind.FF || tie.kind() == LinkKind.SF ? to.length() : 0);
                if (least > begin.get(tie.to())) {
                    begin.put(tie.to(), least);
                    moved = true;
                }
            }
        }
        return begin;
    }

    private static long end(List<Step<Integer>> steps, Map<Integer, Long> begin) {
        return steps.stream()
                .filter(Step::own)
                .mapToLong(step -> begin.get(step.key()) + step.length())
                .max()
                .orElse(0);
    }

    private static List<Step<Integer>> steps(int size, Random random) {
        var steps = new ArrayList<Step<Integer>>();
        for (int i = 0; i < size; i++) {
            steps.add(new Step<>(i, random.nextInt(20), random.nextInt(8), random.nextInt(5) > 0));
        }
        return steps;
    }

    /// Only from smaller to larger numbers, so that no circle closes.
    private static List<Tie<Integer>> ties(int size, Random random) {
        var ties = new ArrayList<Tie<Integer>>();
        for (int from = 0; from < size; from++) {
            for (int to = from + 1; to < size; to++) {
                if (random.nextInt(3) == 0) {
                    ties.add(new Tie<>(from, to, LinkKind.values()[random.nextInt(4)], random.nextInt(9) - 4));
                }
            }
        }
        return ties;
    }

    private static Step<String> step(String key, long start, int length) {
        return new Step<>(key, start, length, true);
    }

    private static Tie<String> tie(String from, String to, LinkKind kind, int lag) {
        return new Tie<>(from, to, kind, lag);
    }

    private static Map<String, Long> slack(Answer<String> answer) {
        Map<String, Long> slack = new HashMap<>();
        answer.rooms().forEach((key, room) -> slack.put(key, room.slack()));
        return slack;
    }
}

package dk.digit.portfolio.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SensitivityPropertyTest {

    private static final Exactly LITTLE = Exactly.of(1).over(Exactly.of(1_000_000_000));

    @Property(tries = 300)
    void a_weight_that_is_said_to_turn_two_ideas_round_does_so_there_and_not_before(@ForAll Random random) {
        var ranking = ranking(random, 2);
        var sensitivity = new Sensitivity(ranking);
        var upper = ranking.ideas().get(0);
        var lower = ranking.ideas().get(1);
        for (Criterion criterion : Criterion.values()) {
            if (!ranking.weights().canVary(criterion)) {
                continue;
            }
            int weight = ranking.weights().of(criterion);
            var rise = sensitivity.rise(upper, lower, criterion);
            var fall = sensitivity.fall(upper, lower, criterion);
            for (int change = 1; change <= Weights.WHOLE - weight; change++) {
                int at = change;
                assertThat(ahead(ranking, upper, lower, criterion, Exactly.of(change))
                                        .signum()
                                < 0)
                        .isEqualTo(rise.isPresent()
                                && Exactly.of(at)
                                                .compareTo(Exactly.of(rise.get().points()))
                                        > 0);
            }
            for (int change = -1; change >= -weight; change--) {
                int at = change;
                assertThat(ahead(ranking, upper, lower, criterion, Exactly.of(change))
                                        .signum()
                                < 0)
                        .isEqualTo(fall.isPresent()
                                && Exactly.of(at)
                                                .compareTo(Exactly.of(fall.get().points()))
                                        < 0);
            }
            rise.ifPresent(turn -> {
                var level = Exactly.of(turn.points());
                assertThat(ahead(ranking, upper, lower, criterion, level).signum())
                        .isZero();
                assertThat(ahead(ranking, upper, lower, criterion, level.plus(LITTLE))
                                .signum())
                        .isNegative();
            });
            fall.ifPresent(turn -> {
                var level = Exactly.of(turn.points());
                assertThat(ahead(ranking, upper, lower, criterion, level).signum())
                        .isZero();
                assertThat(ahead(ranking, upper, lower, criterion, level.minus(LITTLE))
                                .signum())
                        .isNegative();
            });
        }
    }

    /// Every place that can be taken is taken at an end, where two ideas draw level, or between two such points.
    @Property(tries = 150)
    void the_best_and_the_worst_place_are_those_that_trying_every_change_finds(@ForAll Random random) {
        var ranking = ranking(random, 2 + random.nextInt(5));
        var sensitivity = new Sensitivity(ranking);
        int points = 1 + random.nextInt(40);
        for (Contender idea : ranking.ideas()) {
            for (Criterion criterion : Criterion.values()) {
                assertThat(sensitivity.span(idea, criterion, points))
                        .isEqualTo(tried(ranking, idea, criterion, points));
            }
        }
    }

    @Property(tries = 150)
    void no_idea_crosses_the_line_before_the_least_change_that_is_said_to_bring_one(@ForAll Random random) {
        var ranking = ranking(random, 3 + random.nextInt(4));
        int first = 1 + random.nextInt(ranking.ideas().size() - 1);
        var above = ranking.ideas().subList(0, first);
        var below = ranking.ideas().subList(first, ranking.ideas().size());
        for (Sensitivity.Edge edge : new Sensitivity(ranking).line(first)) {
            var criterion = edge.criterion();
            if (!ranking.weights().canVary(criterion)) {
                assertThat(edge.rise()).isNull();
                continue;
            }
            for (int change = 1; change <= Weights.WHOLE - ranking.weights().of(criterion); change++) {
                var at = Exactly.of(change);
                boolean crossed = above.stream()
                        .anyMatch(upper -> below.stream()
                                .anyMatch(lower -> ahead(ranking, upper, lower, criterion, at)
                                                .signum()
                                        < 0));
                assertThat(crossed)
                        .isEqualTo(edge.rise() != null
                                && at.compareTo(Exactly.of(edge.rise().points())) > 0);
            }
        }
    }

    @Property(tries = 100)
    void the_points_that_are_drawn_are_those_of_the_changed_weights(@ForAll Random random) {
        var ranking = ranking(random, 1);
        var idea = ranking.ideas().getFirst();
        for (Criterion criterion : Criterion.values()) {
            int weight = random.nextInt(Weights.WHOLE + 1);
            new Sensitivity(ranking).pointsWith(idea, criterion, weight).ifPresent(points -> {
                var change = Exactly.of(weight - ranking.weights().of(criterion));
                assertThat(Exactly.points(ranking.weights(), idea, criterion, change)
                                .compareTo(Exactly.of(points)))
                        .isZero();
            });
        }
    }

    private static Sensitivity.Span tried(Ranking ranking, Contender idea, Criterion criterion, int points) {
        int weight = ranking.weights().of(criterion);
        boolean varies = ranking.weights().canVary(criterion);
        var low = Exactly.of(varies ? -Math.min(points, weight) : 0);
        var high = Exactly.of(varies ? Math.min(points, Weights.WHOLE - weight) : 0);
        var tries = new TreeSet<Exactly>(List.of(low, high));
        for (Contender other : ranking.ideas()) {
            if (varies) {
                var atLow = ahead(ranking, other, idea, criterion, low);
                var atHigh = ahead(ranking, other, idea, criterion, high);
                if (atLow.signum() * atHigh.signum() < 0) {
                    tries.add(low.plus(atLow.times(high.minus(low)).over(atLow.minus(atHigh))));
                }
            }
        }
        var between = new ArrayList<Exactly>();
        Exactly last = null;
        for (Exactly at : tries) {
            if (last != null) {
                between.add(last.plus(at).over(Exactly.of(2)));
            }
            last = at;
        }
        tries.addAll(between);
        var places = tries.stream()
                .map(at -> 1
                        + (int) ranking.ideas().stream()
                                .filter(other -> other.id() != idea.id())
                                .filter(other -> (varies
                                                ? ahead(ranking, other, idea, criterion, at)
                                                        .signum()
                                                : other.points(ranking.weights()) - idea.points(ranking.weights()))
                                        > 0)
                                .count())
                .toList();
        return new Sensitivity.Span(
                places.stream().min(Integer::compare).orElseThrow(),
                places.stream().max(Integer::compare).orElseThrow());
    }

    private static Exactly ahead(
            Ranking ranking, Contender upper, Contender lower, Criterion criterion, Exactly change) {
        return Exactly.points(ranking.weights(), upper, criterion, change)
                .minus(Exactly.points(ranking.weights(), lower, criterion, change));
    }

    private static Ranking ranking(Random random, int ideas) {
        return Ranking.of(
                weights(random),
                IntStream.rangeClosed(1, ideas)
                        .mapToObj(id -> contender(random, id))
                        .toList());
    }

    private static Weights weights(Random random) {
        var percent = new EnumMap<Criterion, Integer>(Criterion.class);
        int left = Weights.WHOLE;
        for (Criterion criterion : Criterion.values()) {
            int weight = criterion == Criterion.READINESS ? left : random.nextInt(left + 1);
            percent.put(criterion, weight);
            left -= weight;
        }
        return new Weights(percent);
    }

    private static Contender contender(Random random, long id) {
        var counts = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            counts.put(criterion, 1 + random.nextInt(Criterion.BEST));
        }
        return new Contender(id, "Idé " + id, counts);
    }
}

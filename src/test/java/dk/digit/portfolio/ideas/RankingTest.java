package dk.digit.portfolio.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    /// 20, 20, 20, 10, 10, 10, 10.
    private static final Weights WEIGHTS = weights(20, 20, 20, 10, 10, 10, 10);

    private static final Contender FIRST = idea(1, 5, 3, 3, 3, 3, 3, 3);
    private static final Contender LEVEL = idea(2, 3, 5, 3, 3, 3, 3, 3);
    private static final Contender LAST = idea(3, 3, 3, 3, 3, 5, 3, 3);

    @Test
    void ideas_with_the_same_points_share_a_place_and_the_next_is_passed_over() {
        var ranking = Ranking.of(WEIGHTS, List.of(LAST, LEVEL, FIRST));

        assertThat(ranking.places())
                .extracting(Ranking.Place::place, Ranking.Place::points)
                .containsExactly(tuple(1, 340), tuple(1, 340), tuple(3, 320));
        assertThat(ranking.placeAlone(LAST, Criterion.RISK)).isEqualTo(1);
        assertThat(ranking.placeAlone(FIRST, Criterion.RISK)).isEqualTo(2);
    }

    @Test
    void cost_and_risk_count_the_other_way_round() {
        assertThat(Criterion.COST.counts(1)).isEqualTo(5);
        assertThat(Criterion.RISK.counts(5)).isEqualTo(1);
        assertThat(Criterion.VALUE.counts(5)).isEqualTo(5);
        assertThatThrownBy(() -> Criterion.VALUE.counts(6)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Risk rises from 10 by t: the first idea has 300 + 40 (90 - t) / 90, the last 300 + 2 (10 + t).
    @Test
    void the_change_that_turns_two_ideas_round_is_exact() {
        var sensitivity = new Sensitivity(Ranking.of(WEIGHTS, List.of(FIRST, LAST)));

        var neighbours = sensitivity.neighbours().getFirst();

        assertThat(neighbours.ahead()).isEqualTo(20);
        assertThat(neighbours.rise().criterion()).isEqualTo(Criterion.RISK);
        assertThat(neighbours.rise().points()).isEqualTo(new Ratio(90, 11));
        assertThat(neighbours.rise().points().rounded()).isEqualTo(new BigDecimal("8.2"));
        assertThat(neighbours.fall().criterion()).isEqualTo(Criterion.OBJECTIVE_1);
        assertThat(neighbours.fall().points()).isEqualTo(new Ratio(-80, 9));
        assertThat(sensitivity.span(LAST, 8)).isEqualTo(new Sensitivity.Span(2, 2));
        assertThat(sensitivity.span(LAST, 9)).isEqualTo(new Sensitivity.Span(1, 2));
    }

    @Test
    void nothing_can_be_scaled_when_one_criterion_has_all_the_weight() {
        var sensitivity = new Sensitivity(Ranking.of(weights(100, 0, 0, 0, 0, 0, 0), List.of(FIRST, LAST)));

        assertThat(sensitivity.line(1).getFirst().rise()).isNull();
        assertThat(sensitivity.pointsWith(FIRST, Criterion.OBJECTIVE_1, 50)).isEmpty();
        assertThat(sensitivity.span(FIRST, Criterion.OBJECTIVE_1, 50)).isEqualTo(new Sensitivity.Span(1, 1));
        assertThat(sensitivity.line(2)).isEmpty();
    }

    @Test
    void weights_make_a_hundred() {
        assertThatThrownBy(() -> weights(20, 20, 20, 10, 10, 10, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    static Weights weights(int... percent) {
        var all = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            all.put(criterion, percent[criterion.ordinal()]);
        }
        return new Weights(all);
    }

    private static Contender idea(long id, int... counts) {
        var all = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            all.put(criterion, counts[criterion.ordinal()]);
        }
        return new Contender(id, "Idé " + id, all);
    }
}

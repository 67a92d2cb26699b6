package dk.digit.portfolio.ideas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How firmly a ranking stands when a weight is changed and the others are scaled in proportion.
///
/// Let `w` be the weight of a criterion, `d` how much more the upper of two ideas has by it, and `D` how many
/// points it is ahead. With `t` percentage points more for the criterion and the others times
/// `(100 - w - t) / (100 - w)`, it is ahead by `D + t (100 d - D) / (100 - w)`: a straight line in `t`. It is
/// level where that is nothing, at `t = D (100 - w) / (D - 100 d)`, and is overtaken beyond. At the ends, where
/// the criterion counts for all or for nothing, it is ahead by `100 d` and by `100 (D - w d) / (100 - w)`: their
/// signs say whether it is overtaken at all. All of it is in whole numbers and fractions of them.
///
/// Two ideas cost a few multiplications. The places that an idea may take within a range come from one sweep over
/// the points where others draw level with it: `n log n` for each idea and criterion.
public final class Sensitivity {

    private final Ranking ranking;

    public Sensitivity(Ranking ranking) {
        this.ranking = ranking;
    }

    /// A change of one weight by which `lower` draws level with `upper`; by any more it passes.
    ///
    /// @param points percentage points: above zero the weight rises, below it falls
    public record Turn(Contender upper, Contender lower, Criterion criterion, Ratio points) {}

    /// Two ideas next to each other, and the smallest change that turns them round.
    ///
    /// @param ahead the points between them, zero when they share a place
    /// @param rise null when no weight alone turns them round by rising
    /// @param fall null when no weight alone turns them round by falling
    public record Neighbours(
            Contender upper,
            Contender lower,
            int ahead,
            @Nullable Turn rise,
            @Nullable Turn fall) {}

    /// How much a criterion must rise, or fall, before another idea comes above a line.
    public record Edge(
            Criterion criterion,
            @Nullable Turn rise,
            @Nullable Turn fall) {}

    /// The best and the worst place.
    public record Span(int best, int worst) {
        public boolean firm() {
            return best == worst;
        }

        Span with(Span other) {
            return new Span(Math.min(best, other.best), Math.max(worst, other.worst));
        }
    }

    public List<Neighbours> neighbours() {
        var ideas = ranking.ideas();
        return IntStream.range(1, ideas.size())
                .mapToObj(i -> neighbours(ideas.get(i - 1), ideas.get(i)))
                .toList();
    }

    private Neighbours neighbours(Contender upper, Contender lower) {
        var rises = new ArrayList<Turn>();
        var falls = new ArrayList<Turn>();
        for (Criterion criterion : Criterion.values()) {
            rise(upper, lower, criterion).ifPresent(rises::add);
            fall(upper, lower, criterion).ifPresent(falls::add);
        }
        return new Neighbours(upper, lower, ahead(upper, lower), smallest(rises), smallest(falls));
    }

    /// For the line under the first `first` ideas: what brings another across, by criterion.
    public List<Edge> line(int first) {
        var ideas = ranking.ideas();
        if (first < 1 || first >= ideas.size()) {
            return List.of();
        }
        var edges = new ArrayList<Edge>();
        for (Criterion criterion : Criterion.values()) {
            var rises = new ArrayList<Turn>();
            var falls = new ArrayList<Turn>();
            for (Contender upper : ideas.subList(0, first)) {
                for (Contender lower : ideas.subList(first, ideas.size())) {
                    rise(upper, lower, criterion).ifPresent(rises::add);
                    fall(upper, lower, criterion).ifPresent(falls::add);
                }
            }
            edges.add(new Edge(criterion, smallest(rises), smallest(falls)));
        }
        return edges;
    }

    private static @Nullable Turn smallest(List<Turn> turns) {
        return turns.stream()
                .min(Comparator.comparing(turn -> turn.points().abs()))
                .orElse(null);
    }

    /// The rise of a weight at which `lower` draws level with `upper`, if it passes beyond.
    Optional<Turn> rise(Contender upper, Contender lower, Criterion criterion) {
        int more = upper.by(criterion) - lower.by(criterion);
        return ranking.weights().canVary(criterion) && more < 0
                ? Optional.of(new Turn(upper, lower, criterion, level(upper, lower, criterion)))
                : Optional.empty();
    }

    /// The fall of a weight at which `lower` draws level with `upper`, if it passes beyond.
    Optional<Turn> fall(Contender upper, Contender lower, Criterion criterion) {
        int weight = ranking.weights().of(criterion);
        int more = upper.by(criterion) - lower.by(criterion);
        return ranking.weights().canVary(criterion) && ahead(upper, lower) < weight * more
                ? Optional.of(new Turn(upper, lower, criterion, level(upper, lower, criterion)))
                : Optional.empty();
    }

    private Ratio level(Contender upper, Contender lower, Criterion criterion) {
        long ahead = ahead(upper, lower);
        long more = upper.by(criterion) - lower.by(criterion);
        return new Ratio(ahead * (Weights.WHOLE - ranking.weights().of(criterion)), ahead - Weights.WHOLE * more);
    }

    private int ahead(Contender upper, Contender lower) {
        return upper.points(ranking.weights()) - lower.points(ranking.weights());
    }

    /// The places that an idea may take when any one weight is changed by up to `points` percentage points.
    public Span span(Contender idea, int points) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> span(idea, criterion, points))
                .reduce(Span::with)
                .orElseThrow();
    }

    /// As [#span(Contender, int)], for one of the weights.
    public Span span(Contender idea, Criterion criterion, int points) {
        int weight = ranking.weights().of(criterion);
        boolean varies = ranking.weights().canVary(criterion);
        long low = varies ? -Math.min(points, weight) : 0;
        long high = varies ? Math.min(points, Weights.WHOLE - weight) : 0;
        int above = 0;
        var turns = new TreeMap<Ratio, int[]>();
        for (Contender other : ranking.ideas()) {
            if (other.id() == idea.id()) {
                continue;
            }
            boolean atLow = aheadAt(low, other, idea, criterion) > 0;
            boolean atHigh = aheadAt(high, other, idea, criterion) > 0;
            if (atLow) {
                above++;
            }
            if (atLow != atHigh) {
                turns.computeIfAbsent(level(other, idea, criterion), at -> new int[2])[atLow ? 0 : 1]++;
            }
        }
        int best = above;
        int worst = above;
        for (int[] turn : turns.values()) {
            // Who falls back is level at the turn itself, who comes up is above only beyond it.
            above -= turn[0];
            best = Math.min(best, above);
            above += turn[1];
            worst = Math.max(worst, above);
        }
        return new Span(best + 1, worst + 1);
    }

    /// How far `upper` is ahead after a change, times what the others are scaled by: its sign is what counts.
    private long aheadAt(long change, Contender upper, Contender lower, Criterion criterion) {
        long ahead = ahead(upper, lower);
        long more = upper.by(criterion) - lower.by(criterion);
        if (!ranking.weights().canVary(criterion)) {
            return ahead;
        }
        return ahead * (Weights.WHOLE - ranking.weights().of(criterion)) + change * (Weights.WHOLE * more - ahead);
    }

    /// The points of an idea with another weight for one criterion; nothing where the others cannot be scaled.
    public Optional<Ratio> pointsWith(Contender idea, Criterion criterion, int weight) {
        int now = ranking.weights().of(criterion);
        if (!ranking.weights().canVary(criterion)) {
            return Optional.empty();
        }
        long rest = idea.points(ranking.weights()) - (long) now * idea.by(criterion);
        long others = Weights.WHOLE - now;
        return Optional.of(
                new Ratio(weight * (long) idea.by(criterion) * others + (Weights.WHOLE - weight) * rest, others));
    }
}

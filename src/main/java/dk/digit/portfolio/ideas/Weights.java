package dk.digit.portfolio.ideas;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How much each criterion counts, in whole percent that make a hundred together.
public record Weights(Map<Criterion, Integer> percent) {

    public static final int WHOLE = 100;

    public Weights {
        percent = Collections.unmodifiableMap(new EnumMap<>(percent));
        if (percent.size() != Criterion.values().length
                || percent.values().stream().anyMatch(weight -> weight < 0)
                || percent.values().stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw new IllegalArgumentException("weights of all criteria that make 100, not " + percent);
        }
    }

    public int of(Criterion criterion) {
        return percent.getOrDefault(criterion, 0);
    }

    /// A weight of 100 leaves nothing that could be scaled in proportion.
    public boolean canVary(Criterion criterion) {
        return of(criterion) < WHOLE;
    }
}

package dk.digit.portfolio.ideas;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// An idea in the ranking.
///
/// @param counts what it has by each criterion, from 1 for the worst to 5 for the best
public record Contender(long id, String title, Map<Criterion, Integer> counts) {

    public Contender {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        if (counts.size() != Criterion.values().length) {
            throw new IllegalArgumentException("an idea is ranked when it is scored by every criterion");
        }
    }

    public int by(Criterion criterion) {
        return counts.getOrDefault(criterion, 0);
    }

    /// From 100 to 500: whole numbers, so nothing is rounded.
    public int points(Weights weights) {
        return counts.entrySet().stream()
                .mapToInt(entry -> weights.of(entry.getKey()) * entry.getValue())
                .sum();
    }
}

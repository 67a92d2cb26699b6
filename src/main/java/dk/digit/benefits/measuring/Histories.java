package dk.digit.benefits.measuring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What counts of the parts of some benefits, by part and day; grows as rows of a file are taken.
final class Histories {

    private final Map<Long, NavigableMap<LocalDate, BigDecimal>> byPart = new HashMap<>();
    private final Map<Long, Set<Long>> parts = new HashMap<>();

    void add(long benefit, long part, LocalDate on, BigDecimal value) {
        parts.computeIfAbsent(benefit, id -> new LinkedHashSet<>()).add(part);
        byPart.computeIfAbsent(part, id -> new TreeMap<>()).put(on, value);
    }

    /// Leaves a day out, because what was measured on it is put right.
    void without(long part, LocalDate on) {
        byPart.getOrDefault(part, new TreeMap<>()).remove(on);
    }

    NavigableMap<LocalDate, BigDecimal> of(long part) {
        return Collections.unmodifiableNavigableMap(byPart.getOrDefault(part, new TreeMap<>()));
    }

    /// The newest value of each other municipality up to a day.
    List<BigDecimal> others(MeasuredPart part, LocalDate on) {
        return parts.getOrDefault(part.benefit(), Set.of()).stream()
                .filter(other -> other != part.id())
                .map(other -> of(other).floorEntry(on))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .toList();
    }
}

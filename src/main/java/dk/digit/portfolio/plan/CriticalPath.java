package dk.digit.portfolio.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far each step of a plan may slip before the whole ends later.
///
/// Idea: all four kinds of tie say that one beginning comes at least so many days after another, so that
/// the earliest beginnings are longest paths in a graph without circles, found in one pass along it, and
/// the latest ones the same from the end. A step begins no earlier than it is planned to: what somebody set
/// is not moved forward. Source: the critical path method (Kelley and Walker, 1959), ties as in precedence
/// diagrams (Fondahl, 1961). Cost: O(steps + ties) time and memory.
///
/// Days are numbers; a step takes the days from `start` up to but without `start + length`.
public final class CriticalPath {

    /// @param key names the step
    /// @param start the day that it is planned to begin
    /// @param length days, 0 for a moment
    /// @param own whether the plan may move it and ends with it; a step of another plan may not be moved
    public record Step<K>(K key, long start, int length, boolean own) {}

    public record Tie<K>(K from, K to, LinkKind kind, int lag) {}

    /// @param earliest day that the step can begin, its ties and its plan kept
    /// @param latest day that it may begin without the end being moved
    public record Room(long earliest, long latest) {

        public long slack() {
            return latest - earliest;
        }

        public boolean critical() {
            return slack() == 0;
        }
    }

    /// @param end the day after the last one of the whole
    public record Answer<K>(Map<K, Room> rooms, long end) {}

    private CriticalPath() {}

    /// @throws IllegalArgumentException when the ties close a circle
    public static <K> Answer<K> of(Collection<Step<K>> steps, Collection<Tie<K>> ties) {
        Map<K, Step<K>> byKey = new LinkedHashMap<>();
        steps.forEach(step -> byKey.put(step.key(), step));
        Map<K, List<Edge<K>>> after = new HashMap<>();
        Map<K, Integer> waiting = new HashMap<>();
        for (Tie<K> tie : ties) {
            var from = byKey.get(tie.from());
            var to = byKey.get(tie.to());
            if (from != null && to != null) {
                after.computeIfAbsent(tie.from(), key -> new ArrayList<>())
                        .add(new Edge<>(tie.to(), weight(tie, from, to)));
                waiting.merge(tie.to(), 1, Integer::sum);
            }
        }
        Map<K, Long> earliest = new HashMap<>();
        var order = forward(byKey, after, waiting, earliest);
        long end = byKey.values().stream()
                .filter(Step::own)
                .mapToLong(step -> at(earliest, step.key()) + step.length())
                .max()
                .orElse(0);
        return new Answer<>(backward(byKey, after, order, earliest, end), end);
    }

    private record Edge<K>(K to, long weight) {}

    /// Least number of days from the one beginning to the other.
    private static <K> long weight(Tie<K> tie, Step<K> from, Step<K> to) {
        long out = tie.kind().fromFinish() ? from.length() : 0;
        long in = tie.kind().toStart() ? 0 : to.length();
        return out + tie.lag() - in;
    }

    private static <K> List<Step<K>> forward(
            Map<K, Step<K>> steps, Map<K, List<Edge<K>>> after, Map<K, Integer> waiting, Map<K, Long> earliest) {
        steps.values().forEach(step -> earliest.put(step.key(), step.start()));
        var ready = new ArrayDeque<Step<K>>();
        steps.values().stream().filter(step -> !waiting.containsKey(step.key())).forEach(ready::add);
        var order = new ArrayList<Step<K>>(steps.size());
        while (!ready.isEmpty()) {
            var step = ready.remove();
            order.add(step);
            for (Edge<K> edge : after.getOrDefault(step.key(), List.of())) {
                earliest.merge(edge.to(), at(earliest, step.key()) + edge.weight(), Math::max);
                if (waiting.merge(edge.to(), -1, Integer::sum) == 0) {
                    ready.add(step(steps, edge.to()));
                }
            }
        }
        if (order.size() < steps.size()) {
            throw new IllegalArgumentException("the ties close a circle");
        }
        return order;
    }

    private static <K> Map<K, Room> backward(
            Map<K, Step<K>> steps, Map<K, List<Edge<K>>> after, List<Step<K>> order, Map<K, Long> earliest, long end) {
        Map<K, Long> latest = new HashMap<>();
        for (Step<K> step : order.reversed()) {
            long last = step.own() ? end - step.length() : at(earliest, step.key());
            for (Edge<K> edge : after.getOrDefault(step.key(), List.of())) {
                last = Math.min(last, at(latest, edge.to()) - edge.weight());
            }
            latest.put(step.key(), last);
        }
        Map<K, Room> rooms = new LinkedHashMap<>();
        steps.keySet().forEach(key -> rooms.put(key, new Room(at(earliest, key), at(latest, key))));
        return rooms;
    }

    private static <K> long at(Map<K, Long> days, K key) {
        return java.util.Objects.requireNonNull(days.get(key));
    }

    private static <K> Step<K> step(Map<K, Step<K>> steps, K key) {
        return java.util.Objects.requireNonNull(steps.get(key));
    }
}

package dk.digit.platform.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// How many of the hits are of each kind, about each municipality, of each year.
public record Facets(List<Count<String>> kinds, List<Count<String>> municipalities, List<Count<Integer>> years) {

    public record Count<T extends Comparable<T>>(T value, int hits) {}

    static Facets of(List<Hit> hits) {
        List<Count<String>> kinds = counted(hits, hit -> Stream.of(hit.kind()));
        List<Count<String>> municipalities = counted(hits, hit -> hit.municipalities().stream());
        List<Count<Integer>> years = counted(hits, hit -> Stream.ofNullable(hit.year()));
        return new Facets(most(kinds), most(municipalities), years.reversed());
    }

    private static <T extends Comparable<T>> List<Count<T>> counted(List<Hit> hits, Function<Hit, Stream<T>> values) {
        Map<T, Integer> counts = new TreeMap<>();
        hits.forEach(hit -> values.apply(hit).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Count<T>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static <T extends Comparable<T>> List<Count<T>> most(List<Count<T>> counts) {
        return counts.stream()
                .sorted(Comparator.comparingInt((Count<T> count) -> -count.hits()))
                .toList();
    }
}

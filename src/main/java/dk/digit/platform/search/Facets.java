package dk.digit.platform.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many of the hits are of each kind, about each municipality, of each year.
record Facets(List<Count<String>> kinds, List<Count<String>> municipalities, List<Count<Integer>> years) {

    record Count<T>(T value, int hits) {}

    static Facets of(List<Hit> hits) {
        return new Facets(
                most(counted(hits, hit -> Stream.of(hit.kind()))),
                most(counted(hits, hit -> hit.municipalities().stream())),
                counted(hits, hit -> Stream.ofNullable(hit.year())).reversed());
    }

    private static <T extends Comparable<T>> List<Count<T>> counted(List<Hit> hits, Function<Hit, Stream<T>> values) {
        Map<T, Integer> counts = new TreeMap<>();
        hits.forEach(hit -> values.apply(hit).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Count<>(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
    }

    private static <T> List<Count<T>> most(List<Count<T>> counts) {
        return counts.stream()
                .sorted(Comparator.comparing((Count<T> count) -> -count.hits()))
                .toList();
    }
}

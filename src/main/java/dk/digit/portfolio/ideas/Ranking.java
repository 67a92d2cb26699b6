package dk.digit.portfolio.ideas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Ideas by their points, the most first. Ideas with the same points share a place, and the places after it
/// are passed over.
public record Ranking(Weights weights, List<Place> places) {

    /// @param place from 1 on
    public record Place(Contender idea, int points, int place) {}

    public Ranking {
        places = List.copyOf(places);
    }

    public static Ranking of(Weights weights, List<Contender> ideas) {
        var ahead = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        ideas.forEach(idea -> ahead.merge(idea.points(weights), 1, Integer::sum));
        int before = 0;
        for (Map.Entry<Integer, Integer> group : ahead.entrySet()) {
            int size = group.getValue();
            group.setValue(before);
            before += size;
        }
        return new Ranking(
                weights,
                ideas.stream()
                        .map(idea -> {
                            int points = idea.points(weights);
                            return new Place(idea, points, ahead.getOrDefault(points, 0) + 1);
                        })
                        .sorted(Comparator.comparingInt(Place::place)
                                .thenComparing(place -> place.idea().id()))
                        .toList());
    }

    public List<Contender> ideas() {
        return places.stream().map(Place::idea).toList();
    }

    /// The place of an idea if nothing but one criterion counted.
    public int placeAlone(Contender idea, Criterion criterion) {
        return 1
                + (int) places.stream()
                        .filter(other -> other.idea().by(criterion) > idea.by(criterion))
                        .count();
    }
}

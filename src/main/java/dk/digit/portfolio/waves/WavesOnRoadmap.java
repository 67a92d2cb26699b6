package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.roadmap.RoadmapItems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Waves on the roadmap, each with its planned and its real day of going live. Whoever asks for more sees those
/// of a wave apart who go live on days of their own; whoever asks for a municipality sees its wave alone.
@Component
class WavesOnRoadmap implements RoadmapItems {

    private final StoredWaves waves;
    private final Places places;
    private final Steps steps;
    private final Standings standings;
    private final Waves names;

    WavesOnRoadmap(StoredWaves waves, Places places, Steps steps, Standings standings, Waves names) {
        this.waves = waves;
        this.places = places;
        this.steps = steps;
        this.standings = standings;
        this.names = names;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<ActivityId> concerning(MunicipalityCode municipality, Period span, LocalDate day) {
        return bars(municipality, day)
                .filter(bar -> bar.touches(span))
                .map(bar -> bar.wave().activity())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Item> items(
            Collection<ActivityId> activities,
            Period span,
            @Nullable MunicipalityCode municipality,
            boolean detailed,
            View view) {
        var day = view.asOf();
        var asked = new HashSet<>(activities);
        var bars = municipality == null
                ? standings.of(activities, day).stream()
                        .flatMap(one -> detailed ? WaveBar.parts(one, day) : WaveBar.whole(one, day))
                : bars(municipality, day)
                        .filter(bar -> asked.contains(bar.wave().activity()));
        var known = names.municipalities();
        var words = new WaveBarWords(view.lang(), known);
        return bars.filter(bar -> bar.touches(span))
                .map(bar -> item(bar, words))
                .toList();
    }

    private Stream<WaveBar> bars(MunicipalityCode municipality, LocalDate day) {
        var placed = places.of(municipality, day);
        var said = steps.of(municipality, day);
        var byId = waves.byId(placed.stream().map(Place::wave).toList());
        Map<Long, Place> byWave = placed.stream().collect(toMap(Place::wave, Function.identity()));
        return byId.values().stream()
                .sorted(java.util.Comparator.comparing(wave -> wave.activity().value()))
                .flatMap(wave -> {
                    var place = java.util.Objects.requireNonNull(byWave.get(wave.id()));
                    var member = new Standings.Member(place, said.getOrDefault(place.activity(), Map.of()));
                    return WaveBar.parts(Standings.standing(wave, List.of(member), day), day);
                });
    }

    private static Item item(WaveBar bar, WaveBarWords words) {
        return new Item(
                bar.wave().activity(),
                words.name(bar),
                words.look(bar),
                tone(bar.state()),
                bar.from(),
                bar.last(),
                bar.certain());
    }

    private static Tone tone(WaveState state) {
        return switch (state) {
            case PLANNED -> Tone.HOLLOW;
            case UNDER_WAY -> Tone.LILAC;
            case LATE -> Tone.RED;
            case LIVE -> Tone.VIOLET;
        };
    }
}

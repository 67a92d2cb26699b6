package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.MunicipalityCode;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When who goes live: what is reported counts before the municipality's own plan, and that before its wave's.
final class GoLives {

    private final Map<Long, Wave> waves;
    private final Map<ActivityId, Map<MunicipalityCode, Long>> placed = new HashMap<>();
    private final Map<ActivityId, Map<MunicipalityCode, GoLive>> found = new HashMap<>();

    private GoLives(List<Wave> waves) {
        this.waves = waves.stream().collect(toMap(Wave::id, wave -> wave));
    }

    /// @param places of a municipality the one of the day first, else the one that it gets next
    static Map<ActivityId, Map<MunicipalityCode, GoLive>> of(
            List<Wave> waves, List<Place> places, List<Steps.Said> said) {
        var all = new GoLives(waves);
        places.forEach(all::place);
        said.forEach(all::said);
        return all.found;
    }

    private void place(Place place) {
        var known = placed.computeIfAbsent(place.activity(), key -> new HashMap<>());
        if (known.putIfAbsent(place.municipality(), place.wave()) == null) {
            var wave = waves.get(place.wave());
            put(place.activity(), place.municipality(), StepCell.planned(WaveStep.LIVE, null, wave), false, wave);
        }
    }

    private void said(Steps.Said said) {
        var entry = said.entry();
        var wave = waves.get(placed.getOrDefault(said.activity(), Map.of()).getOrDefault(said.municipality(), -1L));
        if (entry.state() == StepState.DONE) {
            put(said.activity(), said.municipality(), entry.since(), true, wave);
        } else if (wave != null) {
            put(said.activity(), said.municipality(), StepCell.planned(WaveStep.LIVE, entry, wave), false, wave);
        }
    }

    private void put(
            ActivityId activity,
            MunicipalityCode municipality,
            @Nullable LocalDate day,
            boolean real,
            @Nullable Wave wave) {
        if (day != null) {
            found.computeIfAbsent(activity, key -> new HashMap<>()).put(municipality, new GoLive(day, real, wave));
        }
    }
}

package dk.digit.portfolio.waves;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the waves of an activity stand on a day: three queries.
@Component
class Standings {

    private final StoredWaves waves;
    private final Places places;
    private final Steps steps;

    Standings(StoredWaves waves, Places places, Steps steps) {
        this.waves = waves;
        this.places = places;
        this.steps = steps;
    }

    /// A wave, who goes in it and how far each is.
    record Standing(Wave wave, WaveStanding standing, List<Member> members) {}

    record Member(Place place, Map<WaveStep, StepEntry> steps) {
        boolean live() {
            var live = steps.get(WaveStep.LIVE);
            return live != null && live.state() == StepState.DONE;
        }

        boolean begun() {
            return steps.values().stream().anyMatch(entry -> entry.state() != StepState.NOT_STARTED);
        }
    }

    List<Standing> of(ActivityId activity, LocalDate day) {
        var placed = places.of(activity, day);
        var said = steps.on(activity, day);
        return waves.of(activity).stream()
                .map(wave -> standing(
                        wave,
                        placed.stream()
                                .filter(place -> place.wave() == wave.id())
                                .map(place -> new Member(place, said.getOrDefault(place.municipality(), Map.of())))
                                .toList(),
                        day))
                .toList();
    }

    /// Those of several activities, by activity and number.
    List<Standing> of(Collection<ActivityId> activities, LocalDate day) {
        var placed = places.inActivities(activities, day).stream().collect(Collectors.groupingBy(Place::wave));
        var said = steps.on(activities, day);
        return waves.of(activities).stream()
                .map(wave -> standing(
                        wave,
                        placed.getOrDefault(wave.id(), List.of()).stream()
                                .map(place -> new Member(
                                        place,
                                        said.getOrDefault(place.activity(), Map.of())
                                                .getOrDefault(place.municipality(), Map.of())))
                                .toList(),
                        day))
                .toList();
    }

    static Standing standing(Wave wave, List<Member> members, LocalDate day) {
        var live = new ArrayList<@Nullable StepEntry>();
        members.forEach(member -> live.add(member.steps().get(WaveStep.LIVE)));
        boolean begun = members.stream().anyMatch(Member::begun);
        return new Standing(wave, WaveStanding.of(wave, live, begun, day), members);
    }
}

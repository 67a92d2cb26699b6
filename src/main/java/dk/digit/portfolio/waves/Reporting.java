package dk.digit.portfolio.waves;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what a report is about, and whether the reader may make it.
@Component
class Reporting {

    private final ActivityHead.Query heads;
    private final Association association;
    private final StoredWaves waves;
    private final Places places;
    private final Steps steps;
    private final WaveRights rights;

    Reporting(
            ActivityHead.Query heads,
            Association association,
            StoredWaves waves,
            Places places,
            Steps steps,
            WaveRights rights) {
        this.heads = heads;
        this.association = association;
        this.waves = waves;
        this.places = places;
        this.steps = steps;
        this.rights = rights;
    }

    /// A municipality in an activity with everything that was said of its steps.
    record Local(ActivityHead head, Municipality municipality, StepHistory history) {}

    /// A wave with the municipalities that go in it on the day.
    record Whole(ActivityHead head, Wave wave, List<Municipality> municipalities) {}

    /// @throws dk.digit.platform.access.MissingRight when the reader may not report for it
    @Transactional(readOnly = true)
    public Local on(String id, String slug, View view) {
        var head = heads.on(id, view);
        var municipality = association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
        rights.require(view.actor(), head, municipality.code());
        var history = steps.histories(head.id(), List.of(municipality.code()))
                .getOrDefault(municipality.code(), StepHistory.NONE);
        return new Local(head, municipality, history);
    }

    @Transactional(readOnly = true)
    public Whole wave(String id, int number, View view) {
        var head = heads.on(id, view);
        var wave = waves.of(head.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("wave " + number));
        var codes = places.of(head.id(), view.asOf()).stream()
                .filter(place -> place.wave() == wave.id())
                .map(Place::municipality)
                .collect(Collectors.toSet());
        return new Whole(
                head,
                wave,
                association.municipalities().stream()
                        .filter(one -> codes.contains(one.code()))
                        .toList());
    }
}

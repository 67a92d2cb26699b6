package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who was placed, moved and went live between two days, and what was said of readiness.
@Component
class WaveChanges implements PortfolioChanges {

    private final StoredWaves waves;
    private final Places places;
    private final Steps steps;
    private final Readinesses readinesses;
    private final Association association;

    WaveChanges(StoredWaves waves, Places places, Steps steps, Readinesses readinesses, Association association) {
        this.waves = waves;
        this.places = places;
        this.steps = steps;
        this.readinesses = readinesses;
        this.association = association;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var known = activity == null ? waves.all() : waves.of(activity);
        var telling = new Telling(
                since,
                until,
                known.stream().collect(toMap(Wave::id, wave -> wave)),
                association.municipalities().stream().collect(toMap(Municipality::code, one -> one)),
                view);
        known.forEach(telling::whole);
        var placed = places.touching(new Period(since, until.plusDays(2)), activity);
        placed.stream()
                .collect(groupingBy(place -> place.activity() + " " + place.municipality()))
                .values()
                .forEach(telling::moves);
        steps.wentLive(since, until, activity).forEach(said -> telling.live(said, placed));
        readinesses.between(since, until, activity).forEach(telling::ready);
        return telling.changes;
    }

    /// The changes of one span of days in the reader's language.
    private record Telling(
            LocalDate since,
            LocalDate until,
            Map<Long, Wave> waves,
            Map<MunicipalityCode, Municipality> municipalities,
            View view,
            List<Change> changes) {

        Telling(
                LocalDate since,
                LocalDate until,
                Map<Long, Wave> waves,
                Map<MunicipalityCode, Municipality> municipalities,
                View view) {
            this(since, until, waves, municipalities, view, new ArrayList<>());
        }

        private boolean within(@Nullable LocalDate day) {
            return day != null && day.isAfter(since) && !day.isAfter(until);
        }

        private void add(LocalDate day, ActivityId activity, String key, Object... args) {
            changes.add(new Change(
                    day, activity, Topic.WAVE, view.t(key, args), "/portfolio/activities/" + activity + "/waves"));
        }

        private String name(MunicipalityCode code) {
            var municipality = municipalities.get(code);
            return municipality == null ? code.value() : municipality.name();
        }

        private String title(long wave) {
            var known = waves.get(wave);
            return known == null ? "" : known.title(view.lang());
        }

        void whole(Wave wave) {
            var reached = wave.reached();
            var on = reached == null ? null : reached.on();
            if (on != null && within(on.day())) {
                add(
                        on.day(),
                        wave.activity(),
                        wave.isClarification() ? "portfolio.changes.clarified" : "portfolio.changes.waveLive",
                        wave.title(view.lang()));
            }
        }

        void moves(List<Place> ofOne) {
            for (Place place : ofOne) {
                var start = place.period().start();
                var end = place.period().end();
                if (start != null && within(start)) {
                    placed(place, start, ofOne);
                }
                boolean goesOn = ofOne.stream()
                        .anyMatch(
                                next -> end != null && end.equals(next.period().start()));
                if (end != null && within(end) && !goesOn) {
                    add(
                            end,
                            place.activity(),
                            "portfolio.changes.left",
                            name(place.municipality()),
                            title(place.wave()));
                }
            }
        }

        private void placed(Place place, LocalDate start, List<Place> ofOne) {
            ofOne.stream()
                    .filter(before -> start.equals(before.period().end()))
                    .findFirst()
                    .ifPresentOrElse(
                            before -> add(
                                    start,
                                    place.activity(),
                                    "portfolio.changes.moved",
                                    name(place.municipality()),
                                    title(before.wave()),
                                    title(place.wave())),
                            () -> add(
                                    start,
                                    place.activity(),
                                    "portfolio.changes.placed",
                                    name(place.municipality()),
                                    title(place.wave())));
        }

        void live(Steps.Said said, List<Place> placed) {
            var day = said.entry().since();
            var wave = placed.stream()
                    .filter(place -> place.activity().equals(said.activity())
                            && place.municipality().equals(said.municipality())
                            && place.period().contains(day))
                    .map(place -> title(place.wave()))
                    .findFirst()
                    .orElse("");
            if (wave.isEmpty()) {
                add(day, said.activity(), "portfolio.changes.live", name(said.municipality()));
            } else {
                add(day, said.activity(), "portfolio.changes.liveIn", name(said.municipality()), wave);
            }
        }

        void ready(Readiness readiness) {
            var words = Texts.of(view.lang(), readiness.light());
            var reason = readiness.reason();
            add(
                    readiness.on(),
                    readiness.activity(),
                    "portfolio.changes.ready",
                    name(readiness.municipality()),
                    reason == null ? words : words + " – " + reason);
        }
    }
}

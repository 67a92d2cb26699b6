package dk.digit.portfolio.waves;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Requires;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Waves of a day for programs. A date that is not known to the day is as much of one as is known: `2023-10`.
@RestController
class WavesApi {

    private final ActivityHead.Query heads;
    private final Standings standings;
    private final StoredWaves waves;
    private final Places places;
    private final Steps steps;

    WavesApi(ActivityHead.Query heads, Standings standings, StoredWaves waves, Places places, Steps steps) {
        this.heads = heads;
        this.standings = standings;
        this.waves = waves;
        this.places = places;
        this.steps = steps;
    }

    record StepLine(
            String step,
            String state,
            @Nullable LocalDate since,
            @Nullable LocalDate planned,
            boolean late,
            @Nullable String remark) {}

    /// @param since the first day of the place
    record PlaceLine(String municipality, @Nullable LocalDate since, List<StepLine> steps) {}

    /// @param live how many of its municipalities are live
    record WaveLine(
            int number,
            @Nullable String name,
            String state,
            @Nullable String start,
            @Nullable String goLive,
            @Nullable String liveSince,
            int live,
            @Nullable String remark,
            List<PlaceLine> places) {}

    record MunicipalityLine(String activity, int wave, String municipality, List<StepLine> steps) {}

    @GetMapping("/api/v1/portfolio/activities/{id}/waves")
    @Requires(READ)
    List<WaveLine> waves(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return standings.of(head.id(), view.asOf()).stream()
                .map(one -> line(one, view))
                .toList();
    }

    /// Where a municipality is in each roll-out, or every municipality.
    @GetMapping("/api/v1/portfolio/waves")
    @Requires(READ)
    ResponseEntity<List<MunicipalityLine>> ofMunicipality(
            @RequestParam(required = false) @Nullable String municipality, View view) {
        if (municipality != null && !municipality.matches("\\d{4}")) {
            throw new NotFoundException(municipality);
        }
        var lines = municipality == null ? everybody(view) : of(new MunicipalityCode(municipality), view);
        return ApiList.answer(view, lines, line -> line.activity() + "/" + line.municipality());
    }

    private List<MunicipalityLine> of(MunicipalityCode code, View view) {
        var said = steps.of(code, view.asOf());
        return lines(places.of(code, view.asOf()), place -> said.getOrDefault(place.activity(), Map.of()), view);
    }

    private List<MunicipalityLine> everybody(View view) {
        var placed = places.on(view.asOf());
        var said = steps.on(placed.stream().map(Place::activity).distinct().toList(), view.asOf());
        return lines(
                placed,
                place -> said.getOrDefault(place.activity(), Map.of()).getOrDefault(place.municipality(), Map.of()),
                view);
    }

    private interface Said {
        Map<WaveStep, StepEntry> of(Place place);
    }

    private List<MunicipalityLine> lines(List<Place> placed, Said said, View view) {
        var byId = waves.byId(placed.stream().map(Place::wave).distinct().toList());
        return placed.stream()
                .filter(place -> byId.containsKey(place.wave()))
                .map(place -> {
                    var wave = java.util.Objects.requireNonNull(byId.get(place.wave()));
                    return new MunicipalityLine(
                            place.activity().value(),
                            wave.number(),
                            place.municipality().value(),
                            steps(wave, said.of(place), view));
                })
                .toList();
    }

    private static WaveLine line(Standings.Standing one, View view) {
        var wave = one.wave();
        var standing = one.standing();
        return new WaveLine(
                wave.number(),
                wave.name() == null ? null : wave.name().in(view.lang()),
                api(standing.state()),
                iso(wave.start()),
                iso(wave.goLive()),
                iso(standing.since()),
                standing.live(),
                wave.remark() == null ? null : wave.remark().in(view.lang()),
                one.members().stream()
                        .map(member -> new PlaceLine(
                                member.place().municipality().value(),
                                member.place().period().start(),
                                steps(wave, member.steps(), view)))
                        .toList());
    }

    private static List<StepLine> steps(Wave wave, Map<WaveStep, StepEntry> entries, View view) {
        return Arrays.stream(WaveStep.values())
                .map(step -> StepCell.of(step, entries, wave, null, view.asOf(), view.lang()))
                .map(cell -> new StepLine(
                        api(cell.step()), api(cell.state()), cell.since(), cell.planned(), cell.late(), cell.why()))
                .toList();
    }

    private static @Nullable String iso(@Nullable RoughDate date) {
        return date == null ? null : date.iso();
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package dk.digit.portfolio.waves;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityPanel;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioRules;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of a municipality which waves it goes in, and which step comes next.
@Component
class WavesMunicipalityPanel implements MunicipalityPanel {

    private final Places places;
    private final Steps steps;
    private final StoredWaves waves;
    private final Portfolio portfolio;

    WavesMunicipalityPanel(Places places, Steps steps, StoredWaves waves, Portfolio portfolio) {
        this.places = places;
        this.steps = steps;
        this.waves = waves;
        this.portfolio = portfolio;
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(Municipality municipality, View view) {
        var placed = places.of(municipality.code(), view.asOf());
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        var said = steps.of(municipality.code(), view.asOf());
        var byId = waves.byId(placed.stream().map(Place::wave).toList());
        var names = portfolio.activities().stream()
                .collect(toMap(Activity::id, one -> one.name().in(view.lang())));
        var lines = placed.stream()
                .filter(place -> byId.containsKey(place.wave()))
                .map(place -> new Line(
                        names.getOrDefault(place.activity(), place.activity().value()),
                        words(
                                Objects.requireNonNull(byId.get(place.wave())),
                                said.getOrDefault(place.activity(), Map.of()),
                                view),
                        "/portfolio/activities/" + place.activity() + "/waves/of/" + municipality.slug()))
                .toList();
        return Optional.of(new Panel(view.t("portfolio.waves"), lines, WaveOverview.PATH));
    }

    private static String words(Wave wave, Map<WaveStep, StepEntry> steps, View view) {
        return Arrays.stream(WaveStep.values())
                .map(step -> StepCell.of(step, steps, wave, null, view.asOf(), view.lang()))
                .filter(cell -> !cell.state().isSettled())
                .findFirst()
                .map(cell -> view.t(
                        "portfolio.waves.next",
                        wave.title(view.lang()),
                        Texts.of(view.lang(), cell.step()),
                        (cell.word(view.lang()) + " " + cell.dayText(view.lang())).strip()))
                .orElseGet(() -> view.t("portfolio.waves.through", wave.title(view.lang())));
    }
}

package dk.digit.portfolio.capacity;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityPanel;
import dk.digit.platform.web.View;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On the page of a municipality: how the quarter's hours stand against what it makes available, and the way to
/// whom it has on activities and is asked for.
@Component
class CapacityPanel implements MunicipalityPanel {

    private final Loads loads;

    CapacityPanel(Loads loads) {
        this.loads = loads;
    }

    @Override
    public int order() {
        return 53;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(Municipality municipality, View view) {
        var day = view.asOf();
        var quarter = Quarter.of(day);
        var code = municipality.code();
        var load = loads.all(List.of(quarter), day, new LoadFilter(code.value(), null, null));
        if (load.isEmpty()) {
            return Optional.empty();
        }
        var lines = List.of(
                new Line(
                        quarter.text(view.lang()),
                        words(load, view),
                        "/portfolio/capacity?by=ROLE&municipality=" + code),
                new Line(
                        view.t("portfolio.capacity.whoIsLent"),
                        view.t("portfolio.capacity.seeList"),
                        "/portfolio/capacity/engagements?municipality=" + code));
        return Optional.of(new Panel(
                view.t("portfolio.capacity.panel"), lines, "/portfolio/capacity?by=ROLE&municipality=" + code));
    }

    private static String words(List<QuarterLoad> load, View view) {
        long allocated = load.stream().mapToLong(QuarterLoad::allocated).sum();
        long stated = load.stream()
                .mapToLong(one -> java.util.Objects.requireNonNullElse(one.capacity(), 0L))
                .sum();
        return stated == 0
                ? view.t("portfolio.capacity.figure", Hours.text(view.lang(), allocated))
                : view.t(
                        "portfolio.capacity.figureOf",
                        Hours.text(view.lang(), allocated),
                        Hours.text(view.lang(), stated));
    }
}

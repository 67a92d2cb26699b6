package dk.digit.portfolio.capacity;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityPanel;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// On the page of a municipality: whom it has on activities, what it is asked for, and how the quarter's hours
/// stand against it.
@Component
class CapacityPanel implements MunicipalityPanel {

    private static final int SHOWN = 8;

    private final Engagements engagements;
    private final Loads loads;
    private final Portfolio portfolio;

    CapacityPanel(Engagements engagements, Loads loads, Portfolio portfolio) {
        this.engagements = engagements;
        this.loads = loads;
        this.portfolio = portfolio;
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
        var now = engagements.of(code, day, quarter.period()).stream()
                .filter(one -> one.state() == EngagementState.REQUESTED
                        || one.state().isHeld() && one.period().overlaps(quarter.period()))
                .toList();
        var load = loads.all(List.of(quarter), day, new LoadFilter(code.value(), null, null));
        if (now.isEmpty() && load.isEmpty()) {
            return Optional.empty();
        }
        var names = portfolio.activities().stream()
                .collect(Collectors.toMap(Activity::id, one -> one.name().in(view.lang())));
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                quarter.text(view.lang()), words(load, view), "/portfolio/capacity?by=ROLE&municipality=" + code));
        now.stream()
                .limit(SHOWN)
                .map(one -> new Line(
                        names.getOrDefault(one.activity(), one.activity().value()),
                        Texts.of(view.lang(), one.role()) + ", " + Texts.of(view.lang(), one.state()),
                        one.path()))
                .forEach(lines::add);
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

package dk.digit.portfolio.roadmap;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityPanel;
import dk.digit.platform.web.View;
import dk.digit.portfolio.PortfolioRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of a municipality how much of the portfolio concerns it this year and the next, and leads to
/// what hits it when.
@Component
class RoadmapOfMunicipality implements MunicipalityPanel {

    private static final int QUARTERS = 4;

    private final Roadmaps roadmaps;

    RoadmapOfMunicipality(Roadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(Municipality municipality, View view) {
        int year = view.asOf().getYear();
        var lines = List.of(line(municipality, year, view), line(municipality, year + 1, view));
        return Optional.of(new Panel(view.t("portfolio.roadmap.title"), lines, null));
    }

    private Line line(Municipality municipality, int year, View view) {
        var filter = new RoadmapFilter(LocalDate.of(year, 1, 1), QUARTERS, municipality.code(), null, null, false, 1);
        int count = roadmaps.count(filter, view.asOf());
        return new Line(
                view.t("portfolio.roadmap.hits", String.valueOf(year)),
                view.t(count == 1 ? "portfolio.roadmap.activity" : "portfolio.roadmap.count", count),
                filter.on(RoadmapPage.PATH, filter.from(), 1));
    }
}

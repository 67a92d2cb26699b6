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

    /// The way there alone: what hits the municipality is for the roadmap to work out.
    private static Line line(Municipality municipality, int year, View view) {
        var filter = new RoadmapFilter(LocalDate.of(year, 1, 1), QUARTERS, municipality.code(), null, null, false, 1);
        return new Line(
                view.t("portfolio.roadmap.hits", String.valueOf(year)),
                view.t("portfolio.roadmap.see"),
                filter.on(RoadmapPage.PATH, filter.from(), 1));
    }
}

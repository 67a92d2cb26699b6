package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an hour costs and cost, for all and for some.
public record RateList(List<Line> lines, LocalDate asOf) implements Page {

    /// @param municipality empty for all
    public record Line(StaffRate rate, Bilingual municipality) {}

    @Override
    public String titleKey() {
        return "portfolio.capacity.rates";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/capacity", "portfolio.capacity.title"));
    }

    @Component
    static class Query {

        private final Rates rates;
        private final HolderNames names;

        Query(Rates rates, HolderNames names) {
            this.rates = rates;
            this.names = names;
        }

        RateList on(View view) {
            var known = names.read();
            return new RateList(
                    rates.all().stream()
                            .map(rate -> new Line(rate, known.name(new RoleHolder(rate.municipality(), null))))
                            .toList(),
                    view.asOf());
        }
    }
}

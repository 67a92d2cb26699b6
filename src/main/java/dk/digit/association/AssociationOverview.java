package dk.digit.association;

import dk.digit.platform.chart.OrgChart;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/// The association on one page: how many, who sits where, what is vacant.
record AssociationOverview(
        Identity identity,
        int members,
        int bodies,
        long seats,
        List<Vacancy> vacancies,
        List<SeatChange> changes,
        int changesYear,
        OrgChart chart)
        implements Page {

    @Override
    public String titleKey() {
        return "association.overview.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Association association;

        Query(Association association) {
            this.association = association;
        }

        AssociationOverview on(View view) {
            var organisation = association.organisation(view.asOf());
            var units = organisation.units();
            int year = view.asOf().getYear();
            return new AssociationOverview(
                    association.identity().orElse(new Identity("DIGIT", "DIGIT", false, 0)),
                    association.members(view.asOf()).size(),
                    units.size(),
                    units.stream()
                            .flatMap(unit -> unit.seatings().stream())
                            .filter(seating -> seating.seat() != null)
                            .count(),
                    association.vacanciesOn(view.asOf()),
                    association.seatHistory(Period.year(year)),
                    year,
                    OrganisationPicture.of(organisation, view.asOf(), view.lang()));
        }
    }
}

package dk.digit.association;

import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A municipality seen from the association: membership, seats over time, and what other rooms tell.
///
/// @param membership the one that runs on the day, or null
/// @param bodies where it sits on the day by being a member
record MemberPage(
        Municipality municipality,
        @Nullable Member membership,
        List<Member> memberships,
        List<HeldSeat> seats,
        List<Body> bodies,
        @Nullable Timeline timeline,
        List<MunicipalityPanel.Panel> panels)
        implements Page {

    Target target() {
        return MunicipalityLocator.target(municipality);
    }

    @Override
    public String title(Lang lang) {
        return municipality.officialName();
    }

    @Override
    public RecordKey record() {
        return new RecordKey("association", "municipality", municipality.code().value());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/members", "association.members.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Association association;
        private final SeatTimelines timelines;
        private final List<MunicipalityPanel> panels;
        private final Rights rights;

        Query(
                Association association,
                SeatTimelines timelines,
                Optional<List<MunicipalityPanel>> panels,
                Rights rights) {
            this.rights = rights;
            this.association = association;
            this.timelines = timelines;
            this.panels = panels.orElse(List.of()).stream()
                    .sorted(Comparator.comparingInt(MunicipalityPanel::order))
                    .toList();
        }

        /// In one transaction, so that the panels of all rooms share what it costs to begin one.
        @Transactional(readOnly = true)
        public MemberPage on(String slug, View view) {
            var municipality = association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
            var memberships = association.memberships(municipality.code());
            if (memberships.isEmpty()) {
                throw new NotFoundException(slug);
            }
            var membership = memberships.stream()
                    .filter(member -> member.membership().contains(view.asOf()))
                    .findFirst()
                    .orElse(null);
            var seats = association.seatsOf(municipality.code());
            return new MemberPage(
                    municipality,
                    membership,
                    memberships,
                    seats,
                    membership == null
                            ? List.of()
                            : association.bodies(view.asOf()).stream()
                                    .filter(Body::everyMember)
                                    .toList(),
                    timelines.ofMunicipality(municipality, seats, view),
                    panels.stream()
                            .filter(panel -> rights.somewhere(view.actor(), panel.right()))
                            .map(panel -> panel.panel(municipality, view).orElse(null))
                            .filter(Objects::nonNull)
                            .toList());
        }
    }
}

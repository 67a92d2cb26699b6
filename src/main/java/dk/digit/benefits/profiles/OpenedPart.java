package dk.digit.benefits.profiles;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A municipality's part of a benefit that somebody opens by its address.
///
/// @param part as it is known on the day that was asked for
public record OpenedPart(ActivityHead head, Benefit benefit, Municipality municipality, BenefitPart part) {

    public String path() {
        return BenefitPaths.part(benefit.id(), municipality);
    }

    /// What rights to accept and to measure are asked about.
    public Target target() {
        return BenefitPartLocator.target(benefit, municipality.code());
    }

    public List<Crumb> crumbs() {
        return BenefitCrumbs.to(head, benefit);
    }

    /// Asks for a part in a fixed number of queries, and for the right to change it.
    @Component
    public static class Query {

        private final ActivityHead.Query heads;
        private final Benefits benefits;
        private final Association association;
        private final Rights rights;

        Query(ActivityHead.Query heads, Benefits benefits, Association association, Rights rights) {
            this.heads = heads;
            this.benefits = benefits;
            this.association = association;
            this.rights = rights;
        }

        /// @throws NotFoundException when there is no such part, or the reader may not see it
        public OpenedPart on(long id, String slug, LocalDate day, View view) {
            var benefit = benefits.find(id).orElseThrow(() -> new NotFoundException("benefit " + id));
            var municipality = association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
            return new OpenedPart(
                    heads.on(benefit.activity().value(), view),
                    benefit,
                    municipality,
                    benefits.part(id, municipality.code(), day).orElseThrow(() -> new NotFoundException(slug)));
        }

        /// As it is today, for a change.
        ///
        /// @param right one that is asked about a municipality's part, [BenefitsRules#ACCEPT] or
        ///     [BenefitsRules#MEASURE]; or [BenefitsRules#EDIT]
        /// @throws MissingRight when the reader has none of the rights for this part
        public OpenedPart changing(long id, String slug, View view, String... right) {
            var opened = on(id, slug, view.today(), view);
            for (String one : right) {
                if (rights.may(view.actor(), one, opened.target())) {
                    return opened;
                }
            }
            throw new MissingRight(right[0], opened.target());
        }
    }
}

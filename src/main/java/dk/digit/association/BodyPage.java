package dk.digit.association;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A body: its seats on a day, who held them over time, and when they were vacant.
///
/// @param exists whether the body exists on the day
/// @param excludes bodies that no municipality may sit in at the same time
record BodyPage(
        Body body,
        boolean exists,
        @Nullable Body parent,
        List<Body> excludes,
        List<Seating> seatings,
        List<Alternate> alternates,
        @Nullable Timeline timeline,
        List<Vacancy> vacancies,
        List<SeatChange> changes)
        implements Page {

    @Override
    public String title(Lang lang) {
        return body.name().in(lang);
    }

    @Override
    public RecordKey record() {
        return new RecordKey("association", "body", body.id().value());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bodies", "association.bodies.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    long vacant() {
        return seatings.stream().filter(Seating::vacant).count();
    }

    @Component
    static class Query {

        private final Bodies bodies;
        private final Seatings seatings;
        private final Seats seats;
        private final Holdings holdings;
        private final SeatTimelines timelines;

        Query(Bodies bodies, Seatings seatings, Seats seats, Holdings holdings, SeatTimelines timelines) {
            this.bodies = bodies;
            this.seatings = seatings;
            this.seats = seats;
            this.holdings = holdings;
            this.timelines = timelines;
        }

        BodyPage on(String id, View view) {
            var all = bodies.all(view.asOf());
            var body = all.stream()
                    .filter(one -> one.id().value().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException(id));
            var vacancies = seats.vacanciesIn(body.id());
            var held = holdings.in(body.id());
            var onDay = seatings.seatings(body.id(), view.asOf());
            return new BodyPage(
                    body,
                    body.period().contains(view.asOf()),
                    all.stream()
                            .filter(one -> one.id().equals(body.parent()))
                            .findFirst()
                            .orElse(null),
                    all.stream()
                            .filter(one -> !one.equals(body)
                                    && one.incompatibilityGroup().equals(body.incompatibilityGroup()))
                            .toList(),
                    onDay,
                    holdings.alternates(body.id(), view.asOf()),
                    timelines.ofBody(body, held, vacancies, view),
                    vacancies,
                    Seatings.changes(held, new Period(null, null)));
        }
    }
}

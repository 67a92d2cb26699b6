package dk.digit.portfolio;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The whole portfolio on a day: drawn over time, and in words by kind.
///
/// @param timeline null when there is nothing to draw
/// @param drawn how many activities the timeline shows: those that something happens to around the day
/// @param statuses the newest status report about the whole of each activity that has one
record PortfolioOverview(
        @Nullable Timeline timeline,
        int drawn,
        Map<ActivityKind, List<ActivitySummary>> kinds,
        Map<ActivityId, LastStatus> statuses)
        implements Page {

    @Override
    public String titleKey() {
        return "portfolio.overview.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    int size() {
        return kinds.values().stream().mapToInt(List::size).sum();
    }

    @Component
    static class Query {

        private final Overviews overviews;
        private final Phases phases;
        private final Milestones milestones;
        private final LastStatuses statuses;

        Query(Overviews overviews, Phases phases, Milestones milestones, LastStatuses statuses) {
            this.statuses = statuses;
            this.overviews = overviews;
            this.phases = phases;
            this.milestones = milestones;
        }

        @Transactional(readOnly = true)
        public PortfolioOverview on(View view) {
            var day = view.asOf();
            var activities = overviews.on(day);
            var lines = lines(activities, day);
            var kinds = new EnumMap<ActivityKind, List<ActivitySummary>>(ActivityKind.class);
            for (ActivitySummary activity : activities) {
                kinds.computeIfAbsent(activity.activity().kind(), kind -> new ArrayList<>())
                        .add(activity);
            }
            return new PortfolioOverview(
                    lines.isEmpty() ? null : Timelines.ofAll(lines, Timelines.span(lines, day), day, view.lang()),
                    lines.size(),
                    kinds,
                    statuses.on(day));
        }

        /// Those that something happens to soonest, before or after the day; only their milestones are read.
        private List<Timelines.Line> lines(List<ActivitySummary> activities, LocalDate day) {
            var phasesOf = phases.during(new Period(null, null));
            var near = Timelines.nearest(
                    activities.stream()
                            .map(one -> new Timelines.Line(
                                    one.activity(), phasesOf.getOrDefault(one.id(), List.of()), List.of()))
                            .toList(),
                    milestones.nearest(day),
                    day);
            var milestonesOf = milestones.of(
                    near.stream().map(line -> line.activity().id()).toList());
            return near.stream()
                    .map(line -> new Timelines.Line(
                            line.activity(),
                            line.phases(),
                            milestonesOf.getOrDefault(line.activity().id(), List.of())))
                    .toList();
        }
    }
}

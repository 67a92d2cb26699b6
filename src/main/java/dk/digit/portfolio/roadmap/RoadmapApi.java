package dk.digit.portfolio.roadmap;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The roadmap for programs, filtered by the same parameters as the page.
@RestController
class RoadmapApi {

    private final Roadmaps roadmaps;

    RoadmapApi(Roadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    record StageLine(
            String phase,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            boolean certain) {}

    record MomentLine(String date, boolean certain, String text, boolean done) {}

    record BarLine(
            String kind,
            String name,
            LocalDate from,
            @Nullable LocalDate last,
            boolean certain) {}

    record ActivityOnRoadmap(
            String id,
            String name,
            String kind,
            List<StageLine> phases,
            List<MomentLine> milestones,
            List<BarLine> bars) {}

    @GetMapping("/api/v1/portfolio/roadmap")
    @Requires(READ)
    ResponseEntity<List<ActivityOnRoadmap>> roadmap(View view) {
        var lines = roadmaps.of(RoadmapFilter.of(view), view, null).lines().stream()
                .map(line -> line(line, view))
                .toList();
        return ApiList.answer(view, lines, ActivityOnRoadmap::id);
    }

    private static ActivityOnRoadmap line(Roadmaps.Line line, View view) {
        return new ActivityOnRoadmap(
                line.id().value(),
                line.name().in(view.lang()),
                api(line.kind()),
                line.stages().stream()
                        .map(stage -> new StageLine(
                                api(stage.phase()),
                                stage.period().start(),
                                stage.period().last(),
                                stage.fromKnown() && stage.toKnown()))
                        .toList(),
                line.moments().stream()
                        .map(moment -> new MomentLine(
                                moment.due().iso(),
                                !moment.due().doubtful(),
                                moment.text().in(view.lang()),
                                moment.done()))
                        .toList(),
                line.items().stream()
                        .map(item -> new BarLine(item.look(), item.name(), item.from(), item.last(), item.certain()))
                        .toList());
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

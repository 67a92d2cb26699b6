package dk.digit.portfolio.roadmap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The roadmap: every activity of a span of quarters with its phases and milestones.
///
/// @param pictures one for each kind of activity on the page
/// @param lines the activities on the page
public record RoadmapPage(
        RoadmapFilter filter,
        Map<ActivityKind, Timeline> pictures,
        List<Roadmaps.Line> lines,
        int total,
        List<Municipality> municipalities)
        implements Page {

    static final String PATH = "/portfolio/roadmap";
    static final int ROWS = 40;

    @Override
    public String title(Lang lang) {
        var one = municipality();
        return one == null
                ? Texts.of(lang, "portfolio.roadmap.title")
                : Texts.of(lang, "portfolio.roadmap.titleOf", one.name());
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public @Nullable Municipality municipality() {
        return municipalities.stream()
                .filter(one -> one.code().equals(filter.municipality()))
                .findFirst()
                .orElse(null);
    }

    public List<Choice> municipalityChoices() {
        return municipalities.stream()
                .map(one -> Choice.named(one.code().value(), one.name()))
                .toList();
    }

    public List<Choice> kinds() {
        return Choice.of(ActivityKind.class);
    }

    public List<Choice> phases() {
        return Choice.of(Phase.class);
    }

    public int pages() {
        return (total + ROWS - 1) / ROWS;
    }

    public String path() {
        return PATH;
    }

    public String page(int number) {
        return filter.on(PATH, filter.from(), number);
    }

    public String earlier() {
        return filter.on(PATH, filter.from().minusMonths(12), 1);
    }

    public String later() {
        return filter.on(PATH, filter.from().plusMonths(12), 1);
    }

    public String file(String ending) {
        return filter.on(PATH + ending, filter.from(), filter.page());
    }

    @Component
    static class Query {

        private final Roadmaps roadmaps;
        private final Association association;

        Query(Roadmaps roadmaps, Association association) {
            this.roadmaps = roadmaps;
            this.association = association;
        }

        @Transactional(readOnly = true)
        public RoadmapPage on(View view) {
            var filter = RoadmapFilter.of(view);
            return page(filter, roadmaps.of(filter, view, ROWS), view);
        }

        /// All of it, for paper.
        @Transactional(readOnly = true)
        public RoadmapPage whole(View view) {
            var filter = RoadmapFilter.of(view);
            return page(filter, roadmaps.of(filter, view, null), view);
        }

        private RoadmapPage page(RoadmapFilter filter, Roadmaps.Answer answer, View view) {
            var byKind = new EnumMap<ActivityKind, List<Roadmaps.Line>>(ActivityKind.class);
            answer.lines()
                    .forEach(line -> byKind.computeIfAbsent(line.kind(), kind -> new ArrayList<>())
                            .add(line));
            var pictures = new EnumMap<ActivityKind, Timeline>(ActivityKind.class);
            byKind.forEach((kind, lines) ->
                    pictures.put(kind, RoadmapPicture.of(kind, lines, filter, view.asOf(), view.lang())));
            return new RoadmapPage(filter, pictures, answer.lines(), answer.total(), association.municipalities());
        }
    }
}

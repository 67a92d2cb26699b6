package dk.digit.portfolio.roadmap;

import dk.digit.association.Association;
import dk.digit.platform.chart.Charts;
import dk.digit.platform.chart.Timeline;
import dk.digit.platform.paper.Paper;
import dk.digit.platform.paper.PaperDocument;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Templates;
import dk.digit.platform.web.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The roadmap on A3 paper, lying. A picture that is higher than a page goes on on the next.
@Component
public class RoadmapPaper {

    /// A3 lying has room for so many pixels of 13-pixel text across, and so many rows below each other.
    private static final int WIDTH = 1400;

    private static final int ROWS = 13;

    private final Association association;
    private final Clock clock;

    RoadmapPaper(Association association, Clock clock) {
        this.association = association;
        this.clock = clock;
    }

    byte[] print(RoadmapPage page, View view) {
        var lang = view.lang();
        var owner = association.identity().map(identity -> identity.name()).orElse("DIGIT");
        var title = page.title(lang);
        var lead = Texts.of(
                lang,
                "portfolio.roadmap.lead",
                String.valueOf(page.lines().size()),
                RoadmapFilter.quarter(page.filter().from()),
                RoadmapFilter.quarter(page.filter().last()));
        var markup = Templates.render(
                "portfolio/RoadmapPaper.jte", Map.of("p", new Printed(title, lead, drawings(page, lang), lang)));
        return Paper.render(new PaperDocument(markup, title, lead, lang, owner, null, List.of(), clock.instant()));
    }

    private static List<Drawn> drawings(RoadmapPage page, Lang lang) {
        var drawings = new ArrayList<Drawn>();
        for (Timeline whole : page.pictures().values()) {
            for (int from = 0; from < whole.rows().size(); from += ROWS) {
                var rows = whole.rows()
                        .subList(from, Math.min(from + ROWS, whole.rows().size()));
                var part = new Timeline(
                        whole.title(),
                        whole.description(),
                        whole.things(),
                        whole.from(),
                        whole.to(),
                        whole.asOf(),
                        whole.naming(),
                        rows);
                var id = "roadmap-" + drawings.size();
                drawings.add(new Drawn(
                        whole.title(), Charts.draw(part, id, lang, WIDTH).svg()));
            }
        }
        return drawings;
    }

    /// What the template prints.
    public record Printed(String title, String lead, List<Drawn> drawings, Lang lang) {}

    public record Drawn(String title, String svg) {}
}

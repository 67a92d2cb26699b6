package dk.digit.portfolio.roadmap;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Costly;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The roadmap on screen, as a spreadsheet and on paper.
@Controller
class RoadmapPages {

    private final RoadmapPage.Query roadmap;
    private final RoadmapPaper paper;

    RoadmapPages(RoadmapPage.Query roadmap, RoadmapPaper paper) {
        this.roadmap = roadmap;
        this.paper = paper;
    }

    @GetMapping(RoadmapPage.PATH)
    @Requires(READ)
    Answer roadmap(View view) {
        return roadmap.on(view);
    }

    @GetMapping(RoadmapPage.PATH + ".xlsx")
    @Requires(READ)
    Answer sheet(View view) {
        var lines = roadmap.whole(view).lines();
        return Download.of(
                view.t("portfolio.roadmap.file") + ".xlsx",
                Download.XLSX,
                out -> new RoadmapSheet(view.lang()).write(lines, out));
    }

    @GetMapping(RoadmapPage.PATH + ".pdf")
    @Requires(READ)
    @Costly
    Answer paper(View view) {
        var page = roadmap.on(view);
        return Download.of(view.t("portfolio.roadmap.file") + ".pdf", "application/pdf", paper.print(page, view));
    }
}

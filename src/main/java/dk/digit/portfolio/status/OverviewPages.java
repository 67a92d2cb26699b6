package dk.digit.portfolio.status;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Costly;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The report about the whole portfolio, on a page and as papers.
@Controller
class OverviewPages {

    private final OverviewReport.Query query;
    private final OverviewPress press;

    OverviewPages(OverviewReport.Query query, OverviewPress press) {
        this.query = query;
        this.press = press;
    }

    @GetMapping("/portfolio/status/report")
    @Requires(READ)
    Answer page(View view) {
        return query.page(view);
    }

    @GetMapping("/portfolio/status/report.pdf")
    @Requires(READ)
    @Costly
    Answer pdf(View view) {
        return Download.of(name(view, "pdf"), "application/pdf", press.pdf(query.overview(view)));
    }

    @GetMapping("/portfolio/status/report.docx")
    @Requires(READ)
    @Costly
    Answer word(View view) {
        return Download.of(
                name(view, "docx"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                press.word(query.overview(view)));
    }

    private static String name(View view, String ending) {
        return view.t("portfolio.statusReport.file", view.asOf().toString(), ending);
    }
}

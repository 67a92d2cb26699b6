package dk.digit.portfolio.status;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How activities stand: one, one of its reports, and all.
@Controller
class StatusPages {

    private final StatusPage.Query one;
    private final ReportPage.Query report;
    private final StatusList.Query all;
    private final ActivityHead.Query heads;
    private final StatusReports reports;

    StatusPages(
            StatusPage.Query one,
            ReportPage.Query report,
            StatusList.Query all,
            ActivityHead.Query heads,
            StatusReports reports) {
        this.one = one;
        this.report = report;
        this.all = all;
        this.heads = heads;
        this.reports = reports;
    }

    @GetMapping("/portfolio/status")
    @Requires(READ)
    Answer all(View view) {
        return all.on(view);
    }

    @GetMapping("/portfolio/activities/{id}/status")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id, view);
    }

    @GetMapping("/portfolio/activities/{id}/status/reports/{report:\\d{1,18}}")
    @Requires(READ)
    Answer report(@PathVariable String id, @PathVariable("report") long number, View view) {
        return report.on(id, number, view);
    }

    @GetMapping("/portfolio/activities/{id}/status/reports/{report:\\d{1,18}}.json")
    @Requires(READ)
    Answer frozen(@PathVariable String id, @PathVariable("report") long number, View view) {
        var head = heads.on(id, view);
        var known = reports.find(head.id(), number)
                .filter(StatusReport::isPublished)
                .orElseThrow(() -> new NotFoundException("report " + number));
        return Download.of(
                "status-" + head.id() + "-" + known.reportedOn() + ".json", "application/json", reports.frozen(number));
    }
}

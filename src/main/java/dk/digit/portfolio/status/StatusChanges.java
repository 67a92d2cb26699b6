package dk.digit.portfolio.status;

import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reports that were published, and lights that changed by them.
@Component
class StatusChanges implements PortfolioChanges {

    private final StatusReports reports;

    StatusChanges(StatusReports reports) {
        this.reports = reports;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var former = new HashMap<Long, StatusReport>();
        var changes = new ArrayList<Change>();
        reports.published(since, until).stream()
                .filter(one -> activity == null || activity.equals(one.activity()))
                .sorted(Comparator.comparing(StatusReport::reportedOn).thenComparing(StatusReport::id))
                .forEach(report -> {
                    var before = former.put(report.series(), report);
                    if (report.reportedOn().isAfter(since)) {
                        changes.add(change(report, before, view));
                    }
                });
        return changes;
    }

    private static Change change(StatusReport report, @Nullable StatusReport before, View view) {
        return new Change(
                report.reportedOn(),
                report.activity(),
                Topic.STATUS,
                before == null || before.light() == report.light()
                        ? view.t("portfolio.changes.status", report.light())
                        : view.t("portfolio.changes.statusFrom", report.light(), before.light()),
                report.path());
    }
}

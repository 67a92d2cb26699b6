package dk.digit.portfolio.status;

import dk.digit.platform.chart.Matrix;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusMeasure.Measured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How one activity stands: the newest report in full, the trend, and every report of every series.
///
/// @param newest the newest published report about the whole, or of the first series that has one
/// @param trend of the same series; null when there is nothing to compare yet
/// @param measured the lights as they would be computed on the day
public record StatusPage(
        ActivityHead head,
        List<Line> lines,
        @Nullable StatusReport newest,
        List<FrozenTable> figures,
        @Nullable Matrix trend,
        Map<StatusField, Measured> measured,
        LocalDate asOf)
        implements Page {

    /// @param reports the published ones, newest first
    /// @param draft what is being written, or null
    public record Line(
            Series series,
            List<StatusReport> reports,
            @Nullable StatusReport draft) {}

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.status.tab");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return head.path() + "/" + StatusTab.PATH;
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final AllSeries series;
        private final StatusReports reports;
        private final Measures measures;

        Query(ActivityHead.Query heads, AllSeries series, StatusReports reports, Measures measures) {
            this.heads = heads;
            this.series = series;
            this.reports = reports;
            this.measures = measures;
        }

        @Transactional(readOnly = true)
        public StatusPage on(String id, View view) {
            var head = heads.on(id, view);
            var day = view.asOf();
            var published = reports.published(head.id(), day);
            var drafts = reports.drafts(head.id());
            var lines = series.of(head.id(), day).stream()
                    .map(one -> new Line(
                            one,
                            published.stream()
                                    .filter(report -> report.series() == one.id())
                                    .toList(),
                            drafts.get(one.id())))
                    .toList();
            var told = lines.stream()
                    .filter(line -> !line.reports().isEmpty())
                    .findFirst()
                    .orElse(null);
            var newest = told == null ? null : told.reports().getFirst();
            return new StatusPage(
                    head,
                    lines,
                    newest,
                    newest == null ? List.of() : reports.figures(newest),
                    told == null
                            ? null
                            : Trend.of(told.reports(), head.activity().name().in(view.lang()), view.lang()),
                    measures.of(java.util.Set.of(head.id()), day).getOrDefault(head.id(), Map.of()),
                    day);
        }
    }
}

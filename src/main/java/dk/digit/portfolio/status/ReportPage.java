package dk.digit.portfolio.status;

import dk.digit.platform.access.Rights;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.Comparison;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.PortfolioRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One report in full, beside the one before it. A draft is shown to those who may write it only: as it would look.
///
/// @param former the published report before it, or null
public record ReportPage(
        ActivityHead head,
        Series series,
        StatusReport report,
        List<FrozenTable> figures,
        @Nullable StatusReport former) implements Page {

    /// How one part of the text differs from the former report.
    public record Changed(String label, Comparison comparison) {}

    /// The parts that differ, in the reader's language.
    public List<Changed> changed(Lang lang) {
        var changed = new ArrayList<Changed>();
        if (former != null) {
            add(changed, former, "portfolio.status.summary", StatusTexts::summary, lang);
            add(changed, former, "portfolio.status.done", StatusTexts::done, lang);
            add(changed, former, "portfolio.status.next", StatusTexts::next, lang);
            add(changed, former, "portfolio.status.decisions", StatusTexts::decisions, lang);
        }
        return changed;
    }

    private void add(
            List<Changed> changed,
            StatusReport before,
            String label,
            Function<StatusTexts, @Nullable Bilingual> part,
            Lang lang) {
        var was = part.apply(before.texts());
        var is = part.apply(report.texts());
        var comparison = Comparison.of(was == null ? "" : was.in(lang), is == null ? "" : is.in(lang));
        if (!comparison.isSame()) {
            changed.add(new Changed(Texts.of(lang, label), comparison));
        }
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                report.isPublished() ? "portfolio.status.titled" : "portfolio.status.draftTitled",
                head.activity().name().in(lang),
                series.name().in(lang),
                Formats.longDate(lang, report.reportedOn()));
    }

    @Override
    public List<Crumb> crumbs() {
        return SeriesForm.crumbs(head);
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final AllSeries series;
        private final StatusReports reports;
        private final Rights rights;

        Query(ActivityHead.Query heads, AllSeries series, StatusReports reports, Rights rights) {
            this.heads = heads;
            this.series = series;
            this.reports = reports;
            this.rights = rights;
        }

        @Transactional(readOnly = true)
        public ReportPage on(String id, long number, View view) {
            var head = heads.on(id, view);
            var report = reports.find(head.id(), number).orElseThrow(() -> new NotFoundException("report " + number));
            var in = series.find(report.series(), view.today()).orElseThrow();
            if (!report.isPublished() && !rights.may(view.actor(), PortfolioRules.REPORT, in.target(head.activity()))) {
                throw new NotFoundException("report " + number);
            }
            return new ReportPage(
                    head,
                    in,
                    report,
                    reports.figures(report),
                    reports.former(in.id(), report.reportedOn(), report.id()).orElse(null));
        }
    }
}

package dk.digit.portfolio.status;

import static dk.digit.portfolio.PortfolioRules.REPORT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Reports that are written, published, corrected and dropped.
@Controller
class WritePages {

    private static final String SERIES = "/portfolio/activities/{id}/status/series/{series:\\d{1,18}}";
    private static final String REPORTS = SERIES + "/reports/{report:\\d{1,18}}";

    private final ActivityHead.Query heads;
    private final AllSeries series;
    private final StatusReports reports;
    private final Measures measures;
    private final StatusWriting writing;
    private final Overtaken overtaken;

    WritePages(
            ActivityHead.Query heads,
            AllSeries series,
            StatusReports reports,
            Measures measures,
            StatusWriting writing,
            Overtaken overtaken) {
        this.heads = heads;
        this.series = series;
        this.reports = reports;
        this.measures = measures;
        this.writing = writing;
        this.overtaken = overtaken;
    }

    @GetMapping(SERIES + "/write")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer open(@PathVariable String id, @PathVariable("series") long number, View view) {
        var head = heads.on(id, view);
        var in = series(head, number, view);
        var draft = reports.draft(number).orElse(null);
        var form = draft == null
                ? ReportForm.FIELDS.filled(
                        ReportForm.after(reports.newestOf(number).orElse(null), view.today()))
                : ReportForm.FIELDS.filled(ReportForm.values(draft), draft.version());
        return page(head, in, form, draft, view);
    }

    @PostMapping(SERIES + "/write")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer save(@PathVariable String id, @PathVariable("series") long number, View view) {
        var head = heads.on(id, view);
        var in = series(head, number, view);
        var form = view.form(ReportForm.FIELDS);
        return form.submit(
                ReportForm::read,
                draft -> {
                    long saved = writing.save(in, draft, form.openedVersion())
                            .orElseThrow(() -> faster(reports.draft(number).orElseThrow()));
                    return Redirect.to(head.path() + "/status/reports/" + saved).saying("portfolio.status.saved");
                },
                again -> page(head, in, again, reports.draft(number).orElse(null), view));
    }

    private RuntimeException faster(StatusReport now) {
        return overtaken.by("portfolio", "status_report", now.id(), ReportForm.values(now), now.version());
    }

    @GetMapping(REPORTS + "/publish")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer askPublish(
            @PathVariable String id, @PathVariable("series") long number, @PathVariable long report, View view) {
        var draft = draft(heads.on(id, view), number, report);
        return new Confirm(
                view.t("portfolio.status.publishQuestion", Formats.longDate(view.lang(), draft.reportedOn())),
                List.of(view.t("portfolio.status.publishFreezes"), view.t("portfolio.status.publishSeen")),
                false,
                draft.keeping() + "/publish",
                Map.of(),
                "portfolio.status.publish",
                draft.path());
    }

    @PostMapping(REPORTS + "/publish")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer publish(@PathVariable String id, @PathVariable("series") long number, @PathVariable long report, View view) {
        var draft = draft(heads.on(id, view), number, report);
        writing.publish(draft.activity(), report);
        return Redirect.to(draft.path()).saying("portfolio.status.published");
    }

    @GetMapping(REPORTS + "/drop")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer askDrop(@PathVariable String id, @PathVariable("series") long number, @PathVariable long report, View view) {
        var draft = draft(heads.on(id, view), number, report);
        return new Confirm(
                view.t("portfolio.status.dropQuestion"),
                List.of(view.t("portfolio.status.dropMeans")),
                false,
                draft.keeping() + "/drop",
                Map.of(),
                "portfolio.status.drop",
                draft.path());
    }

    @PostMapping(REPORTS + "/drop")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer drop(@PathVariable String id, @PathVariable("series") long number, @PathVariable long report, View view) {
        var head = heads.on(id, view);
        writing.drop(head.id(), draft(head, number, report).id());
        return Redirect.to(head.path() + "/" + StatusTab.PATH).saying("portfolio.status.dropped");
    }

    @GetMapping(REPORTS + "/correct")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer askCorrection(
            @PathVariable String id, @PathVariable("series") long number, @PathVariable long report, View view) {
        var head = heads.on(id, view);
        return correction(head, published(head, number, report), CorrectionForm.FIELDS.empty());
    }

    @PostMapping(REPORTS + "/correct")
    @Requires(value = REPORT, about = SeriesLocator.KIND, at = "series")
    Answer correct(@PathVariable String id, @PathVariable("series") long number, @PathVariable long report, View view) {
        var head = heads.on(id, view);
        var wrong = published(head, number, report);
        return view.form(CorrectionForm.FIELDS)
                .submit(
                        form -> form.text("correction", 500),
                        words -> {
                            writing.correct(head.id(), report, words);
                            return Redirect.to(head.path() + "/status/series/" + number + "/write")
                                    .saying("portfolio.status.correctionBegun");
                        },
                        again -> correction(head, wrong, again));
    }

    private static Page correction(ActivityHead head, StatusReport wrong, Form form) {
        return new CorrectionForm(head, wrong, form);
    }

    private ReportForm page(ActivityHead head, Series in, Form form, @Nullable StatusReport draft, View view) {
        var day = draft == null ? view.today() : draft.reportedOn();
        return new ReportForm(head, in, form, measures.of(in, day), draft);
    }

    private Series series(ActivityHead head, long number, View view) {
        return series.find(number, view.today())
                .filter(one -> one.activity().equals(head.id()))
                .orElseThrow(() -> new NotFoundException("series " + number));
    }

    private StatusReport draft(ActivityHead head, long series, long report) {
        return report(head, series, report, false);
    }

    private StatusReport published(ActivityHead head, long series, long report) {
        return report(head, series, report, true);
    }

    private StatusReport report(ActivityHead head, long series, long report, boolean published) {
        return reports.find(head.id(), report)
                .filter(one -> one.series() == series && one.isPublished() == published)
                .orElseThrow(() -> new NotFoundException("report " + report));
    }
}

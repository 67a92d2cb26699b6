package dk.digit.report;

import static dk.digit.report.ReportRules.APPROVE;
import static dk.digit.report.ReportRules.READ;
import static dk.digit.report.ReportRules.WRITE;

import dk.digit.platform.access.Costly;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ReportPages {

    private static final String YEAR = "/report/years/{year:\\d{4}}";

    private final Report report;
    private final ReportYears.Query years;
    private final ReportYear.Query reportYear;
    private final ReportTextsPage.Query texts;
    private final ReportTextEdit.Query text;
    private final ReportApproval.Query approval;

    ReportPages(
            Report report,
            ReportYears.Query years,
            ReportYear.Query reportYear,
            ReportTextsPage.Query texts,
            ReportTextEdit.Query text,
            ReportApproval.Query approval) {
        this.report = report;
        this.years = years;
        this.reportYear = reportYear;
        this.texts = texts;
        this.text = text;
        this.approval = approval;
    }

    @GetMapping("/report")
    @Requires(READ)
    Answer years() {
        return years.all();
    }

    @GetMapping(YEAR)
    @Requires(READ)
    Answer year(@PathVariable int year, View view) {
        return reportYear.of(year, view);
    }

    @GetMapping(YEAR + "/annual-report.pdf")
    @Requires(READ)
    @Costly
    Answer pdf(@PathVariable int year, View view) {
        return download(year, Format.PDF, view);
    }

    @GetMapping(YEAR + "/annual-report.html")
    @Requires(READ)
    @Costly
    Answer html(@PathVariable int year, View view) {
        return download(year, Format.HTML, view);
    }

    @GetMapping(YEAR + "/annual-report.json")
    @Requires(READ)
    @Costly
    Answer json(@PathVariable int year, View view) {
        return download(year, Format.JSON, view);
    }

    @GetMapping(YEAR + "/annual-report.docx")
    @Requires(READ)
    @Costly
    Answer docx(@PathVariable int year, View view) {
        return download(year, Format.DOCX, view);
    }

    private Answer download(int year, Format format, View view) {
        return Download.of(
                report.fileName(year, view.lang(), format), format.mediaType(), report.as(format, year, view.lang()));
    }

    @GetMapping(YEAR + "/texts")
    @Requires(WRITE)
    Answer texts(@PathVariable int year) {
        return texts.of(year);
    }

    @GetMapping(YEAR + "/texts/{section}")
    @Requires(WRITE)
    Answer text(@PathVariable int year, @PathVariable String section, View view) {
        return text.of(year, ReportTextEdit.Query.section(section), view);
    }

    record Written(String text, TextState state, int after) {}

    @PostMapping(YEAR + "/texts/{section}")
    @Requires(WRITE)
    Answer write(@PathVariable int year, @PathVariable String section, View view) {
        var which = ReportTextEdit.Query.section(section);
        var in = ReportTextEdit.Query.in(view);
        var form = view.form(ReportTextEdit.FIELDS);
        if (view.param("preview") != null) {
            return text.again(year, which, in, form);
        }
        return form.submit(
                typed -> new Written(
                        typed.text("text", ReportTextEdit.LONGEST), typed.choice("state", TextState.class), (int)
                                typed.openedVersion()),
                written -> {
                    report.write(year, in, which, written.after(), written.text(), written.state());
                    return Redirect.to("/report/years/" + year + "/texts")
                            .saying(
                                    "report.text.saved",
                                    Texts.of(view.lang(), which),
                                    Texts.of(view.lang(), written.state()));
                },
                again -> text.again(year, which, in, again));
    }

    @GetMapping(YEAR + "/approve")
    @Requires(APPROVE)
    Answer askApproval(@PathVariable int year, View view) {
        return approval.of(year, ReportApproval.FIELDS.empty(), view);
    }

    /// Looks at what was typed and asks once more, with what it means.
    @PostMapping(YEAR + "/approve")
    @Requires(APPROVE)
    Answer confirmApproval(@PathVariable int year, View view) {
        return view.form(ReportApproval.FIELDS)
                .submit(
                        ReportApproval::read,
                        approving -> {
                            var against = report.against(year, approving);
                            if (!against.isEmpty()) {
                                throw new RefusedException(against);
                            }
                            return confirm(year, approving, view);
                        },
                        again -> approval.of(year, again, view));
    }

    private static Answer confirm(int year, Approving approving, View view) {
        var params = new LinkedHashMap<String, String>();
        params.put("on", Formats.date(approving.on()));
        params.put("reference", approving.reference());
        if (approving.decision() != null) {
            params.put("decision", approving.decision());
        }
        return new Confirm(
                view.t("report.approve.question", String.valueOf(year)),
                List.of(
                        view.t(
                                "report.approve.consequence.locked",
                                Formats.longDate(view.lang(), approving.on()),
                                approving.reference()),
                        view.t("report.approve.consequence.kept"),
                        view.t("report.approve.consequence.texts")),
                false,
                "/report/years/" + year + "/approved",
                params,
                "report.approve.button",
                "/report/years/" + year + "/approve");
    }

    @PostMapping(YEAR + "/approved")
    @Requires(APPROVE)
    Answer approve(@PathVariable int year, View view) {
        return view.form(ReportApproval.FIELDS)
                .submit(
                        ReportApproval::read,
                        approving -> {
                            report.approve(year, approving);
                            return Redirect.to("/report/years/" + year)
                                    .saying("report.approve.done", String.valueOf(year));
                        },
                        (Form again) -> approval.of(year, again, view));
    }
}

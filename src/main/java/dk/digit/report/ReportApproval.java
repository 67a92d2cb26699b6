package dk.digit.report;

import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Recording that the general assembly approved the report: what is missing, or which decision it was.
///
/// @param decisions what has been decided since the year ended
record ReportApproval(Edition edition, Form form, List<Readiness.Missing> missing, List<Choice> decisions)
        implements Page {

    static final Fields FIELDS = Fields.of("on", "report.approve.on", "report.approve.onHint")
            .and("decision", "report.approve.decision", "report.approve.decisionHint")
            .and("reference", "report.approve.reference", "report.approve.referenceHint");

    static final int LONGEST = 300;

    ReportApproval {
        missing = List.copyOf(missing);
        decisions = List.copyOf(decisions);
    }

    static Approving read(Form form) {
        var decision = form.optionalText("decision", 60);
        return new Approving(form.date("on"), decision, form.text("reference", LONGEST));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.approve.title", String.valueOf(edition.year()));
    }

    @Override
    public List<Crumb> crumbs() {
        var year = String.valueOf(edition.year());
        return List.of(Crumb.of("/report", "report.years.title"), Crumb.named("/report/years/" + year, year));
    }

    @Component
    static class Query {

        private final Report report;
        private final Readiness readiness;
        private final Meetings meetings;

        Query(Report report, Readiness readiness, Meetings meetings) {
            this.report = report;
            this.readiness = readiness;
            this.meetings = meetings;
        }

        @Transactional(readOnly = true)
        public ReportApproval of(int year, Form form, View view) {
            var edition = report.edition(year);
            return new ReportApproval(
                    edition,
                    form,
                    edition.isApproved() ? List.of() : readiness.of(edition),
                    meetings.decisions(view.today()).stream()
                            .filter(decision -> decision.decidedOn().day().getYear() > year)
                            .map(decision -> choice(decision, view.lang()))
                            .toList());
        }

        private static Choice choice(Decision decision, Lang lang) {
            return Choice.named(
                    decision.id().value(),
                    decision.decidedOn().text(lang) + ": " + decision.text().in(lang));
        }
    }
}

package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// The report of a year, read on the web, with its state and the next step.
///
/// @param article the report's own HTML; null when nothing is known of the year
/// @param missing what is missing before it can be approved; nothing once it is
/// @param sha256 fingerprint of the approved PDF
record ReportYear(
        Edition edition,
        @Nullable String article,
        List<Readiness.Missing> missing,
        @Nullable String sha256) implements Page {

    private static final String START = "<div class=\"report-article\">";

    ReportYear {
        missing = List.copyOf(missing);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.year.title", String.valueOf(edition.year()));
    }

    @Override
    public RecordKey record() {
        return new RecordKey("report", "annual_report", edition.year() + "/" + edition.number());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/report", "report.years.title"));
    }

    String path() {
        return "/report/years/" + edition.year();
    }

    @Component
    static class Query {

        private final Report report;
        private final Composition composition;
        private final ReportTexts texts;
        private final LockedReports locked;
        private final Readiness readiness;

        Query(Report report, Composition composition, ReportTexts texts, LockedReports locked, Readiness readiness) {
            this.report = report;
            this.composition = composition;
            this.texts = texts;
            this.locked = locked;
            this.readiness = readiness;
        }

        @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
        public ReportYear of(int year, View view) {
            var edition = report.edition(year);
            if (edition.isApproved()) {
                var html = locked.find(edition, view.lang(), Format.HTML).orElseThrow();
                var sha256 = locked.sha256(edition, view.lang(), Format.PDF).orElseThrow();
                return new ReportYear(edition, article(html), List.of(), sha256);
            }
            var draft = composition.of(edition, view.lang(), texts.of(edition));
            return draft.saysNothing()
                    ? new ReportYear(edition, null, List.of(), null)
                    : new ReportYear(edition, Press.article(draft), readiness.of(edition), null);
        }

        /// The kept page without what stands around the report there.
        private static String article(byte[] html) {
            var page = new String(html, StandardCharsets.UTF_8);
            return page.substring(page.indexOf(START), page.lastIndexOf("</main>"));
        }
    }
}

package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All texts of a year's report and how far they have come, with everything else that an approval waits for.
record ReportTextsPage(Edition edition, List<Row> rows, List<Readiness.Missing> missing) implements Page {

    ReportTextsPage {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    record Row(
            TextSection section,
            @Nullable ReportText danish,
            @Nullable ReportText english) {
        @Nullable
        ReportText in(Lang lang) {
            return lang == Lang.DA ? danish : english;
        }
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.texts.title", String.valueOf(edition.year()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/report", "report.years.title"),
                Crumb.named("/report/years/" + edition.year(), String.valueOf(edition.year())));
    }

    @Component
    static class Query {

        private final Report report;
        private final ReportTexts texts;
        private final Readiness readiness;

        Query(Report report, ReportTexts texts, Readiness readiness) {
            this.report = report;
            this.texts = texts;
            this.readiness = readiness;
        }

        @Transactional(readOnly = true)
        public ReportTextsPage of(int year) {
            var edition = report.edition(year);
            var written = texts.of(edition);
            var rows = new ArrayList<Row>();
            for (var section : TextSection.values()) {
                rows.add(new Row(
                        section,
                        written.get(new ReportText.Key(year, edition.number(), Lang.DA, section)),
                        written.get(new ReportText.Key(year, edition.number(), Lang.EN, section))));
            }
            return new ReportTextsPage(edition, rows, edition.isApproved() ? List.of() : readiness.of(edition));
        }
    }
}

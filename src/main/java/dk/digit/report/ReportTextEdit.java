package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One text of the report: written, looked at as it will stand there, and its earlier versions.
///
/// @param suggestedFrom the year whose text is offered to start from, or null
/// @param versions newest first
record ReportTextEdit(
        Edition edition,
        TextSection section,
        Lang in,
        Form form,
        @Nullable Integer suggestedFrom,
        List<ReportText> versions)
        implements Page {

    static final Fields FIELDS = Fields.of("text", "report.text.text", "report.text.hint")
            .and("state", "report.text.state", "report.text.stateHint");

    static final int LONGEST = 20_000;

    ReportTextEdit {
        versions = List.copyOf(versions);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang, in == Lang.DA ? "report.text.titleDanish" : "report.text.titleEnglish", Texts.of(lang, section));
    }

    @Override
    public List<Crumb> crumbs() {
        var year = String.valueOf(edition.year());
        return List.of(
                Crumb.of("/report", "report.years.title"),
                Crumb.named("/report/years/" + year, year),
                Crumb.of("/report/years/" + year + "/texts", "report.texts.short"));
    }

    static List<Choice> states() {
        return Choice.of(TextState.class);
    }

    /// The text as it will stand in the report.
    String preview() {
        return Prose.html(form.value("text"), 3);
    }

    String path() {
        return path(edition.year(), section, in);
    }

    static String path(int year, TextSection section, Lang in) {
        return "/report/years/" + year + "/texts/" + section.slug() + "?in=" + in.code();
    }

    @Component
    static class Query {

        private final Report report;
        private final ReportTexts texts;

        Query(Report report, ReportTexts texts) {
            this.report = report;
            this.texts = texts;
        }

        static TextSection section(String slug) {
            var section = TextSection.of(slug);
            if (section == null) {
                throw new NotFoundException("text " + slug);
            }
            return section;
        }

        /// The language that is written in, which need not be the reader's own.
        static Lang in(View view) {
            return Objects.requireNonNullElse(Lang.of(view.param("in")), view.lang());
        }

        @Transactional(readOnly = true)
        public ReportTextEdit of(int year, TextSection section, View view) {
            var edition = report.edition(year);
            var key = new ReportText.Key(year, edition.number(), in(view), section);
            var versions = texts.versions(key);
            if (versions.isEmpty()) {
                var before = texts.before(key).orElse(null);
                var values = Map.of("text", before == null ? "" : before.text(), "state", TextState.DRAFT.name());
                return new ReportTextEdit(
                        edition,
                        section,
                        key.lang(),
                        FIELDS.filled(values, 0),
                        before == null ? null : before.key().year(),
                        versions);
            }
            var latest = versions.getFirst();
            var start = versions.stream()
                    .filter(version -> String.valueOf(version.version()).equals(view.param("version")))
                    .findFirst()
                    .orElse(latest);
            var values = Map.of("text", start.text(), "state", start.state().name());
            return new ReportTextEdit(
                    edition, section, key.lang(), FIELDS.filled(values, latest.version()), null, versions);
        }

        @Transactional(readOnly = true)
        public ReportTextEdit again(int year, TextSection section, Lang in, Form form) {
            var edition = report.edition(year);
            var key = new ReportText.Key(year, edition.number(), in, section);
            return new ReportTextEdit(edition, section, in, form, null, texts.versions(key));
        }
    }
}

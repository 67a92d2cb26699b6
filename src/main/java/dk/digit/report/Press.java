package dk.digit.report;

import dk.digit.platform.paper.Paper;
import dk.digit.platform.paper.PaperDocument;
import dk.digit.platform.paper.PaperDocument.Attachment;
import dk.digit.platform.paper.PaperDocument.Relation;
import dk.digit.platform.paper.Word;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes pages and papers of a report. The words are the same everywhere, because the templates are.
final class Press {

    private static final String SCREEN_STYLE = resource("/assets/css/components/report.css");
    private static final String PAPER_STYLE = resource("/dk/digit/report/paper.css");

    private Press() {}

    /// Every format that is kept; they are made side by side, because someone waits.
    static Map<Format, byte[]> kept(AnnualReport report, Instant now) {
        return Arrays.stream(Format.values())
                .parallel()
                .filter(Format::isKept)
                .collect(Collectors.toConcurrentMap(format -> format, format -> as(format, report, now)));
    }

    static byte[] as(Format format, AnnualReport report, Instant now) {
        return switch (format) {
            case PDF -> Paper.render(document(report, now));
            case DOCX -> Word.render(document(report, now));
            case HTML -> html(report).getBytes(StandardCharsets.UTF_8);
            case JSON -> ReportJson.of(report);
        };
    }

    /// Contents and chapters, for a page of the product.
    static String article(AnnualReport report) {
        return Templates.render("report/Article.jte", Map.of("r", new Reading(report, Medium.SCREEN)));
    }

    /// A page that stands alone.
    static String html(AnnualReport report) {
        return Templates.render(
                "report/Document.jte",
                Map.of("r", new Reading(report, Medium.SCREEN), "style", SCREEN_STYLE, "title", title(report)));
    }

    /// @param now the date that the file says; of an approved report it is the moment of its approval
    private static PaperDocument document(AnnualReport report, Instant now) {
        var r = new Reading(report, Medium.PAPER);
        var markup = Templates.render("report/PaperBody.jte", Map.of("r", r, "style", PAPER_STYLE));
        return new PaperDocument(
                headingsFromTheTop(markup),
                title(report),
                r.t("report.document.subject", String.valueOf(report.year()), report.association()),
                report.lang(),
                report.association(),
                report.isDraft() ? r.t("report.running.draft") : null,
                attachments(report, r),
                now);
    }

    private static List<Attachment> attachments(AnnualReport report, Reading r) {
        return List.of(
                new Attachment(
                        "report.json",
                        "application/json",
                        r.t("report.wayBack.files.json"),
                        Relation.DATA,
                        ReportJson.of(report)),
                new Attachment(
                        "accounts.csv",
                        "text/csv",
                        r.t("report.wayBack.files.accounts"),
                        Relation.DATA,
                        ReportCsv.accounts(report)),
                new Attachment(
                        "activities.csv",
                        "text/csv",
                        r.t("report.wayBack.files.activities"),
                        Relation.DATA,
                        ReportCsv.activities(report)));
    }

    static String title(AnnualReport report) {
        return Texts.of(
                report.lang(),
                report.isDraft() ? "report.document.titleDraft" : "report.document.title",
                String.valueOf(report.year()),
                report.shortName());
    }

    /// On a page of the product chapters stand under the page's own title; on paper they are the top.
    private static String headingsFromTheTop(String markup) {
        return markup.replaceAll("<(/?)h2\\b", "<$1h1")
                .replaceAll("<(/?)h3\\b", "<$1h2")
                .replaceAll("<(/?)h4\\b", "<$1h3")
                .replaceAll("<(/?)h5\\b", "<$1h4")
                .replaceAll("<(/?)h6\\b", "<$1h5");
    }

    private static String resource(String path) {
        try (var in = Press.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

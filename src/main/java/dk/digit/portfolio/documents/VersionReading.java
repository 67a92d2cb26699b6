package dk.digit.portfolio.documents;

import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Versions of a document to be read, compared and printed.
@Component
class VersionReading {

    private final OpenedDocument.Query documents;
    private final StoredTexts texts;
    private final StoredApprovals approvals;
    private final Pictures pictures;
    private final DocumentPress press;

    VersionReading(
            OpenedDocument.Query documents,
            StoredTexts texts,
            StoredApprovals approvals,
            Pictures pictures,
            DocumentPress press) {
        this.documents = documents;
        this.texts = texts;
        this.approvals = approvals;
        this.pictures = pictures;
        this.press = press;
    }

    VersionPage one(String activity, long document, int number, View view) {
        var opened = documents.on(activity, document, view);
        var version = texts.versions(opened.document().id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version " + number));
        return new VersionPage(
                opened,
                version,
                texts.chapters(opened.document(), number),
                approval(opened, number),
                pictures.onPage(opened.document(), pictures.of(opened.document().id())));
    }

    /// The newest two where the address does not say which.
    ComparisonPage compared(String activity, long document, View view) {
        var opened = documents.on(activity, document, view);
        int newest = opened.document().version();
        int after = number(view.param("to"), newest, newest);
        int before = number(view.param("from"), Math.max(1, after - 1), newest);
        return new ComparisonPage(
                opened,
                before,
                after,
                "beside".equals(view.param("as")),
                ComparisonPage.changed(
                        texts.chapters(opened.document(), before), texts.chapters(opened.document(), after)),
                texts.versions(opened.document().id()));
    }

    private static int number(@Nullable String text, int otherwise, int most) {
        return text != null && text.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(text), 1, most) : otherwise;
    }

    /// What was approved as it was kept; anything else as it reads now.
    Download pdf(String activity, long document, int version, View view) {
        var opened = documents.on(activity, document, view);
        var kept = approvals.paper(opened.document().id(), version);
        return Download.of(
                opened.document().fileName(version) + ".pdf",
                "application/pdf",
                kept.orElseGet(() -> press.pdf(sheet(opened, version))));
    }

    Download word(String activity, long document, int version, View view) {
        var opened = documents.on(activity, document, view);
        return Download.of(
                opened.document().fileName(version) + ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                press.word(sheet(opened, version)));
    }

    private DocumentPress.Sheet sheet(OpenedDocument opened, int version) {
        if (version < 1 || version > opened.document().version()) {
            throw new NotFoundException("version " + version);
        }
        return new DocumentPress.Sheet(
                opened.document(),
                opened.head().activity(),
                version,
                texts.chapters(opened.document(), version),
                approval(opened, version),
                approvals.of(opened.document().id()));
    }

    private @Nullable DocumentApproval approval(OpenedDocument opened, int version) {
        return approvals.of(opened.document().id()).stream()
                .filter(approval -> approval.version() == version)
                .findFirst()
                .orElse(null);
    }
}

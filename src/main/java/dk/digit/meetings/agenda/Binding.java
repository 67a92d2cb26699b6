package dk.digit.meetings.agenda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Binds an agenda and its annexes into one file with a bookmark for each annex. The agenda's own bookmarks
/// and tags stay; how accessible an annex is, is its author's.
final class Binding {

    private Binding() {}

    /// Whether the pages can be bound: a PDF that opens without a password.
    static boolean isReadable(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() > 0 && !document.isEncrypted();
        } catch (IOException broken) {
            return false;
        }
    }

    static byte[] together(byte[] agenda, List<BoundAnnex> annexes) {
        if (annexes.isEmpty()) {
            return agenda;
        }
        try (var whole = Loader.loadPDF(agenda)) {
            var merger = new PDFMergerUtility();
            for (BoundAnnex annex : annexes) {
                append(merger, whole, annex);
            }
            whole.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            var out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(PDFMergerUtility merger, PDDocument whole, BoundAnnex annex) throws IOException {
        int first = whole.getNumberOfPages();
        try (var source = Loader.loadPDF(annex.content())) {
            source.getDocumentCatalog().setDocumentOutline(null);
            merger.appendDocument(whole, source);
        }
        var destination = new PDPageFitDestination();
        destination.setPage(whole.getPage(first));
        var bookmark = new PDOutlineItem();
        bookmark.setTitle(annex.title());
        bookmark.setDestination(destination);
        outline(whole).addLast(bookmark);
    }

    private static PDDocumentOutline outline(PDDocument whole) {
        var outline = whole.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            whole.getDocumentCatalog().setDocumentOutline(outline);
        }
        return outline;
    }
}

package dk.digit.platform.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dk.digit.platform.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Prints documents.
public final class Paper {

    private static final String STYLE = Typeface.resource("paper.css");

    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private Paper() {}

    /// The document as PDF/UA-1 and PDF/A-3a; equal documents give equal bytes.
    ///
    /// @throws BrokenMarkup when the HTML is not well-formed
    public static byte[] render(PaperDocument document) {
        var markup = prepare(document);
        try (var drawer = new BatikSVGDrawer()) {
            var builder = builder(markup, drawer);
            try (var renderer = builder.buildPdfRenderer();
                    var pdf = renderer.createPDFKeepOpen()) {
                return Finish.finish(pdf, document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many pages a PDF has.
    public static int pages(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(Document markup, BatikSVGDrawer drawer) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(ColourProfile.srgb())
                .useReplacementText("\uFFFD")
                .useSVGDrawer(drawer)
                .withW3cDocument(markup, "")
                .toStream(new ByteArrayOutputStream());
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), priority);
        }
        for (var face : Typeface.values()) {
            FSSupplier<java.io.InputStream> file = face::open;
            var style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            for (int weight : face.weights()) {
                var uses = face.italic() ? EnumSet.of(FSFontUseCase.DOCUMENT) : USES;
                builder.useFont(file, Typeface.FAMILY, weight, style, true, uses);
            }
        }
        return builder;
    }

    /// The tree to print: the document's own, with style, bookmarks, contents, header and footer added.
    static Document prepare(PaperDocument document) {
        var markup = Markup.parse(document.html());
        var html = markup.getDocumentElement();
        html.setAttribute("lang", document.lang().code());
        var body = java.util.Objects.requireNonNull(Markup.find(markup, "body"));
        var head = head(markup, html, body);
        head(head, document);
        Outline.apply(markup, head, body);
        figures(markup);
        tables(markup);
        running(head, body, document);
        return markup;
    }

    private static Element head(Document markup, Element html, Element body) {
        var head = Markup.find(markup, "head");
        if (head == null) {
            head = Markup.add(html, "head", "");
            html.insertBefore(head, body);
        }
        return head;
    }

    private static void head(Element head, PaperDocument document) {
        Markup.children(head).stream()
                .filter(child -> !child.getTagName().equals("style"))
                .forEach(head::removeChild);
        var style = Markup.add(head, "style", STYLE);
        head.insertBefore(style, head.getFirstChild());
        Markup.add(head, "title", document.title());
        meta(head, "description", document.description());
        meta(head, "subject", document.description());
        meta(head, "author", document.author());
    }

    private static void meta(Element head, String name, String content) {
        var meta = Markup.add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    /// Alternative text for each drawing, from its own title and description.
    private static void figures(Document markup) {
        for (var svg : Markup.elements(markup, "svg")) {
            var words = new StringBuilder();
            for (var child : Markup.children(svg)) {
                if (child.getTagName().equals("title") || child.getTagName().equals("desc")) {
                    words.append(words.isEmpty() ? "" : ". ").append(Markup.text(child));
                }
            }
            svg.setAttribute("alt", words.toString());
            svg.removeAttribute("class");
            embolden(svg);
        }
    }

    /// A table without header cells passes every validator and can't be understood by ear.
    private static void tables(Document markup) {
        for (var table : Markup.elements(markup, "table")) {
            if (table.getElementsByTagName("th").getLength() == 0) {
                throw new BrokenMarkup("a table without th: " + Markup.text(table));
            }
        }
    }

    /// The drawer of SVG knows two weights of a typeface by their names only.
    private static void embolden(Element element) {
        if (element.getAttribute("font-weight").equals("600")) {
            element.setAttribute("font-weight", "bold");
        }
        Markup.children(element).forEach(Paper::embolden);
    }

    private static void running(Element head, Element body, PaperDocument document) {
        var first = body.getFirstChild();
        var title = running(body, "paper-title", document.title());
        var mark = running(body, "paper-mark", document.mark() == null ? "" : document.mark());
        var page = running(body, "paper-page", "");
        for (var element : new Element[] {title, mark, page}) {
            body.insertBefore(element, first);
        }
        var words = Texts.of(document.lang(), "platform.paper.page", "' counter(page) '", "' counter(pages) '");
        Markup.add(head, "style", ".paper-page::before { content: '" + words + "'; }");
    }

    private static Element running(Element body, String name, String text) {
        var element = Markup.add(body, "div", text);
        element.setAttribute("class", name);
        return element;
    }
}

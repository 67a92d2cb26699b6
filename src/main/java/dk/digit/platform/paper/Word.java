package dk.digit.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The same documents as Word files, for those who must edit them: headings, paragraphs, lists, tables and
/// pictures with their alternative text, in styles that Word knows. What [Paper] lays out for the printer
/// (cover, running chapter) is simpler here. Attachments stay with the PDF.
public final class Word {

    private Word() {}

    /// The document as `.docx`; equal documents give equal bytes.
    ///
    /// @throws BrokenMarkup when the HTML is not well-formed
    public static byte[] render(PaperDocument document) {
        var markup = Markup.parse(document.html());
        var body = Objects.requireNonNull(Markup.find(markup, "body"));
        try (var word = new XWPFDocument()) {
            WordStyles.apply(word, document);
            new WordText(word, markup).blocks(body);
            properties(word, document);
            var out = new ByteArrayOutputStream(1 << 17);
            word.write(out);
            return timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void properties(XWPFDocument word, PaperDocument document) {
        var core = word.getProperties().getCoreProperties();
        core.setTitle(document.title());
        core.setDescription(document.description());
        core.setCreator(document.author());
        core.setCreated(Optional.of(Date.from(document.created())));
        core.setModified(Optional.of(Date.from(document.created())));
        core.getUnderlyingProperties()
                .setLanguageProperty(document.lang().locale().toLanguageTag());
    }

    /// The same archive without the times at which its parts were packed: one day for all, and not the first
    /// that the format knows, which brings the machine's time zone in.
    private static byte[] timeless(byte[] archive) throws IOException {
        var out = new ByteArrayOutputStream(archive.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(fixed);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

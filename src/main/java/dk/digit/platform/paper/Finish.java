package dk.digit.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// What the printed pages still lack: metadata with the document's own dates, attached files, the mark, and
/// an id made from the content instead of the clock.
final class Finish {

    private static final String PRODUCER = "DIGIT";

    private final PDDocument pdf;
    private final PaperDocument document;
    private final Calendar created;

    private Finish(PDDocument pdf, PaperDocument document) {
        this.pdf = pdf;
        this.document = document;
        this.created = GregorianCalendar.from(
                ZonedDateTime.ofInstant(document.created(), dk.digit.platform.time.Zone.COPENHAGEN));
        this.created.set(Calendar.MILLISECOND, 0);
    }

    static byte[] finish(PDDocument pdf, PaperDocument document) throws IOException {
        var finish = new Finish(pdf, document);
        if (document.mark() != null) {
            Mark.across(pdf, document.mark());
        }
        finish.information();
        finish.metadata();
        finish.attach();
        finish.view();
        pdf.setDocumentId(id(document));
        var out = new ByteArrayOutputStream(1 << 18);
        pdf.save(out);
        return out.toByteArray();
    }

    private void information() {
        var information = new PDDocumentInformation();
        information.setTitle(document.title());
        information.setAuthor(document.author());
        information.setSubject(document.description());
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
    }

    private void metadata() throws IOException {
        var xmp = Metadata.xmp(document, PRODUCER).getBytes(StandardCharsets.UTF_8);
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp)));
    }

    private void attach() throws IOException {
        if (document.attachments().isEmpty()) {
            return;
        }
        var catalog = pdf.getDocumentCatalog();
        var associated = new COSArray();
        var files = new LinkedHashMap<String, PDComplexFileSpecification>();
        var sorted = document.attachments().stream()
                .sorted(java.util.Comparator.comparing(PaperDocument.Attachment::name))
                .toList();
        for (var attachment : sorted) {
            var file = file(attachment);
            files.put(attachment.name(), file);
            associated.add(file.getCOSObject());
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private PDComplexFileSpecification file(PaperDocument.Attachment attachment) throws IOException {
        var embedded = new PDEmbeddedFile(pdf, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        embedded.setSubtype(attachment.mediaType());
        embedded.setSize(attachment.content().length);
        embedded.setCreationDate(created);
        embedded.setModDate(created);
        var file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName("AFRelationship", attachment.relation().word());
        return file;
    }

    private void view() {
        var catalog = pdf.getDocumentCatalog();
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setPageMode(PageMode.USE_OUTLINES);
        catalog.setLanguage(document.lang().locale().toLanguageTag());
    }

    private static long id(PaperDocument document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(document.html().getBytes(StandardCharsets.UTF_8));
            digest.update(document.title().getBytes(StandardCharsets.UTF_8));
            digest.update(document.created().toString().getBytes(StandardCharsets.UTF_8));
            document.attachments().forEach(a -> digest.update(a.content()));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

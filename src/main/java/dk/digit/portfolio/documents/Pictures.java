package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.DOCUMENT_PICTURE;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.store.StoredFiles;
import dk.digit.platform.text.ProsePictures;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pictures of documents.
@Component
class Pictures {

    private static final long LARGEST = 10L << 20;
    /// As wide as a column of a paper, in the points of a screen.
    private static final int COLUMN = 600;

    private final DSLContext sql;
    private final StoredFiles files;

    Pictures(DSLContext sql, StoredFiles files) {
        this.sql = sql;
        this.files = files;
    }

    List<DocumentPicture> of(DocumentId document) {
        return sql.select(DOCUMENT_PICTURE.fields())
                .from(DOCUMENT_PICTURE)
                .where(DOCUMENT_PICTURE.DOCUMENT.eq(document.value()))
                .orderBy(DOCUMENT_PICTURE.ID)
                .fetch(Pictures::picture);
    }

    /// @throws RefusedException when it is too large or no picture
    @Transactional
    public DocumentPicture add(DocumentId document, InputStream content, String alt) throws IOException {
        var bytes = content.readNBytes((int) LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RefusedException(
                    Refusal.of("portfolio.documents.refused.pictureTooLarge").at("file"));
        }
        var drawn = PictureReading.read(bytes);
        var name = "document-" + document + (drawn.mediaType().equals("image/png") ? ".png" : ".jpg");
        var file = files.store(name, drawn.mediaType(), new ByteArrayInputStream(drawn.content()), 4 * LARGEST);
        return sql.insertInto(DOCUMENT_PICTURE)
                .set(DOCUMENT_PICTURE.DOCUMENT, document.value())
                .set(DOCUMENT_PICTURE.FILE, file.id())
                .set(DOCUMENT_PICTURE.MEDIA_TYPE, drawn.mediaType())
                .set(DOCUMENT_PICTURE.WIDTH, drawn.width())
                .set(DOCUMENT_PICTURE.HEIGHT, drawn.height())
                .set(DOCUMENT_PICTURE.ALT, alt)
                .set(DOCUMENT_PICTURE.ADDED_BY, CurrentActor.get().username())
                .returning()
                .fetchSingle(Pictures::picture);
    }

    InputStream open(DocumentPicture picture) {
        return files.open(picture.file());
    }

    /// As a page shows them.
    ProsePictures onPage(GoverningDocument document, List<DocumentPicture> pictures) {
        return name -> pictures.stream()
                .filter(picture -> picture.name().equals(name))
                .findFirst()
                .map(picture -> new ProsePictures.Picture(
                        document.path() + "/pictures/" + picture.id(), picture.width(), picture.height()))
                .orElse(null);
    }

    /// As a file carries them: only those that its text shows are read.
    ProsePictures onPaper(DocumentId document) {
        var pictures = of(document);
        return name -> pictures.stream()
                .filter(picture -> picture.name().equals(name))
                .findFirst()
                .map(this::inside)
                .orElse(null);
    }

    private ProsePictures.Picture inside(DocumentPicture picture) {
        double scale = Math.min(1, (double) COLUMN / picture.width());
        try (var in = files.open(picture.file())) {
            return new ProsePictures.Picture(
                    "data:" + picture.mediaType() + ";base64,"
                            + Base64.getEncoder().encodeToString(in.readAllBytes()),
                    (int) Math.round(picture.width() * scale),
                    Math.max(1, (int) Math.round(picture.height() * scale)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentPicture picture(Record row) {
        return new DocumentPicture(
                row.get(DOCUMENT_PICTURE.ID),
                row.get(DOCUMENT_PICTURE.FILE),
                row.get(DOCUMENT_PICTURE.MEDIA_TYPE),
                row.get(DOCUMENT_PICTURE.WIDTH),
                row.get(DOCUMENT_PICTURE.HEIGHT),
                row.get(DOCUMENT_PICTURE.ALT));
    }
}

package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;

/// Documents as most tests need them.
public final class DocumentsFixture {

    private final Documents documents;

    private DocumentsFixture(Documents documents) {
        this.documents = documents;
    }

    public static DocumentsFixture on(Documents documents) {
        return new DocumentsFixture(documents);
    }

    public DocumentId begun(String activity, String template, Lang lang, LocalDate day) {
        return documents.begin(new NewDocument(new ActivityId(activity), template, lang, null, day));
    }

    /// Every chapter that must not be empty says something.
    public DocumentId written(String activity, String template, Lang lang, LocalDate day) {
        var id = begun(activity, template, lang, day);
        for (var chapter : documents.chapters(id)) {
            if (chapter.required() && Placeholders.in(chapter.body()).isEmpty()) {
                documents.write(id, chapter.number(), chapter.heading(), "Et eksempel.", null, chapter.version());
            }
        }
        return id;
    }

    public DocumentId inReview(String activity, String template, Lang lang, LocalDate day) {
        var id = written(activity, template, lang, day);
        documents.review(id, day);
        return id;
    }

    public DocumentId approved(String activity, String template, Approver approver, LocalDate day) {
        var id = inReview(activity, template, Lang.DA, day);
        documents.approve(id, new NewApproval(approver, day, null, null));
        return id;
    }

    /// A drawing in one colour.
    public static byte[] picture(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

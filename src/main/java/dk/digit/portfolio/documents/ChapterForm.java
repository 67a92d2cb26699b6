package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.ProsePictures;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.DocumentFilling;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a chapter of a document.
///
/// @param chapter null for one that is added
/// @param preview whether the words are shown as they will read, above the field
public record ChapterForm(
        OpenedDocument opened,
        @Nullable Chapter chapter,
        Form form,
        ProsePictures pictures,
        List<DocumentFilling.Placeholder> placeholders,
        boolean preview)
        implements Page {

    static final int LONGEST = 60_000;

    static final Fields FIELDS = Fields.of("heading", "portfolio.documents.heading")
            .and("body", "portfolio.documents.body", "portfolio.documents.bodyHint")
            .and("note", "portfolio.documents.note", "portfolio.documents.noteHint")
            .and("file", "portfolio.documents.picture", "portfolio.documents.pictureHint")
            .and("alt", "portfolio.documents.alt", "portfolio.documents.altHint");

    /// What was typed.
    public record Typed(
            String heading, String body, @Nullable String note) {}

    static Typed read(Form form) {
        return new Typed(form.text("heading", 200), body(form), form.optionalText("note", 300));
    }

    private static String body(Form form) {
        var body = form.optionalText("body", LONGEST);
        return body == null ? "" : body.replace("\r\n", "\n");
    }

    public static Map<String, String> values(Chapter chapter) {
        return Map.of("heading", chapter.heading(), "body", chapter.body());
    }

    @Override
    public String title(Lang lang) {
        return chapter == null
                ? Texts.of(lang, "portfolio.documents.newChapter")
                : Texts.of(lang, "portfolio.documents.editChapter", chapter.heading());
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.below();
    }

    public String action() {
        return opened.path() + "/chapters/" + (chapter == null ? "new" : String.valueOf(chapter.number()));
    }

    public String html() {
        return Prose.html(Placeholders.words(form.value("body")), 3, pictures);
    }
}

package dk.digit.portfolio.documents;

import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.form.StaleException;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The forms that write chapters, filled with what is there or what was typed.
@Component
class ChapterForms {

    private final OpenedDocument.Query documents;
    private final StoredTexts texts;
    private final Pictures pictures;
    private final Filling filling;

    ChapterForms(OpenedDocument.Query documents, StoredTexts texts, Pictures pictures, Filling filling) {
        this.documents = documents;
        this.texts = texts;
        this.pictures = pictures;
        this.filling = filling;
    }

    ChapterForm blank(String activity, long document, Form form, boolean preview, View view) {
        return form(documents.on(activity, document, view), null, form, preview);
    }

    ChapterForm opened(String activity, long document, int number, View view) {
        var opened = documents.on(activity, document, view);
        var chapter = chapter(opened, number);
        return form(opened, chapter, ChapterForm.FIELDS.filled(ChapterForm.values(chapter), chapter.version()), false);
    }

    ChapterForm of(String activity, long document, int number, Form form, boolean preview, View view) {
        var opened = documents.on(activity, document, view);
        return form(opened, chapter(opened, number), form, preview);
    }

    private ChapterForm form(OpenedDocument opened, @Nullable Chapter chapter, Form form, boolean preview) {
        return new ChapterForm(
                opened,
                chapter,
                form,
                pictures.onPage(opened.document(), pictures.of(opened.document().id())),
                filling.placeholders(),
                preview);
    }

    private Chapter chapter(OpenedDocument opened, int number) {
        return texts.chapters(opened.document(), opened.document().version()).stream()
                .filter(chapter -> chapter.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("chapter " + number));
    }

    /// Somebody else wrote the chapter since it was opened.
    StaleException overtaken(String activity, long document, int number, View view) {
        var opened = documents.on(activity, document, view);
        var chapter = chapter(opened, number);
        var theirs = texts.versions(opened.document().id()).stream()
                .filter(version -> version.number() == chapter.version())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version " + chapter.version()));
        return new StaleException(
                theirs.writtenBy(), theirs.writtenAt(), ChapterForm.values(chapter), chapter.version());
    }

    /// Keeps a picture and puts it at the end of what was typed, which is shown again with all of it.
    Answer insert(ChapterForm page, @Nullable MultipartFile file, View view, Function<Form, ChapterForm> again)
            throws IOException {
        var form = page.form();
        var alt = form.text("alt", 300);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "platform.form.missing");
        }
        if (form.refused() || file == null) {
            return new PageWithStatus(again.apply(form), 422);
        }
        try (var in = file.getInputStream()) {
            var picture = pictures.add(page.opened().document().id(), in, alt);
            var body = form.value("body").stripTrailing() + "\n\n" + picture.markdown() + "\n";
            return again.apply(
                    ChapterForm.FIELDS.typed(view.params().with("body", body).without("alt")));
        } catch (RefusedException e) {
            e.refusals().forEach(form::refuse);
            return new PageWithStatus(again.apply(form), 422);
        }
    }

    Answer picture(String activity, long document, long id, View view) {
        var opened = documents.on(activity, document, view);
        var picture = pictures.of(opened.document().id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("picture " + id));
        return Download.of("picture-" + id, picture.mediaType(), out -> {
                    try (var in = pictures.open(picture)) {
                        in.transferTo(out);
                    }
                })
                .shownInline();
    }
}

package dk.digit.portfolio.documents;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityLocator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Chapters that are written, with their pictures.
@Controller
class ChapterPages {

    private static final String CHAPTERS = DocumentPages.ONE + "/chapters";
    private static final String CHAPTER = CHAPTERS + "/{chapter:\\d{1,3}}";

    private final ChapterForms forms;
    private final Documents documents;

    ChapterPages(ChapterForms forms, Documents documents) {
        this.forms = forms;
        this.documents = documents;
    }

    @GetMapping(CHAPTERS + "/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, @PathVariable long document, View view) {
        return forms.blank(id, document, ChapterForm.FIELDS.empty(), false, view);
    }

    @PostMapping(CHAPTERS + "/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer add(
            @PathVariable String id,
            @PathVariable long document,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            View view)
            throws IOException {
        var form = view.form(ChapterForm.FIELDS);
        if (view.param("insert") != null) {
            var page = forms.blank(id, document, form, false, view);
            return forms.insert(page, file, view, again -> forms.blank(id, document, again, true, view));
        }
        if (view.param("preview") != null) {
            return forms.blank(id, document, form, true, view);
        }
        return form.submit(
                ChapterForm::read,
                typed -> {
                    var opened = forms.blank(id, document, form, false, view).opened();
                    int number = documents.addChapter(opened.document().id(), typed.heading(), typed.body());
                    return Redirect.to(opened.path() + "#chapter-" + number).saying("portfolio.documents.saved");
                },
                again -> forms.blank(id, document, again, false, view));
    }

    @GetMapping(CHAPTER)
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable long document, @PathVariable int chapter, View view) {
        return forms.opened(id, document, chapter, view);
    }

    @PostMapping(CHAPTER)
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer write(
            @PathVariable String id,
            @PathVariable long document,
            @PathVariable int chapter,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            View view)
            throws IOException {
        var form = view.form(ChapterForm.FIELDS);
        if (view.param("insert") != null) {
            var page = forms.of(id, document, chapter, form, false, view);
            return forms.insert(page, file, view, again -> forms.of(id, document, chapter, again, true, view));
        }
        if (view.param("preview") != null) {
            return forms.of(id, document, chapter, form, true, view);
        }
        return form.submit(
                ChapterForm::read,
                typed -> {
                    var opened =
                            forms.of(id, document, chapter, form, false, view).opened();
                    if (!documents.write(
                            opened.document().id(), chapter, typed.heading(), typed.body(), typed.note(), (int)
                                    form.openedVersion())) {
                        throw forms.overtaken(id, document, chapter, view);
                    }
                    return Redirect.to(opened.path() + "#chapter-" + chapter).saying("portfolio.documents.saved");
                },
                again -> forms.of(id, document, chapter, again, false, view));
    }

    @GetMapping(DocumentPages.ONE + "/pictures/{picture:\\d{1,15}}")
    @Requires(READ)
    Answer picture(@PathVariable String id, @PathVariable long document, @PathVariable long picture, View view) {
        return forms.picture(id, document, picture, view);
    }
}

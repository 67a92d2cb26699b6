package dk.digit.portfolio.documents;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityLocator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Governing documents: all of them, those of an activity, and one.
@Controller
class DocumentPages {

    static final String ALL = "/portfolio/activities/{id}/documents";
    static final String ONE = ALL + "/{document:\\d{1,15}}";

    private final DocumentList.Query list;
    private final ActivityDocuments.Query ofActivity;
    private final DocumentPage.Query one;
    private final DocumentNames names;
    private final Documents documents;

    DocumentPages(
            DocumentList.Query list,
            ActivityDocuments.Query ofActivity,
            DocumentPage.Query one,
            DocumentNames names,
            Documents documents) {
        this.list = list;
        this.ofActivity = ofActivity;
        this.one = one;
        this.names = names;
        this.documents = documents;
    }

    @GetMapping(DocumentList.PATH)
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping(ALL)
    @Requires(READ)
    Answer ofActivity(@PathVariable String id, View view) {
        return ofActivity.on(id, view);
    }

    @GetMapping(ALL + "/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return names.begin(id, null, view);
    }

    @PostMapping(ALL + "/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer begin(@PathVariable String id, View view) {
        var page = names.begin(id, null, view);
        return view.form(DocumentNew.FIELDS)
                .submit(
                        form -> DocumentNew.read(form, page.head(), view.today()),
                        draft -> {
                            var made = documents.begin(draft);
                            return Redirect.to(page.path() + "/" + made).saying("portfolio.documents.begun");
                        },
                        again -> names.begin(id, again, view));
    }

    @GetMapping(ONE)
    @Requires(READ)
    Answer one(@PathVariable String id, @PathVariable long document, View view) {
        return one.on(id, document, null, view);
    }

    @GetMapping(ONE + "/title")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askTitle(@PathVariable String id, @PathVariable long document, View view) {
        return names.title(id, document, null, view);
    }

    @PostMapping(ONE + "/title")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer rename(@PathVariable String id, @PathVariable long document, View view) {
        var page = names.title(id, document, null, view);
        return view.form(TitleForm.FIELDS)
                .submit(
                        form -> form.text("title", 200),
                        title -> {
                            documents.rename(page.opened().document().id(), title);
                            return Redirect.to(page.opened().path()).saying("portfolio.documents.renamed");
                        },
                        again -> names.title(id, document, again, view));
    }
}

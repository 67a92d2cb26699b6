package dk.digit.portfolio.documents;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityLocator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What readers say of chapters, and what becomes of it.
@Controller
class CommentPages {

    private static final String COMMENTS = DocumentPages.ONE + "/comments";

    private final DocumentPage.Query pages;
    private final OpenedDocument.Query documents;
    private final Comments comments;

    CommentPages(DocumentPage.Query pages, OpenedDocument.Query documents, Comments comments) {
        this.pages = pages;
        this.documents = documents;
        this.comments = comments;
    }

    @PostMapping(COMMENTS + "/on/{chapter:\\d{1,3}}")
    @Requires(READ)
    Answer comment(@PathVariable String id, @PathVariable long document, @PathVariable int chapter, View view) {
        return say(id, document, chapter, null, DocumentPage.comment(chapter), view);
    }

    @PostMapping(COMMENTS + "/{comment:\\d{1,15}}/answer")
    @Requires(READ)
    Answer answer(@PathVariable String id, @PathVariable long document, @PathVariable long comment, View view) {
        var about = one(documents.on(id, document, view), comment);
        return say(id, document, about.chapter(), comment, DocumentPage.answer(comment), view);
    }

    @PostMapping(COMMENTS + "/{comment:\\d{1,15}}/resolve")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer resolve(@PathVariable String id, @PathVariable long document, @PathVariable long comment, View view) {
        return settle(documents.on(id, document, view), comment, true);
    }

    @PostMapping(COMMENTS + "/{comment:\\d{1,15}}/reopen")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer reopen(@PathVariable String id, @PathVariable long document, @PathVariable long comment, View view) {
        return settle(documents.on(id, document, view), comment, false);
    }

    private Answer say(String activity, long document, int chapter, @Nullable Long answers, String field, View view) {
        var opened = documents.on(activity, document, view);
        return view.form(DocumentPage.fields(field))
                .submit(
                        form -> form.text(field, 4000),
                        text -> {
                            comments.add(opened.document(), chapter, answers, text);
                            return done(opened, chapter, "portfolio.documents.said");
                        },
                        again -> pages.on(activity, document, again, view));
    }

    private Redirect settle(OpenedDocument opened, long id, boolean resolved) {
        var comment = one(opened, id);
        comments.resolve(opened.document(), id, resolved);
        return done(
                opened, comment.chapter(), resolved ? "portfolio.documents.resolved" : "portfolio.documents.reopened");
    }

    private Comment one(OpenedDocument opened, long id) {
        return comments.of(opened.document().id()).stream()
                .filter(comment -> comment.id() == id && comment.answers() == null)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("comment " + id));
    }

    private static Redirect done(OpenedDocument opened, int chapter, String key) {
        return Redirect.to(opened.path() + "#chapter-" + chapter).saying(key);
    }
}

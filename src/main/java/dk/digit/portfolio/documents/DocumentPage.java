package dk.digit.portfolio.documents;

import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.ProsePictures;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A document as it reads now, with what is said about its chapters, and what can be done next.
///
/// @param required who must approve it
/// @param versions newest first
/// @param refused a form for a comment that was refused, or null
public record DocumentPage(
        OpenedDocument opened,
        List<Chapter> chapters,
        Map<Integer, List<CommentThread>> comments,
        List<DocumentApproval> approvals,
        List<DocumentStep> steps,
        List<DocumentVersion> versions,
        DocumentTemplate template,
        Approver required,
        ProsePictures pictures,
        @Nullable Form refused)
        implements Page {

    private static final String COMMENT = "comment-";
    private static final String ANSWER = "answer-";

    /// The field for a comment on a chapter; each form has a field of its own name, as all stand on one page.
    public static String comment(int chapter) {
        return COMMENT + chapter;
    }

    public static String answer(long comment) {
        return ANSWER + comment;
    }

    public static Fields fields(String name) {
        return Fields.of(name, name.startsWith(COMMENT) ? "portfolio.documents.comment" : "portfolio.documents.answer");
    }

    public Form form(String name) {
        return refuses(name) && refused != null ? refused : fields(name).empty();
    }

    public boolean refuses(String name) {
        return refused != null && refused.complaints(Lang.DA).stream().anyMatch(one -> name.equals(one.field()));
    }

    public ActivityHead head() {
        return opened.head();
    }

    public GoverningDocument document() {
        return opened.document();
    }

    public Target target() {
        return head().target();
    }

    @Override
    public String title(Lang lang) {
        return opened.title();
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.crumbs();
    }

    @Override
    public RecordKey record() {
        return new RecordKey("portfolio", "document", document().id().toString());
    }

    public String path() {
        return opened.path();
    }

    public String html(Chapter chapter) {
        return Prose.html(chapter.words(), 3, pictures);
    }

    public List<CommentThread> on(Chapter chapter) {
        return comments.getOrDefault(chapter.number(), List.of());
    }

    /// Why it came back or is open again: the reason of its last step, if it gives one.
    @Nullable
    public String reason() {
        return steps.isEmpty() ? null : steps.getLast().reason();
    }

    /// The version in force before the newest; null when that is the newest or there is none.
    @Nullable
    public DocumentApproval inForce() {
        return document().approval();
    }

    public boolean canBeWithdrawn() {
        return document().is(DocumentState.DRAFT) && approvals.isEmpty();
    }

    @Component
    static class Query {

        private final OpenedDocument.Query documents;
        private final StoredTexts texts;
        private final StoredApprovals approvals;
        private final StoredTemplates templates;
        private final ApprovalRules rules;
        private final Comments comments;
        private final Pictures pictures;

        Query(
                OpenedDocument.Query documents,
                StoredTexts texts,
                StoredApprovals approvals,
                StoredTemplates templates,
                ApprovalRules rules,
                Comments comments,
                Pictures pictures) {
            this.documents = documents;
            this.texts = texts;
            this.approvals = approvals;
            this.templates = templates;
            this.rules = rules;
            this.comments = comments;
            this.pictures = pictures;
        }

        DocumentPage on(String activity, long id, @Nullable Form refused, View view) {
            var opened = documents.on(activity, id, view);
            var document = opened.document();
            return new DocumentPage(
                    opened,
                    texts.chapters(document, document.version()),
                    CommentThread.byChapter(comments.of(document.id())),
                    approvals.of(document.id()),
                    approvals.steps(document.id()),
                    texts.versions(document.id()),
                    templates.find(document.template()).orElseThrow(() -> new NotFoundException("template")),
                    rules.of(document.kind(), opened.head().activity().kind()),
                    pictures.onPage(document, pictures.of(document.id())),
                    refused);
        }
    }
}

package dk.digit.portfolio.documents;

import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms that begin a document and name it.
@Component
class DocumentNames {

    private final ActivityHead.Query heads;
    private final OpenedDocument.Query documents;
    private final StoredTemplates templates;

    DocumentNames(ActivityHead.Query heads, OpenedDocument.Query documents, StoredTemplates templates) {
        this.heads = heads;
        this.documents = documents;
        this.templates = templates;
    }

    /// Suggests the first template of the kind that was asked for, in the reader's language.
    DocumentNew begin(String activity, @Nullable Form typed, View view) {
        var head = heads.on(activity, view);
        var known = templates.on(view.today());
        var suggested = known.stream()
                .filter(template -> template.kind().name().equals(view.param("kind")))
                .findFirst()
                .map(template -> Map.of(
                        "template", template.code(), "language", view.lang().name()))
                .orElse(Map.of("language", view.lang().name()));
        return new DocumentNew(head, typed == null ? DocumentNew.FIELDS.filled(suggested) : typed, known);
    }

    TitleForm title(String activity, long document, @Nullable Form typed, View view) {
        var opened = documents.on(activity, document, view);
        return new TitleForm(opened, typed == null ? TitleForm.FIELDS.filled(Map.of("title", opened.title())) : typed);
    }
}

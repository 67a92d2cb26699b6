package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.DocumentKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The governing documents of an activity on a day, and those that should be there and are not.
public record ActivityDocuments(
        ActivityHead head, List<GoverningDocument> documents, List<DocumentKind> missing, LocalDate asOf)
        implements Page {

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.documents.title");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final StoredDocuments documents;
        private final ApprovalRules rules;

        Query(ActivityHead.Query heads, StoredDocuments documents, ApprovalRules rules) {
            this.heads = heads;
            this.documents = documents;
            this.rules = rules;
        }

        ActivityDocuments on(String id, View view) {
            var head = heads.on(id, view);
            var there = documents.of(head.id(), view.asOf());
            return new ActivityDocuments(
                    head,
                    there,
                    rules.expected(head.id(), view.asOf()).stream()
                            .filter(kind -> there.stream().noneMatch(document -> document.kind() == kind))
                            .toList(),
                    view.asOf());
        }
    }
}

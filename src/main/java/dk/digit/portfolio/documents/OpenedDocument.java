package dk.digit.portfolio.documents;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// A document that somebody looks at, below its activity.
public record OpenedDocument(ActivityHead head, GoverningDocument document) {

    public String path() {
        return document.path();
    }

    public String title() {
        return document.title();
    }

    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(head.path() + "/documents", "portfolio.documents.title"));
        return crumbs;
    }

    /// The way to a page below the document's own.
    public List<Crumb> below() {
        var crumbs = new ArrayList<>(crumbs());
        crumbs.add(Crumb.named(path(), title()));
        return crumbs;
    }

    /// Finds one by what stands in an address.
    @Component
    static class Query {

        private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

        private final ActivityHead.Query heads;
        private final StoredDocuments documents;

        Query(ActivityHead.Query heads, StoredDocuments documents) {
            this.heads = heads;
            this.documents = documents;
        }

        OpenedDocument on(String activity, long id, View view) {
            var head = heads.on(activity, view);
            return documents
                    .find(new DocumentId(id), EVER)
                    .filter(document -> document.activity().equals(head.id()))
                    .map(document -> new OpenedDocument(head, document))
                    .orElseThrow(() -> new NotFoundException("document " + id));
        }
    }
}

package dk.digit.portfolio.documents;

import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityFact;
import dk.digit.portfolio.ActivityId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The comments on the documents of an activity that nobody has dealt with.
@Component
class CommentFact implements ActivityFact {

    private final StoredDocuments documents;

    CommentFact(StoredDocuments documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Fact> fact(ActivityId activity, View view) {
        int open = documents.of(activity, view.asOf()).stream()
                .mapToInt(GoverningDocument::openComments)
                .sum();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Fact(
                        view.t("portfolio.fact.comments"),
                        view.t(
                                open == 1 ? "portfolio.fact.comment" : "portfolio.fact.commentCount",
                                String.valueOf(open)),
                        "/portfolio/activities/" + activity + "/documents",
                        false));
    }
}

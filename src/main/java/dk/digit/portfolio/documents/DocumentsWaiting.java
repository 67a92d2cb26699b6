package dk.digit.portfolio.documents;

import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import dk.digit.platform.web.Waiting;
import dk.digit.portfolio.PortfolioRules;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On the front page of who approves: how many documents are in review.
@Component
class DocumentsWaiting implements Waiting {

    private final InReview waiting;

    DocumentsWaiting(InReview waiting) {
        this.waiting = waiting;
    }

    @Override
    public String right() {
        return PortfolioRules.APPROVE;
    }

    @Override
    public Optional<HomeCard.Line> line(View view) {
        int count = waiting.since(view.today(), view.today()).size();
        return count == 0
                ? Optional.empty()
                : Optional.of(new HomeCard.Line(
                        view.t("portfolio.waiting.documents", Integer.toString(count)),
                        DocumentList.PATH + "?state=IN_REVIEW",
                        null));
    }
}

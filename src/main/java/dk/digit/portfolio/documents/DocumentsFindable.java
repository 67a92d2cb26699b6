package dk.digit.portfolio.documents;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Governing documents by their title and the words of their newest version.
@Component
class DocumentsFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("portfolio.document", "portfolio.found.document", PortfolioRules.READ));
    }
}

package dk.digit.portfolio.changes;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Two days of the portfolio compared.
@Controller
class ChangesPages {

    private final ChangesPage.Query query;

    ChangesPages(ChangesPage.Query query) {
        this.query = query;
    }

    @GetMapping("/portfolio/changes")
    @Requires(READ)
    Answer compare(View view) {
        return query.on(view);
    }
}

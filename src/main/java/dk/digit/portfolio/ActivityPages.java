package dk.digit.portfolio;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The portfolio: all of it at a glance, as a list, and one activity.
@Controller
class ActivityPages {

    private final PortfolioOverview.Query overview;
    private final ActivityList.Query list;
    private final ActivityPage.Query one;

    ActivityPages(PortfolioOverview.Query overview, ActivityList.Query list, ActivityPage.Query one) {
        this.overview = overview;
        this.list = list;
        this.one = one;
    }

    @GetMapping("/portfolio")
    @Requires(READ)
    Answer overview(View view) {
        return overview.on(view);
    }

    @GetMapping("/portfolio/activities")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/portfolio/activities/{id}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id, view);
    }

    static ActivityId id(String text) {
        return ActivityId.parse(text).orElseThrow(() -> new NotFoundException(text));
    }
}

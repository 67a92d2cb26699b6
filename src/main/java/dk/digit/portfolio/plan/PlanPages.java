package dk.digit.portfolio.plan;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The plan of an activity, and the quick row at its foot.
@Controller
class PlanPages {

    private final PlanPage.Query plan;
    private final ActivityHead.Query heads;
    private final Planning planning;

    PlanPages(PlanPage.Query plan, ActivityHead.Query heads, Planning planning) {
        this.plan = plan;
        this.heads = heads;
        this.planning = planning;
    }

    @GetMapping("/portfolio/activities/{id}/plan")
    @Requires(READ)
    Answer plan(@PathVariable String id, View view) {
        return plan.on(id, view, QuickRow.blank());
    }

    @PostMapping("/portfolio/activities/{id}/plan")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer enter(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(QuickRow.FIELDS)
                .submit(
                        QuickRow::read,
                        row -> {
                            planning.enter(head.id(), row);
                            return Redirect.to(head.path() + "/plan").saying("portfolio.plan.entered");
                        },
                        again -> plan.on(id, view, again));
    }
}

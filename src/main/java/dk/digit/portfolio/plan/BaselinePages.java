package dk.digit.portfolio.plan;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Freezing a plan as its baseline. Its day is today: nobody sets one for a day that is over.
@Controller
class BaselinePages {

    private final ActivityHead.Query heads;
    private final Plans plans;
    private final Planning planning;

    BaselinePages(ActivityHead.Query heads, Plans plans, Planning planning) {
        this.heads = heads;
        this.plans = plans;
        this.planning = planning;
    }

    @GetMapping("/portfolio/activities/{id}/plan/baselines/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return form(BaselineForm.FIELDS.empty(), heads.on(id, view));
    }

    @PostMapping("/portfolio/activities/{id}/plan/baselines/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer set(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(BaselineForm.FIELDS)
                .submit(
                        form -> form.text("name", 100),
                        name -> {
                            long baseline = planning.setBaseline(head.id(), name, view.today());
                            return Redirect.to(head.path() + "/plan?baseline=" + baseline)
                                    .saying("portfolio.plan.baseline.done", name);
                        },
                        again -> form(again, head));
    }

    private BaselineForm form(Form form, ActivityHead head) {
        return new BaselineForm(form, head, plans.of(head.id()).size());
    }
}

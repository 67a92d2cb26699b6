package dk.digit.portfolio;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Milestones that are planned, changed and dropped.
@Controller
class MilestonePages {

    private final Portfolio portfolio;
    private final Milestones milestones;
    private final Overtaken overtaken;

    MilestonePages(Portfolio portfolio, Milestones milestones, Overtaken overtaken) {
        this.portfolio = portfolio;
        this.milestones = milestones;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/activities/{id}/milestones/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id) {
        return new MilestoneForm(MilestoneForm.FIELDS.empty(), activity(id), null);
    }

    @PostMapping("/portfolio/activities/{id}/milestones/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer plan(@PathVariable String id, View view) {
        var activity = activity(id);
        return view.form(MilestoneForm.FIELDS)
                .submit(
                        MilestoneForm::read,
                        draft -> {
                            portfolio.plan(activity.id(), draft);
                            return Redirect.to(plan(activity)).saying("portfolio.milestone.planned");
                        },
                        again -> new MilestoneForm(again, activity, null));
    }

    @GetMapping("/portfolio/activities/{id}/milestones/{milestone}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable long milestone) {
        var known = milestone(id, milestone);
        return new MilestoneForm(
                MilestoneForm.FIELDS.filled(MilestoneForm.values(known), known.version()), activity(id), known);
    }

    @PostMapping("/portfolio/activities/{id}/milestones/{milestone}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer change(@PathVariable String id, @PathVariable long milestone, View view) {
        var activity = activity(id);
        var known = milestone(id, milestone);
        var form = view.form(MilestoneForm.FIELDS);
        return form.submit(
                MilestoneForm::read,
                draft -> {
                    if (!portfolio.change(milestone, draft, form.openedVersion())) {
                        var now = milestone(id, milestone);
                        throw overtaken.by(
                                "portfolio", "milestone", milestone, MilestoneForm.values(now), now.version());
                    }
                    return Redirect.to(plan(activity)).saying("portfolio.milestone.changed");
                },
                again -> new MilestoneForm(again, activity, known));
    }

    @GetMapping("/portfolio/activities/{id}/milestones/{milestone}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askDrop(@PathVariable String id, @PathVariable long milestone, View view) {
        var known = milestone(id, milestone);
        return new Confirm(
                view.t("portfolio.milestone.dropQuestion", known.text().in(view.lang())),
                List.of(view.t("portfolio.milestone.dropMeans")),
                false,
                path(activity(id)) + "/milestones/" + milestone + "/drop",
                Map.of(),
                "portfolio.milestone.drop",
                path(activity(id)) + "/milestones/" + milestone);
    }

    @PostMapping("/portfolio/activities/{id}/milestones/{milestone}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer drop(@PathVariable String id, @PathVariable long milestone) {
        portfolio.drop(milestone(id, milestone).id());
        return Redirect.to(plan(activity(id))).saying("portfolio.milestone.dropped");
    }

    private Activity activity(String id) {
        return portfolio.activity(ActivityPages.id(id)).orElseThrow(() -> new NotFoundException(id));
    }

    private Milestone milestone(String activity, long id) {
        return milestones
                .find(id)
                .filter(milestone -> milestone.activity().value().equals(activity))
                .orElseThrow(() -> new NotFoundException("milestone " + id));
    }

    private static String plan(Activity activity) {
        return path(activity) + "/plan";
    }

    private static String path(Activity activity) {
        return "/portfolio/activities/" + activity.id();
    }
}

package dk.digit.portfolio.plan;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.association.Association;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Work packages that are planned, changed, reported and dropped.
@Controller
class WorkPackagePages {

    private final ActivityHead.Query heads;
    private final Plans plans;
    private final Planning planning;
    private final Association association;
    private final Overtaken overtaken;

    WorkPackagePages(
            ActivityHead.Query heads, Plans plans, Planning planning, Association association, Overtaken overtaken) {
        this.heads = heads;
        this.plans = plans;
        this.planning = planning;
        this.association = association;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/activities/{id}/plan/packages/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return form(WorkPackageForm.FIELDS.empty(), heads.on(id, view), null);
    }

    @PostMapping("/portfolio/activities/{id}/plan/packages/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer plan(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(WorkPackageForm.FIELDS)
                .submit(
                        WorkPackageForm::read,
                        draft -> {
                            planning.add(head.id(), draft);
                            return Redirect.to(head.path() + "/plan").saying("portfolio.plan.packagePlanned");
                        },
                        again -> form(again, head, null));
    }

    @GetMapping("/portfolio/activities/{id}/plan/packages/{number}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable long number, View view) {
        var known = known(id, number);
        return form(
                WorkPackageForm.FIELDS.filled(WorkPackageForm.values(known), known.version()),
                heads.on(id, view),
                known);
    }

    @PostMapping("/portfolio/activities/{id}/plan/packages/{number}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer change(@PathVariable String id, @PathVariable long number, View view) {
        var head = heads.on(id, view);
        var known = known(id, number);
        var form = view.form(WorkPackageForm.FIELDS);
        return form.submit(
                WorkPackageForm::read,
                draft -> {
                    if (!planning.change(number, draft, form.openedVersion())) {
                        var now = known(id, number);
                        throw overtaken.by(
                                "portfolio", "work_package", number, WorkPackageForm.values(now), now.version());
                    }
                    return Redirect.to(head.path() + "/plan").saying("portfolio.plan.packageChanged");
                },
                again -> form(again, head, known));
    }

    @GetMapping("/portfolio/activities/{id}/plan/packages/{number}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askDrop(@PathVariable String id, @PathVariable long number, View view) {
        var known = known(id, number);
        var tied = plans.links(known.activity()).stream()
                .filter(link -> link.from().equals(known.id()) || link.to().equals(known.id()))
                .count();
        return new Confirm(
                view.t("portfolio.plan.dropQuestion", known.name().in(view.lang())),
                List.of(view.t("portfolio.plan.dropMeans", tied)),
                false,
                known.path() + "/drop",
                Map.of(),
                "portfolio.plan.drop",
                known.path());
    }

    @PostMapping("/portfolio/activities/{id}/plan/packages/{number}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer drop(@PathVariable String id, @PathVariable long number, View view) {
        var head = heads.on(id, view);
        planning.drop(known(id, number).id().number());
        return Redirect.to(head.path() + "/plan").saying("portfolio.plan.packageDropped");
    }

    private WorkPackageForm form(Form form, ActivityHead head, @Nullable PlanItem item) {
        return new WorkPackageForm(form, head, item, association.municipalities());
    }

    private PlanItem known(String activity, long number) {
        return plans.find(PlanItemId.workPackage(number))
                .filter(item -> item.activity().value().equals(activity))
                .orElseThrow(() -> new NotFoundException("work package " + number));
    }
}

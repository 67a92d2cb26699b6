package dk.digit.portfolio.plan;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What waits for what. A link belongs to the plan of what waits: whoever keeps that may make it wait.
@Controller
class PlanLinkPages {

    private final ActivityHead.Query heads;
    private final Portfolio portfolio;
    private final Plans plans;
    private final Planning planning;
    private final Overtaken overtaken;

    PlanLinkPages(ActivityHead.Query heads, Portfolio portfolio, Plans plans, Planning planning, Overtaken overtaken) {
        this.heads = heads;
        this.portfolio = portfolio;
        this.plans = plans;
        this.planning = planning;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/activities/{id}/plan/links/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return form(PlanLinkForm.FIELDS.filled(java.util.Map.of("kind", LinkKind.FS.name())), id, null, view);
    }

    @PostMapping("/portfolio/activities/{id}/plan/links/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer link(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(PlanLinkForm.FIELDS)
                .submit(
                        PlanLinkForm::read,
                        draft -> {
                            planning.link(head.id(), draft);
                            return Redirect.to(head.path() + "/plan").saying("portfolio.plan.linked");
                        },
                        again -> form(again, id, null, view));
    }

    @GetMapping("/portfolio/activities/{id}/plan/links/{link}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id, @PathVariable long link, View view) {
        var known = known(id, link);
        return form(PlanLinkForm.FIELDS.filled(PlanLinkForm.values(known), known.version()), id, known, view);
    }

    @PostMapping("/portfolio/activities/{id}/plan/links/{link}")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer change(@PathVariable String id, @PathVariable long link, View view) {
        var known = known(id, link);
        var form = view.form(PlanLinkForm.FIELDS);
        return form.submit(
                PlanLinkForm::read,
                draft -> {
                    if (!planning.change(link, draft.kind(), draft.lag(), form.openedVersion())) {
                        var now = known(id, link);
                        throw overtaken.by("portfolio", "plan_link", link, PlanLinkForm.values(now), now.version());
                    }
                    return Redirect.to(path(known)).saying("portfolio.plan.linkChanged");
                },
                again -> form(again, id, known, view));
    }

    /// Without a question: the link can be made again.
    @PostMapping("/portfolio/activities/{id}/plan/links/{link}/drop")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer unlink(@PathVariable String id, @PathVariable long link) {
        var known = known(id, link);
        planning.unlink(known.id());
        return Redirect.to(path(known)).saying("portfolio.plan.unlinked");
    }

    private static String path(PlanLink link) {
        return "/portfolio/activities/" + link.toActivity() + "/plan";
    }

    private PlanLinkForm form(Form form, String id, @Nullable PlanLink link, View view) {
        var head = heads.on(id, view);
        var with = link != null
                ? link.fromActivity()
                : Optional.ofNullable(view.param("with"))
                        .flatMap(ActivityId::parse)
                        .orElse(head.id());
        var own = plans.of(head.id());
        return new PlanLinkForm(
                form,
                head,
                link == null ? portfolio.activities() : List.of(),
                with.value(),
                with.equals(head.id()) ? own : plans.of(with),
                own,
                link);
    }

    private PlanLink known(String activity, long link) {
        return plans.link(link)
                .filter(one -> one.toActivity().value().equals(activity))
                .orElseThrow(() -> new NotFoundException("link " + link));
    }
}

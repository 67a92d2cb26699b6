package dk.digit.portfolio;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.TAKE;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Activities that are taken in and changed: their words, phases, roles and decisions.
@Controller
class ActivityChangePages {

    private final Portfolio portfolio;
    private final Phases phases;
    private final HolderNames names;
    private final Meetings meetings;
    private final Overtaken overtaken;
    private final Taking taking;

    ActivityChangePages(
            Portfolio portfolio,
            Phases phases,
            HolderNames names,
            Meetings meetings,
            Overtaken overtaken,
            Taking taking) {
        this.taking = taking;
        this.portfolio = portfolio;
        this.phases = phases;
        this.names = names;
        this.meetings = meetings;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/activities/new")
    @Requires(TAKE)
    Answer blank(View view) {
        return new ActivityForm(
                ActivityForm.NEW.filled(Map.of("kind", "PROJECT", "phase", "IDEA", "from", Formats.date(view.asOf()))),
                null,
                decisions(view));
    }

    private record Taken(ActivityDraft draft, PhaseChange first, boolean closed) {}

    @PostMapping("/portfolio/activities/new")
    @Requires(TAKE)
    Answer take(View view) {
        return view.form(ActivityForm.NEW)
                .submit(
                        form -> {
                            var id = ActivityForm.id(form);
                            var from = form.optionalRoughDate("from");
                            return new Taken(
                                    ActivityForm.read(form, id),
                                    new PhaseChange(
                                            id,
                                            form.choice("phase", Phase.class),
                                            from,
                                            null,
                                            PhaseForm.decision(form)),
                                    form.ticked("closed"));
                        },
                        taken -> {
                            taking.take(taken.draft(), taken.first(), taken.closed(), view.actor());
                            return Redirect.to(path(taken.draft().id()))
                                    .saying(
                                            "portfolio.activity.taken",
                                            taken.draft().name().in(view.lang()));
                        },
                        again -> new ActivityForm(again, null, decisions(view)));
    }

    @GetMapping("/portfolio/activities/{id}/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer edit(@PathVariable String id) {
        var activity = activity(id);
        return new ActivityForm(
                ActivityForm.CHANGED.filled(ActivityForm.values(activity), activity.version()),
                activity.id(),
                List.of());
    }

    @PostMapping("/portfolio/activities/{id}/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer change(@PathVariable String id, View view) {
        var known = activity(id).id();
        var form = view.form(ActivityForm.CHANGED);
        return form.submit(
                typed -> ActivityForm.read(typed, known),
                draft -> {
                    if (!portfolio.change(draft, form.openedVersion())) {
                        var now = activity(id);
                        throw overtaken.by("portfolio", "activity", known, ActivityForm.values(now), now.version());
                    }
                    return Redirect.to(path(known)).saying("portfolio.activity.changed");
                },
                again -> new ActivityForm(again, known, List.of()));
    }

    @GetMapping("/portfolio/activities/{id}/phase")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askPhase(@PathVariable String id, View view) {
        return phase(PhaseForm.FIELDS.filled(Map.of("from", Formats.date(view.asOf()))), activity(id), view);
    }

    @PostMapping("/portfolio/activities/{id}/phase")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer changePhase(@PathVariable String id, View view) {
        var activity = activity(id);
        return view.form(PhaseForm.FIELDS)
                .submit(
                        form -> PhaseForm.read(form, activity.id()),
                        change -> {
                            portfolio.change(change);
                            return Redirect.to(path(activity.id()))
                                    .saying(
                                            "portfolio.phase.changed",
                                            view.t(dk.digit.platform.text.Texts.key(change.phase())));
                        },
                        again -> phase(again, activity, view));
    }

    private Page phase(Form form, Activity activity, View view) {
        return new PhaseForm(form, activity, phases.of(activity.id()).latest(), decisions(view));
    }

    @GetMapping("/portfolio/activities/{id}/roles")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askRole(@PathVariable String id, View view) {
        return role(RoleForm.FIELDS.filled(Map.of("from", Formats.date(view.asOf()))), activity(id), view);
    }

    @PostMapping("/portfolio/activities/{id}/roles")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer changeRole(@PathVariable String id, View view) {
        var activity = activity(id);
        return view.form(RoleForm.FIELDS)
                .submit(
                        form -> RoleForm.read(form, activity.id()),
                        change -> {
                            portfolio.change(change);
                            return Redirect.to(path(activity.id())).saying("portfolio.role.changed");
                        },
                        again -> role(again, activity, view));
    }

    private Page role(Form form, Activity activity, View view) {
        return new RoleForm(form, activity, names.members(view.asOf()), names.bodies(view.asOf(), view.lang()));
    }

    @GetMapping("/portfolio/activities/{id}/decisions")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askDecisions(@PathVariable String id, View view) {
        var activity = activity(id);
        var linked = portfolio.decisionsBehind(activity.id()).stream()
                .map(DecisionId::value)
                .toList();
        return new DecisionChoice(
                DecisionChoice.FIELDS.filledMany(Map.of("decisions", linked), 0), activity, decisions(view));
    }

    @PostMapping("/portfolio/activities/{id}/decisions")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer chooseDecisions(@PathVariable String id, View view) {
        var activity = activity(id);
        return view.form(DecisionChoice.FIELDS)
                .submit(
                        form -> form.values("decisions").stream()
                                .map(DecisionId::new)
                                .collect(Collectors.toSet()),
                        chosen -> {
                            portfolio.restOn(activity.id(), chosen);
                            return Redirect.to(path(activity.id())).saying("portfolio.decisions.chosen");
                        },
                        again -> new DecisionChoice(again, activity, decisions(view)));
    }

    private List<Choice> decisions(View view) {
        return meetings.decisions(view.today()).reversed().stream()
                .map(decision -> Choice.named(
                        decision.id().value(),
                        decision.decidedOn().brief(view.lang()) + " "
                                + decision.text().in(view.lang())))
                .toList();
    }

    private Activity activity(String id) {
        return portfolio.activity(ActivityPages.id(id)).orElseThrow(() -> new NotFoundException(id));
    }

    private static String path(ActivityId id) {
        return "/portfolio/activities/" + id;
    }
}

package dk.digit.portfolio.risks;

import static dk.digit.portfolio.risks.RiskRules.FOLLOW;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Actions against a risk: agreed, changed, reported.
@Controller
class RiskActionPages {

    private final Risks risks;
    private final RiskActions actions;
    private final OwnerFields owners;
    private final Overtaken overtaken;

    RiskActionPages(Risks risks, RiskActions actions, OwnerFields owners, Overtaken overtaken) {
        this.risks = risks;
        this.actions = actions;
        this.owners = owners;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/risks/{id:\\d+}/actions/new")
    @Requires(value = FOLLOW, about = RiskLocator.KIND)
    Answer blank(@PathVariable long id, View view) {
        return form(
                RiskActionForm.FIELDS.filled(Map.of("agreedOn", Formats.date(view.today()))),
                known(id, view),
                null,
                view);
    }

    @PostMapping("/portfolio/risks/{id:\\d+}/actions/new")
    @Requires(value = FOLLOW, about = RiskLocator.KIND)
    Answer plan(@PathVariable long id, View view) {
        var risk = known(id, view);
        return view.form(RiskActionForm.FIELDS)
                .submit(
                        RiskActionForm::read,
                        draft -> {
                            risks.plan(id, draft);
                            return Redirect.to(risk.path()).saying("portfolio.risk.actionAgreed");
                        },
                        again -> form(again, risk, null, view));
    }

    @GetMapping("/portfolio/risks/actions/{action:\\d+}")
    @Requires(value = FOLLOW, about = RiskActionLocator.KIND, at = "action")
    Answer edit(@PathVariable long action, View view) {
        var known = action(action);
        return form(
                RiskActionForm.FIELDS.filled(RiskActionForm.values(known), known.version()),
                known(known.risk(), view),
                known,
                view);
    }

    @PostMapping("/portfolio/risks/actions/{action:\\d+}")
    @Requires(value = FOLLOW, about = RiskActionLocator.KIND, at = "action")
    Answer change(@PathVariable long action, View view) {
        var known = action(action);
        var risk = known(known.risk(), view);
        var form = view.form(RiskActionForm.FIELDS);
        return form.submit(
                RiskActionForm::read,
                draft -> {
                    if (!risks.change(action, draft, form.openedVersion())) {
                        var now = action(action);
                        throw overtaken.by(
                                "portfolio", "risk_action", action, RiskActionForm.values(now), now.version());
                    }
                    return Redirect.to(risk.path()).saying("portfolio.risk.actionChanged");
                },
                again -> form(again, risk, known, view));
    }

    @GetMapping("/portfolio/risks/actions/{action:\\d+}/end")
    @Requires(value = FOLLOW, about = RiskActionLocator.KIND, at = "action")
    Answer askEnd(@PathVariable long action, View view) {
        var known = action(action);
        return new RiskActionEnd(
                RiskActionEnd.FIELDS.filled(
                        Map.of("outcome", RiskOutcome.DONE.name(), "on", Formats.date(view.today()))),
                known(known.risk(), view),
                known);
    }

    @PostMapping("/portfolio/risks/actions/{action:\\d+}/end")
    @Requires(value = FOLLOW, about = RiskActionLocator.KIND, at = "action")
    Answer end(@PathVariable long action, View view) {
        var known = action(action);
        var risk = known(known.risk(), view);
        return view.form(RiskActionEnd.FIELDS)
                .submit(
                        typed -> new End(typed.choice("outcome", RiskOutcome.class), typed.date("on")),
                        end -> {
                            risks.end(action, end.outcome(), end.on());
                            return Redirect.to(risk.path()).saying("portfolio.risk.actionEnded");
                        },
                        again -> new RiskActionEnd(again, risk, known));
    }

    private record End(RiskOutcome outcome, LocalDate on) {}

    private RiskActionForm form(Form form, Risk risk, @Nullable RiskAction known, View view) {
        return new RiskActionForm(form, risk, known, owners.choices(view.today(), view.lang()));
    }

    private RiskAction action(long id) {
        return actions.find(id).orElseThrow(() -> new NotFoundException("action " + id));
    }

    private Risk known(long id, View view) {
        return risks.find(id, view.today().plusYears(100)).orElseThrow(() -> new NotFoundException("risk " + id));
    }
}

package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.ideas.IdeaRules.ASSESS;
import static dk.digit.portfolio.ideas.IdeaRules.SUGGEST;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What moves an idea on.
@Controller
class IdeaStepPages {

    private static final int DAYS_TO_ANSWER = 21;

    private final Ideas ideas;
    private final IdeaAccess access;
    private final IdeaForms forms;

    IdeaStepPages(Ideas ideas, IdeaAccess access, IdeaForms forms) {
        this.ideas = ideas;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/ask")
    @Requires(ASSESS)
    Answer askMembers(@PathVariable String id, View view) {
        var by = Formats.date(view.today().plusDays(DAYS_TO_ANSWER));
        return step(IdeaStep.FIELDS.filled(Map.of("answerBy", by)), access.known(id, view), IdeaStep.Move.ASK, view);
    }

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/ask")
    @Requires(ASSESS)
    Answer ask(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        return act(idea, IdeaStep.Move.ASK, view, form -> form.date("answerBy"), by -> ideas.ask(idea.id(), by));
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/decline")
    @Requires(ASSESS)
    Answer askDecline(@PathVariable String id, View view) {
        return step(IdeaStep.FIELDS.empty(), access.known(id, view), IdeaStep.Move.DECLINE, view);
    }

    private record Declined(String reason, @Nullable DecisionId decision) {}

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/decline")
    @Requires(ASSESS)
    Answer decline(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        return act(
                idea,
                IdeaStep.Move.DECLINE,
                view,
                form -> new Declined(form.text("reason", 2000), decision(form)),
                declined -> ideas.decline(idea.id(), declined.reason(), declined.decision()));
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/withdraw")
    @Requires(SUGGEST)
    Answer askWithdraw(@PathVariable String id, View view) {
        return step(IdeaStep.FIELDS.empty(), access.own(id, view), IdeaStep.Move.WITHDRAW, view);
    }

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/withdraw")
    @Requires(SUGGEST)
    Answer withdraw(@PathVariable String id, View view) {
        var idea = access.own(id, view);
        return act(
                idea,
                IdeaStep.Move.WITHDRAW,
                view,
                form -> Objects.requireNonNullElse(form.optionalText("reason", 2000), ""),
                reason -> ideas.withdraw(idea.id(), reason.isEmpty() ? null : reason));
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/reopen")
    @Requires(ASSESS)
    Answer askReopen(@PathVariable String id, View view) {
        return step(IdeaStep.FIELDS.empty(), access.known(id, view), IdeaStep.Move.REOPEN, view);
    }

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/reopen")
    @Requires(ASSESS)
    Answer reopen(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        return act(
                idea,
                IdeaStep.Move.REOPEN,
                view,
                form -> form.text("reason", 2000),
                reason -> ideas.reopen(idea.id(), reason));
    }

    /// A change without an answer of its own.
    private interface Change<C> {
        void make(C command);
    }

    private <C> Answer act(Idea idea, IdeaStep.Move kind, View view, Function<Form, C> read, Change<C> change) {
        return view.form(IdeaStep.FIELDS)
                .submit(
                        read,
                        command -> {
                            change.make(command);
                            return Redirect.to(idea.path()).saying("portfolio.ideas.moved");
                        },
                        again -> step(again, idea, kind, view));
    }

    private IdeaStep step(Form form, Idea idea, IdeaStep.Move kind, View view) {
        return new IdeaStep(form, idea, kind, kind == IdeaStep.Move.DECLINE ? forms.decisions(view) : List.of());
    }

    static @Nullable DecisionId decision(Form form) {
        var typed = form.optionalText("decision", 60);
        if (typed == null) {
            return null;
        }
        if (!Slug.isOne(typed)) {
            form.refuse("decision", "portfolio.ideas.refused.unknownDecision");
            return null;
        }
        return new DecisionId(typed);
    }
}

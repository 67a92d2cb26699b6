package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.PortfolioRules.READ;
import static dk.digit.portfolio.ideas.IdeaRules.DISCUSS;
import static dk.digit.portfolio.ideas.IdeaRules.SUGGEST;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Ideas: the list, one of them, and putting one in.
@Controller
class IdeaPages {

    private final Ideas ideas;
    private final IdeaAccess access;
    private final IdeaList.Query list;
    private final IdeaPage.Query one;
    private final IdeaVersionPage.Query version;
    private final IdeaForms forms;
    private final Overtaken overtaken;

    IdeaPages(
            Ideas ideas,
            IdeaAccess access,
            IdeaList.Query list,
            IdeaPage.Query one,
            IdeaVersionPage.Query version,
            IdeaForms forms,
            Overtaken overtaken) {
        this.ideas = ideas;
        this.access = access;
        this.list = list;
        this.one = one;
        this.version = version;
        this.forms = forms;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/ideas")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id, IdeaPage.COMMENT.empty(), view);
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/versions/{number:[0-9]{1,6}}")
    @Requires(READ)
    Answer version(@PathVariable String id, @PathVariable int number, View view) {
        return version.on(id, number, view);
    }

    @GetMapping("/portfolio/ideas/new")
    @Requires(SUGGEST)
    Answer blank(View view) {
        return new IdeaForm(IdeaForm.FIELDS.filled(Map.of()), null, forms.choices(view));
    }

    private record Typed(IdeaText text, @Nullable MunicipalityCode from) {}

    @PostMapping("/portfolio/ideas/new")
    @Requires(SUGGEST)
    Answer put(View view) {
        var choices = forms.choices(view);
        return view.form(IdeaForm.FIELDS)
                .submit(
                        form -> new Typed(IdeaForm.read(form, choices), from(form, view)),
                        typed -> {
                            long id = ideas.draft(typed.text(), typed.from());
                            if (view.params().has("send")) {
                                ideas.send(id);
                                return Redirect.to(Idea.path(id)).saying("portfolio.ideas.sent");
                            }
                            return Redirect.to(Idea.path(id)).saying("portfolio.ideas.saved");
                        },
                        again -> new IdeaForm(again, null, choices));
    }

    /// A member's own people put in for their municipality, the secretariat for whom it says.
    private static @Nullable MunicipalityCode from(Form form, View view) {
        var own = view.actor().municipality();
        var typed = own == null ? form.optionalText("from", 4) : own;
        return typed == null || !typed.matches("[0-9]{4}") ? null : new MunicipalityCode(typed);
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/edit")
    @Requires(SUGGEST)
    Answer edit(@PathVariable String id, View view) {
        var idea = access.own(id, view);
        return new IdeaForm(
                IdeaForm.FIELDS.filledMany(IdeaForm.values(idea), idea.version()), idea, forms.choices(view));
    }

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/edit")
    @Requires(SUGGEST)
    Answer change(@PathVariable String id, View view) {
        var idea = access.own(id, view);
        var choices = forms.choices(view);
        var form = view.form(IdeaForm.FIELDS);
        return form.submit(
                typed -> IdeaForm.read(typed, choices),
                text -> {
                    if (!ideas.change(idea.id(), text, form.openedVersion())) {
                        var now = access.own(id, view);
                        throw overtaken.byMany("portfolio", "idea", idea.id(), IdeaForm.values(now), now.version());
                    }
                    if (idea.state() == IdeaState.DRAFT && view.params().has("send")) {
                        ideas.send(idea.id());
                        return Redirect.to(idea.path()).saying("portfolio.ideas.sent");
                    }
                    return Redirect.to(idea.path()).saying("portfolio.ideas.saved");
                },
                again -> new IdeaForm(again, idea, choices));
    }

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/send")
    @Requires(SUGGEST)
    Answer send(@PathVariable String id, View view) {
        var idea = access.own(id, view);
        return view.form(IdeaPage.COMMENT)
                .submit(
                        form -> idea,
                        sent -> {
                            ideas.send(sent.id());
                            return Redirect.to(sent.path()).saying("portfolio.ideas.sent");
                        },
                        again -> one.on(id, again, view));
    }

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/comments")
    @Requires(DISCUSS)
    Answer comment(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        return view.form(IdeaPage.COMMENT)
                .submit(
                        form -> form.text("comment", 2000),
                        body -> {
                            ideas.comment(idea.id(), body);
                            return Redirect.to(idea.path()).saying("portfolio.ideas.commented");
                        },
                        again -> one.on(id, again, view));
    }
}

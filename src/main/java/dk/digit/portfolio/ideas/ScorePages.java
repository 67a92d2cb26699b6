package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.PortfolioRules.READ;
import static dk.digit.portfolio.ideas.IdeaRules.ASSESS;
import static java.util.stream.Collectors.groupingBy;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.Phase;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Ideas are scored, ranked and chosen.
@Controller
class ScorePages {

    private final Ideas ideas;
    private final IdeaAccess access;
    private final IdeaForms forms;
    private final Scores scores;
    private final RankingPage.Query ranking;
    private final CriteriaPage.Query criteria;

    ScorePages(
            Ideas ideas,
            IdeaAccess access,
            IdeaForms forms,
            Scores scores,
            RankingPage.Query ranking,
            CriteriaPage.Query criteria) {
        this.ideas = ideas;
        this.access = access;
        this.forms = forms;
        this.scores = scores;
        this.ranking = ranking;
        this.criteria = criteria;
    }

    @GetMapping("/portfolio/ideas/ranking")
    @Requires(READ)
    Answer ranking(View view) {
        return ranking.on(view);
    }

    @GetMapping("/portfolio/ideas/criteria")
    @Requires(READ)
    Answer criteria(View view) {
        return criteria.on(view);
    }

    @GetMapping("/portfolio/ideas/criteria/new")
    @Requires(ASSESS)
    Answer askWeights(View view) {
        var newest = newest();
        return new CriteriaForm(
                CriteriaForm.FIELDS.filled(
                        CriteriaForm.values(newest, Formats.date(view.today())), newest == null ? 0 : newest.version()),
                forms.decisions(view));
    }

    @PostMapping("/portfolio/ideas/criteria/new")
    @Requires(ASSESS)
    Answer weigh(View view) {
        return view.form(CriteriaForm.FIELDS)
                .submit(
                        CriteriaForm::read,
                        typed -> {
                            ideas.weigh(
                                    typed.after(), typed.since(), typed.decision(), typed.source(), typed.percent());
                            return Redirect.to(CriteriaPage.PATH).saying("portfolio.ideas.weighed");
                        },
                        again -> new CriteriaForm(again, forms.decisions(view)));
    }

    private @Nullable ScoreModel newest() {
        return scores.models(CriteriaPage.EVER).stream()
                .max(Comparator.comparingInt(ScoreModel::version))
                .orElse(null);
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/score")
    @Requires(ASSESS)
    Answer askScores(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        var before = scores.of(idea.id(), view.today());
        return form(ScoreForm.FIELDS.filled(ScoreForm.values(before)), idea, before);
    }

    private record Marked(boolean consensus, List<Ideas.Mark> marks) {}

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/score")
    @Requires(ASSESS)
    Answer score(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        var before = scores.of(idea.id(), view.today());
        return view.form(ScoreForm.FIELDS)
                .submit(
                        form -> {
                            boolean consensus =
                                    form.choice("whose", ScoreForm.Whose.class) == ScoreForm.Whose.CONSENSUS;
                            return new Marked(
                                    consensus,
                                    ScoreForm.read(
                                            form,
                                            before,
                                            consensus,
                                            view.actor().username()));
                        },
                        marked -> {
                            boolean assessed = ideas.score(idea.id(), marked.consensus(), marked.marks());
                            return Redirect.to(idea.path())
                                    .saying(
                                            assessed ? "portfolio.ideas.assessed" : "portfolio.ideas.scored",
                                            marked.marks().size());
                        },
                        again -> form(again, idea, before));
    }

    private static ScoreForm form(Form form, Idea idea, List<Score> before) {
        return new ScoreForm(
                form, idea, before.stream().filter(score -> !score.consensus()).collect(groupingBy(Score::criterion)));
    }

    @GetMapping("/portfolio/ideas/{id:[0-9]+}/activity")
    @Requires(ASSESS)
    Answer askActivity(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        return new IdeaChoice(IdeaChoice.FIELDS.filled(IdeaChoice.values(idea)), idea, forms.decisions(view));
    }

    private record Chosen(
            ActivityDraft draft, Phase phase, @Nullable DecisionId decision) {}

    @PostMapping("/portfolio/ideas/{id:[0-9]+}/activity")
    @Requires(ASSESS)
    Answer become(@PathVariable String id, View view) {
        var idea = access.known(id, view);
        return view.form(IdeaChoice.FIELDS)
                .submit(
                        form -> new Chosen(
                                IdeaChoice.read(form), form.choice("phase", Phase.class), IdeaStepPages.decision(form)),
                        chosen -> {
                            ideas.become(idea.id(), chosen.draft(), chosen.phase(), chosen.decision());
                            return Redirect.to("/portfolio/activities/"
                                            + chosen.draft().id())
                                    .saying(
                                            "portfolio.ideas.became",
                                            idea.text().title());
                        },
                        again -> new IdeaChoice(again, idea, forms.decisions(view)));
    }
}

package dk.digit.portfolio.ideas;

import dk.digit.association.Municipality;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// A municipality says whether it wants an idea.
public record InterestForm(Form form, Idea idea, Municipality municipality) implements Page {

    static final Fields FIELDS = Fields.of("answer", "portfolio.ideas.answer")
            .and("comment", "portfolio.ideas.answerComment", "portfolio.ideas.answerCommentHint");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.ideas.answerFor", municipality.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return IdeaStep.way(idea);
    }

    public String action() {
        return idea.path() + "/interest/" + municipality.slug();
    }

    public List<Choice> answers() {
        return Choice.of(InterestAnswer.class);
    }
}

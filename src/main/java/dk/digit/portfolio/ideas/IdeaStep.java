package dk.digit.portfolio.ideas;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Moves an idea on: asks the members, declines it, withdraws it, takes it up again.
///
/// @param decisions to choose from where the step may rest on one
public record IdeaStep(Form form, Idea idea, Move kind, List<Choice> decisions) implements Page {

    /// What is done, by the last part of its address.
    public enum Move {
        ASK("ask"),
        DECLINE("decline"),
        WITHDRAW("withdraw"),
        REOPEN("reopen");

        private final String part;

        Move(String part) {
            this.part = part;
        }

        String part() {
            return part;
        }
    }

    static final Fields FIELDS = Fields.of("answerBy", "portfolio.ideas.answerBy", "portfolio.ideas.answerByHint")
            .and("reason", "portfolio.ideas.reason")
            .and("decision", "portfolio.ideas.decision");

    static List<Crumb> way(Idea idea) {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of(Idea.LIST, "portfolio.ideas.title"),
                Crumb.named(idea.path(), idea.text().title()));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.ideas.step.titled",
                Texts.of(lang, kind),
                idea.text().title());
    }

    @Override
    public List<Crumb> crumbs() {
        return way(idea);
    }

    public String action() {
        return idea.path() + "/" + kind.part();
    }

    public boolean asks() {
        return kind == Move.ASK;
    }

    public boolean mayRestOnDecision() {
        return kind == Move.DECLINE;
    }

    public boolean needsReason() {
        return kind == Move.DECLINE || kind == Move.REOPEN;
    }
}

package dk.digit.portfolio.ideas;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Slug;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import java.util.List;
import java.util.Map;

/// Makes an activity of an idea.
public record IdeaChoice(Form form, Idea idea, List<Choice> decisions) implements Page {

    private static final int LONGEST_ID = 40;

    static final Fields FIELDS = Fields.of("decision", "portfolio.ideas.decision", "portfolio.ideas.decisionHint")
            .and("nameDa", "portfolio.activity.nameDa")
            .and("nameEn", "portfolio.activity.nameEn")
            .and("id", "portfolio.activity.id")
            .and("kind", "portfolio.activity.kind")
            .and("phase", "portfolio.phase");

    static Map<String, String> values(Idea idea) {
        var title = idea.text().title();
        return Map.of(
                "nameDa", title,
                "nameEn", title,
                "id", shortened(Slug.of(title)),
                "kind", ActivityKind.PROJECT.name(),
                "phase", Phase.IDEA.name());
    }

    private static String shortened(String slug) {
        return slug.length() <= LONGEST_ID ? slug : Slug.of(slug.substring(0, LONGEST_ID));
    }

    static ActivityDraft read(Form form) {
        var id = form.text("id", LONGEST_ID);
        if (!Slug.isOne(id)) {
            form.refuse("id", "portfolio.constraint.activity_id_form");
            id = "none";
        }
        return new ActivityDraft(
                new ActivityId(id),
                new Bilingual(form.text("nameDa", 120), form.text("nameEn", 120)),
                form.choice("kind", ActivityKind.class),
                null,
                null,
                null);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.ideas.become", idea.text().title());
    }

    @Override
    public List<Crumb> crumbs() {
        return IdeaStep.way(idea);
    }

    public String action() {
        return idea.path() + "/activity";
    }

    /// A network begins otherwise.
    public List<Choice> kinds() {
        return List.of(
                new Choice(ActivityKind.PROJECT.name(), Texts.key(ActivityKind.PROJECT), true),
                new Choice(ActivityKind.SYSTEM_IN_OPERATION.name(), Texts.key(ActivityKind.SYSTEM_IN_OPERATION), true));
    }

    public List<Choice> phases() {
        return List.of(
                new Choice(Phase.IDEA.name(), Texts.key(Phase.IDEA), true),
                new Choice(Phase.ANALYSIS.name(), Texts.key(Phase.ANALYSIS), true));
    }
}

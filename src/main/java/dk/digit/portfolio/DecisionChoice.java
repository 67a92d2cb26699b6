package dk.digit.portfolio;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Chooses the decisions that an activity rests on.
record DecisionChoice(Form form, Activity activity, List<Choice> decisions) implements Page {

    static final Fields FIELDS = Fields.of("decisions", "portfolio.decisions");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.decisions.of", activity.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio/activities", "portfolio.activities.title"),
                Crumb.named(path(), activity.id().value()));
    }

    String path() {
        return "/portfolio/activities/" + activity.id();
    }
}

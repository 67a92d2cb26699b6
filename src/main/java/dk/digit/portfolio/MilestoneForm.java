package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plans a milestone, or changes one.
///
/// @param milestone the one that is changed, null for a new one
record MilestoneForm(Form form, Activity activity, @Nullable Milestone milestone) implements Page {

    static final Fields FIELDS = Fields.of("textDa", "portfolio.milestone.textDa")
            .and("textEn", "portfolio.milestone.textEn")
            .and("kind", "portfolio.milestone.kind")
            .and("due", "portfolio.milestone.due", "portfolio.phase.fromHint")
            .and("done", "portfolio.milestone.done");

    static Map<String, String> values(Milestone milestone) {
        var values = new LinkedHashMap<String, String>();
        values.put("textDa", milestone.text().da());
        values.put("textEn", milestone.text().en());
        values.put("kind", milestone.kind().name());
        values.put("due", milestone.due().typed());
        if (milestone.done()) {
            values.put("done", "yes");
        }
        return values;
    }

    static MilestoneDraft read(Form form) {
        return new MilestoneDraft(
                form.choice("kind", MilestoneKind.class),
                form.roughDate("due"),
                new Bilingual(form.text("textDa", 300), form.text("textEn", 300)),
                form.ticked("done"));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                milestone == null ? "portfolio.milestone.newOf" : "portfolio.milestone.editOf",
                activity.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio/activities", "portfolio.activities.title"),
                Crumb.named(path(), activity.id().value()),
                Crumb.of(back(), "portfolio.plan"));
    }

    String back() {
        return path() + "/plan";
    }

    private String path() {
        return "/portfolio/activities/" + activity.id();
    }

    String action() {
        return path() + "/milestones/" + (milestone == null ? "new" : String.valueOf(milestone.id()));
    }

    List<Choice> kinds() {
        return Choice.of(MilestoneKind.class);
    }
}

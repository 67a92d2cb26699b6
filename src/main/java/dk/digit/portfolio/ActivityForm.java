package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes an activity into the portfolio, or changes what is written of it.
///
/// @param id of the activity that is changed, null for a new one
/// @param decisions that its first phase may rest on
record ActivityForm(Form form, @Nullable ActivityId id, List<Choice> decisions) implements Page {

    private static final Fields WORDS = Fields.of("nameDa", "portfolio.activity.nameDa")
            .and("nameEn", "portfolio.activity.nameEn")
            .and("kind", "portfolio.activity.kind")
            .and("supplier", "portfolio.activity.supplier")
            .and("product", "portfolio.activity.product")
            .and("remarkDa", "portfolio.activity.remarkDa")
            .and("remarkEn", "portfolio.activity.remarkEn");

    static final Fields CHANGED = WORDS;

    static final Fields NEW = WORDS.and("id", "portfolio.activity.id", "portfolio.activity.idHint")
            .and("phase", "portfolio.phase")
            .and("from", "portfolio.phase.from", "portfolio.phase.fromHint")
            .and("decision", "portfolio.phase.decision", "portfolio.phase.decisionHint")
            .and("closed", "portfolio.activity.closed", "portfolio.activity.closedHint");

    static Map<String, String> values(Activity activity) {
        var values = new LinkedHashMap<String, String>();
        values.put("nameDa", activity.name().da());
        values.put("nameEn", activity.name().en());
        values.put("kind", activity.kind().name());
        values.put("supplier", Objects.requireNonNullElse(activity.supplier(), ""));
        values.put("product", Objects.requireNonNullElse(activity.product(), ""));
        var remark = Objects.requireNonNullElse(activity.remark(), Bilingual.EMPTY);
        values.put("remarkDa", remark.da());
        values.put("remarkEn", remark.en());
        return values;
    }

    static ActivityDraft read(Form form, ActivityId id) {
        return new ActivityDraft(
                id,
                new Bilingual(form.text("nameDa", 120), form.text("nameEn", 120)),
                form.choice("kind", ActivityKind.class),
                form.optionalText("supplier", 120),
                form.optionalText("product", 120),
                Bilingual.ofNullable(form.optionalText("remarkDa", 1000), form.optionalText("remarkEn", 1000)));
    }

    /// The short name as typed, or made from the Danish name.
    static ActivityId id(Form form) {
        var typed = form.optionalText("id", ActivityId.LONGEST);
        var id = typed != null ? typed : shortened(Slug.of(form.value("nameDa")));
        if (!Slug.isOne(id)) {
            form.refuse("id", "portfolio.constraint.activity_id_form");
            return new ActivityId("none");
        }
        return new ActivityId(id);
    }

    private static String shortened(String slug) {
        return slug.length() <= ActivityId.LONGEST ? slug : Slug.of(slug.substring(0, ActivityId.LONGEST));
    }

    @Override
    public String titleKey() {
        return id == null ? "portfolio.activity.new" : "portfolio.activity.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio/activities", "portfolio.activities.title"));
    }

    String action() {
        return id == null ? "/portfolio/activities/new" : back() + "/edit";
    }

    String back() {
        return id == null ? "/portfolio/activities" : "/portfolio/activities/" + id;
    }

    List<Choice> kinds() {
        return Choice.of(ActivityKind.class);
    }

    List<Choice> phases() {
        return Choice.of(Phase.class);
    }
}

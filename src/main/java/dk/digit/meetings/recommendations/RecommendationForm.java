package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.OwnerFields;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Records a recommendation of an analysis, or changes what is written of one.
///
/// @param action where it is sent
/// @param back where it was opened
public record RecommendationForm(
        Form form, String action, String back, OwnerFields.Choices owners, List<Choice> decisions) implements Page {

    static final Fields FIELDS = OwnerFields.added(
                    Fields.of("number", "meetings.recommendation.number", "meetings.recommendation.numberHint")
                            .and("textDa", "meetings.recommendation.textDa")
                            .and("textEn", "meetings.recommendation.textEn"))
            .and("due", "meetings.decision.due", "meetings.roughHint")
            .and("decision", "meetings.recommendation.decision", "meetings.recommendation.decisionHint");

    static Map<String, String> values(Recommendation one) {
        var values = new LinkedHashMap<String, String>();
        values.put("number", Objects.toString(one.number(), ""));
        values.put("textDa", one.text().da());
        values.put("textEn", one.text().en());
        OwnerFields.fill(values, one.owner());
        values.put("due", one.due() == null ? "" : one.due().typed());
        values.put("decision", Objects.toString(one.decision(), ""));
        return values;
    }

    static RecommendationDraft read(Form form) {
        var decision = form.optionalText("decision", 60);
        return new RecommendationDraft(
                form.optionalNumber("number", 1, 1000),
                Bilingual.of(form.text("textDa", 2000), form.optionalText("textEn", 2000)),
                OwnerFields.read(form),
                form.optionalRoughDate("due"),
                decision == null ? null : new DecisionId(decision));
    }

    @Override
    public String titleKey() {
        return action.endsWith("/new") ? "meetings.recommendation.new" : "meetings.recommendation.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(RecommendationList.PATH, "meetings.recommendations.title"));
    }
}

package dk.digit.portfolio.ideas;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes down which weights the board has set.
public record CriteriaForm(Form form, List<Choice> decisions) implements Page {

    static final Fields FIELDS = fields();

    private static Fields fields() {
        var fields = Fields.of("decision", "portfolio.ideas.decision", "portfolio.ideas.weightsDecisionHint")
                .and("since", "portfolio.ideas.weightsSince")
                .and("source", "portfolio.ideas.source", "portfolio.ideas.sourceHint");
        for (Criterion criterion : Criterion.values()) {
            fields = fields.and(field(criterion), Texts.key(criterion));
        }
        return fields;
    }

    public static String field(Criterion criterion) {
        return "weight-" + criterion;
    }

    static Map<String, String> values(@Nullable ScoreModel newest, String since) {
        var values = new LinkedHashMap<String, String>();
        values.put("since", since);
        if (newest != null) {
            newest.weights()
                    .percent()
                    .forEach((criterion, weight) -> values.put(field(criterion), String.valueOf(weight)));
        }
        return values;
    }

    /// @param after the newest version that the writer knew
    record Typed(
            int after,
            LocalDate since,
            @Nullable DecisionId decision,
            @Nullable String source,
            Map<Criterion, Integer> percent) {}

    static Typed read(Form form) {
        var percent = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            percent.put(criterion, form.number(field(criterion), 0, Weights.WHOLE));
        }
        return new Typed(
                (int) Math.max(0, form.openedVersion()),
                form.date("since"),
                IdeaStepPages.decision(form),
                form.optionalText("source", 300),
                percent);
    }

    @Override
    public String titleKey() {
        return "portfolio.ideas.setWeights";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of(Idea.LIST, "portfolio.ideas.title"),
                Crumb.of(CriteriaPage.PATH, "portfolio.ideas.criteria"));
    }

    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }
}

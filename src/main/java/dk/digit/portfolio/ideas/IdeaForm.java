package dk.digit.portfolio.ideas;

import static java.util.stream.Collectors.toSet;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ProjectRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts an idea in: three fields, and more for whoever knows more. Also corrects one.
///
/// @param idea the one that is changed, null for a new one
/// @param choices what there is to choose from
public record IdeaForm(Form form, @Nullable Idea idea, Choices choices) implements Page {

    private static final int MOST_HOURS = 100_000;

    private static final String HOURS = "hours-";

    /// @param from whom it may be put in for: the members for the secretariat, nobody for a member's own people
    public record Choices(List<Choice> members, List<Choice> from, List<Choice> activities) {}

    static final Fields FIELDS = fields();

    private static Fields fields() {
        var fields = Fields.of("title", "portfolio.ideas.name", "portfolio.ideas.nameHint")
                .and("need", "portfolio.ideas.need", "portfolio.ideas.needHint")
                .and("value", "portfolio.ideas.value", "portfolio.ideas.valueHint")
                .and("from", "portfolio.ideas.from", "portfolio.ideas.fromHint")
                .and("valueLow", "portfolio.ideas.valueLow", "portfolio.ideas.amountHint")
                .and("valueLikely", "portfolio.ideas.valueLikely", "portfolio.ideas.amountHint")
                .and("valueHigh", "portfolio.ideas.valueHigh", "portfolio.ideas.amountHint")
                .and("costOnce", "portfolio.ideas.costOnce", "portfolio.ideas.amountHint")
                .and("costYearly", "portfolio.ideas.costYearly", "portfolio.ideas.amountHint")
                .and("area", "portfolio.ideas.area", "portfolio.ideas.areaHint")
                .and("urgency", "portfolio.ideas.urgency", "portfolio.ideas.urgencyHint")
                .and("lawOn", "portfolio.ideas.lawOn", "portfolio.ideas.lawHint")
                .and("others", "portfolio.ideas.others")
                .and("dependencies", "portfolio.ideas.dependencies", "portfolio.ideas.dependenciesHint");
        for (ProjectRole role : ProjectRole.values()) {
            fields = fields.and(HOURS + role, Texts.key(role));
        }
        return fields;
    }

    static Map<String, List<String>> values(Idea idea) {
        var text = idea.text();
        var values = new LinkedHashMap<String, List<String>>();
        values.put("title", List.of(text.title()));
        values.put("need", List.of(text.need()));
        values.put("value", List.of(text.value()));
        values.put("valueLow", List.of(typed(text.yearly().low())));
        values.put("valueLikely", List.of(typed(text.yearly().likely())));
        values.put("valueHigh", List.of(typed(text.yearly().high())));
        values.put("costOnce", List.of(typed(text.costOnce())));
        values.put("costYearly", List.of(typed(text.costYearly())));
        values.put("area", List.of(Objects.requireNonNullElse(text.area(), "")));
        values.put("urgency", List.of(Objects.requireNonNullElse(text.urgency(), "")));
        values.put("lawOn", List.of(Formats.date(text.lawOn())));
        values.put("others", List.copyOf(text.others()));
        values.put("dependencies", List.copyOf(text.dependencies()));
        text.hours().forEach((role, hours) -> values.put(HOURS + role, List.of(String.valueOf(hours))));
        return values;
    }

    private static String typed(@Nullable Money amount) {
        return amount == null ? "" : Formats.money(Lang.DA, amount);
    }

    static IdeaText read(Form form, Choices choices) {
        var hours = new EnumMap<ProjectRole, Integer>(ProjectRole.class);
        for (ProjectRole role : ProjectRole.values()) {
            var asked = form.optionalNumber(HOURS + role, 1, MOST_HOURS);
            if (asked != null) {
                hours.put(role, asked);
            }
        }
        return new IdeaText(
                form.text("title", 120),
                form.text("need", 4000),
                form.text("value", 2000),
                estimate(form),
                amount(form, "costOnce"),
                amount(form, "costYearly"),
                form.optionalText("area", 120),
                form.optionalText("urgency", 1000),
                form.optionalDate("lawOn"),
                chosen(form, "others", choices.members()),
                hours,
                chosen(form, "dependencies", choices.activities()));
    }

    private static Set<String> chosen(Form form, String field, List<Choice> from) {
        var known = from.stream().map(Choice::value).collect(toSet());
        var chosen = new HashSet<>(form.values(field));
        chosen.retainAll(known);
        return chosen;
    }

    private static IdeaText.Estimate estimate(Form form) {
        var low = amount(form, "valueLow");
        var likely = amount(form, "valueLikely");
        var high = amount(form, "valueHigh");
        if (likely == null && (low != null || high != null)) {
            form.refuse("valueLikely", "portfolio.ideas.refused.likelyMissing");
        } else if (likely != null
                && (low != null && low.compareTo(likely) > 0 || high != null && high.compareTo(likely) < 0)) {
            form.refuse("valueLikely", "portfolio.ideas.refused.likelyBetween");
        }
        return new IdeaText.Estimate(low, likely, high);
    }

    private static @Nullable Money amount(Form form, String field) {
        var amount = form.optionalMoney(field);
        if (amount != null && amount.signum() < 0) {
            form.refuse(field, "portfolio.ideas.refused.negative");
        }
        return amount;
    }

    @Override
    public String titleKey() {
        if (idea == null) {
            return "portfolio.ideas.new";
        }
        return draft() ? "portfolio.ideas.editDraft" : "portfolio.ideas.correct";
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<Crumb>(List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"), Crumb.of(Idea.LIST, "portfolio.ideas.title")));
        if (idea != null) {
            crumbs.add(Crumb.named(idea.path(), idea.text().title()));
        }
        return crumbs;
    }

    public boolean draft() {
        return idea == null || idea.state() == IdeaState.DRAFT;
    }

    public String action() {
        return idea == null ? Idea.LIST + "/new" : idea.path() + "/edit";
    }

    public String back() {
        return idea == null ? Idea.LIST : idea.path();
    }

    /// Whether the part for those who know more stands open: something is wrong or written in it.
    public boolean more() {
        return form.refused()
                || (idea != null
                        && !idea.text()
                                .equals(IdeaText.brief(
                                        idea.text().title(),
                                        idea.text().need(),
                                        idea.text().value())));
    }

    public List<String> hourFields() {
        return Arrays.stream(ProjectRole.values()).map(role -> HOURS + role).toList();
    }
}

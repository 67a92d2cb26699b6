package dk.digit.portfolio;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets an activity enter its next phase.
///
/// @param latest the phase that will end, null for none
record PhaseForm(Form form, Activity activity, @Nullable PhasePeriod latest, List<Choice> decisions) implements Page {

    static final Fields FIELDS = Fields.of("phase", "portfolio.phase.next")
            .and("from", "portfolio.phase.from", "portfolio.phase.fromHint")
            .and("reasonDa", "portfolio.phase.reasonDa", "portfolio.phase.reasonHint")
            .and("reasonEn", "portfolio.phase.reasonEn")
            .and("decision", "portfolio.phase.decision", "portfolio.phase.decisionHint");

    static PhaseChange read(Form form, ActivityId activity) {
        return new PhaseChange(
                activity,
                form.choice("phase", Phase.class),
                form.optionalRoughDate("from"),
                Bilingual.ofNullable(form.optionalText("reasonDa", 1000), form.optionalText("reasonEn", 1000)),
                decision(form));
    }

    static @Nullable DecisionId decision(Form form) {
        var decision = form.optionalText("decision", 60);
        return decision == null ? null : new DecisionId(decision);
    }

    @Override
    public String title(Lang lang) {
        return dk.digit.platform.text.Texts.of(
                lang, "portfolio.phase.changeOf", activity.name().in(lang));
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

    List<Choice> phases() {
        return Phase.of(activity.kind()).stream()
                .filter(phase -> latest == null || latest.phase() != phase)
                .map(phase -> new Choice(phase.name(), dk.digit.platform.text.Texts.key(phase), true))
                .toList();
    }
}

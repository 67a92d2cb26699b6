package dk.digit.portfolio.risks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Reports that an action is done, or dropped.
public record RiskActionEnd(Form form, Risk risk, RiskAction action) implements Page {

    static final Fields FIELDS = Fields.of("outcome", "portfolio.risk.outcome").and("on", "portfolio.risk.endedOn");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.risk.endOf", action.text());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(risk);
    }

    public List<Choice> outcomes() {
        return Choice.of(RiskOutcome.class);
    }
}

package dk.digit.portfolio.risks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Assesses a risk anew; what was thought before stays.
public record RiskAssess(Form form, Risk risk, RiskScale scale) implements Page {

    static final Fields FIELDS =
            AssessmentFields.added(Fields.of("on", "portfolio.risk.assessedOn", "portfolio.risk.assessedOnHint"));

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.risk.assessOf", risk.title());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(risk);
    }

    public List<Choice> levels(RiskArea area, Lang lang) {
        return scale.choices(area, lang);
    }
}

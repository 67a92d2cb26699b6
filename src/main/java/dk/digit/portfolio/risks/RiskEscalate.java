package dk.digit.portfolio.risks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Arrays;
import java.util.List;

/// Lifts a risk to a level that can decide.
public record RiskEscalate(Form form, Risk risk) implements Page {

    static final Fields FIELDS = Fields.of("to", "portfolio.risk.to")
            .and("on", "portfolio.risk.liftedOn")
            .and("reasonDa", "portfolio.risk.liftReason", "portfolio.risk.liftReasonHint")
            .and("reasonEn", "portfolio.risk.reasonEn");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.risk.liftOf", risk.title());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(risk);
    }

    /// Those above the one that it is at.
    public List<Choice> levels() {
        return Arrays.stream(RiskLevel.values())
                .filter(level -> level.compareTo(risk.level()) > 0)
                .map(level -> new Choice(level.name(), Texts.key(level), true))
                .toList();
    }
}

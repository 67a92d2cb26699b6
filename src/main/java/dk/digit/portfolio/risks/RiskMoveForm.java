package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Arrays;
import java.util.List;

/// Says that a risk stands otherwise: watched, occurred, closed, or open again.
public record RiskMoveForm(Form form, Risk risk) implements Page {

    static final Fields FIELDS = Fields.of("state", "portfolio.risk.state", "portfolio.risk.stateHint")
            .and("since", "portfolio.risk.since")
            .and("reasonDa", "portfolio.risk.reason", "portfolio.risk.reasonHint")
            .and("reasonEn", "portfolio.risk.reasonEn");

    static RiskMove read(Form form) {
        return new RiskMove(
                form.choice("state", RiskState.class),
                form.date("since"),
                Bilingual.ofNullable(form.optionalText("reasonDa", 2000), form.optionalText("reasonEn", 2000)));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.risk.moveOf", risk.title());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(risk);
    }

    /// Those that it can go to.
    public List<Choice> states() {
        return Arrays.stream(RiskState.values())
                .filter(state -> state != risk.standing().state())
                .filter(state -> state != RiskState.OCCURRED
                        || (risk.kind() == RiskKind.RISK && risk.became() == null && risk.isOpen()))
                .map(state -> new Choice(state.name(), Texts.key(state), true))
                .toList();
    }
}

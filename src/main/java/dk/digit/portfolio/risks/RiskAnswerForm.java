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

/// A level takes a risk on, or sends it back with a reason.
public record RiskAnswerForm(Form form, Risk risk, RiskEscalation escalation) implements Page {

    static final Fields FIELDS = Fields.of("answer", "portfolio.risk.answer")
            .and("on", "portfolio.risk.answeredOn")
            .and("reasonDa", "portfolio.risk.answerReason", "portfolio.risk.answerReasonHint")
            .and("reasonEn", "portfolio.risk.reasonEn");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.risk.answerOf", risk.title());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(risk);
    }

    /// What has been taken on can still be sent back.
    public List<Choice> answers() {
        var latest = escalation.latest();
        return Arrays.stream(RiskAnswer.values())
                .filter(answer -> latest == null || latest.answer() != answer)
                .map(answer -> new Choice(answer.name(), Texts.key(answer), true))
                .toList();
    }
}

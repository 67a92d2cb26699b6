package dk.digit.portfolio.risks;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Agrees on an action against a risk, or changes one.
///
/// @param known the one that is changed, null for a new one
public record RiskActionForm(Form form, Risk risk, @Nullable RiskAction known, OwnerFields.Choices owners)
        implements Page {

    static final Fields FIELDS = OwnerFields.added(
                    Fields.of("textDa", "portfolio.risk.action", "portfolio.risk.actionHint")
                            .and("due", "portfolio.risk.due"))
            .and("agreedOn", "portfolio.risk.agreedOn")
            .and("textEn", "portfolio.risk.actionEn");

    static Map<String, String> values(RiskAction action) {
        var values = new LinkedHashMap<String, String>();
        values.put("textDa", action.text().da());
        values.put("textEn", action.text().en());
        values.put("due", Formats.date(action.due()));
        values.put("agreedOn", Formats.date(action.agreedOn()));
        OwnerFields.fill(values, action.owner());
        return values;
    }

    static RiskAction.Draft read(Form form) {
        return new RiskAction.Draft(
                Bilingual.of(form.text("textDa", 1000), form.optionalText("textEn", 1000)),
                form.date("agreedOn"),
                form.optionalDate("due"),
                OwnerFields.read(form));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang, known == null ? "portfolio.risk.actionNewOf" : "portfolio.risk.actionEditOf", risk.title());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(risk);
    }

    public String action() {
        return known == null ? risk.path() + "/actions/new" : PortfolioRisks.PATH + "/actions/" + known.id();
    }
}

package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Changes a threshold, from a day on.
public record RiskRuleForm(Form form, RiskScale.Rule rule) implements Page {

    private static final int MOST_DAYS = 1000;

    static final Fields FIELDS = Fields.of("value", "portfolio.risks.ruleValue")
            .and("from", "portfolio.risks.scaleFrom", "portfolio.risks.scaleFromHint")
            .and("sourceDa", "portfolio.risks.scaleSourceDa", "portfolio.risks.scaleSourceHint")
            .and("sourceEn", "portfolio.risks.scaleSourceEn");

    static Map<String, String> values(RiskScale.Rule rule, LocalDate today) {
        return Map.of("value", String.valueOf(rule.value()), "from", Formats.date(today));
    }

    static RiskScale.Rule read(Form form, RiskScale.Rule known) {
        return new RiskScale.Rule(
                known.rule(),
                form.number("value", 1, known.rule() == RiskRule.REASSESS_DAYS ? MOST_DAYS : 25),
                form.date("from"),
                new Bilingual(form.text("sourceDa", 300), form.text("sourceEn", 300)));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, rule.rule());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.ofPortfolio();
    }

    public String action() {
        return PortfolioRisks.PATH + "/rules/" + rule.rule().name().toLowerCase(Locale.ROOT);
    }
}

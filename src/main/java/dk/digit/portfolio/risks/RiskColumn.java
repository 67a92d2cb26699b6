package dk.digit.portfolio.risks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;
import java.util.Locale;

/// The columns of a register that is brought in or written out, each known by its heading in either language.
enum RiskColumn {
    KEY("portfolio.risk.key"),
    ACTIVITY("portfolio.activity"),
    KIND("portfolio.risk.kind"),
    TITLE("portfolio.risk.title"),
    CAUSE("portfolio.risk.cause"),
    EVENT("portfolio.risk.event"),
    CONSEQUENCE("portfolio.risk.consequence"),
    RAISED("portfolio.risk.raisedOn"),
    ASSESSED("portfolio.risk.assessedOn"),
    PROBABILITY("portfolio.risk.probability"),
    ECONOMY("portfolio.RiskField.ECONOMY"),
    TIME("portfolio.RiskField.TIME"),
    QUALITY("portfolio.RiskField.QUALITY"),
    BENEFITS("portfolio.RiskField.BENEFITS"),
    COST("portfolio.risk.cost"),
    DELAY("portfolio.risk.delay"),
    RESIDUAL_PROBABILITY("portfolio.risk.residualProbability"),
    RESIDUAL_CONSEQUENCE("portfolio.risk.residualConsequence"),
    OWNER("portfolio.risk.owner"),
    OWNER_MUNICIPALITY("portfolio.risk.ownerMunicipality"),
    TRIGGER("portfolio.risk.trigger"),
    TRIGGER_ON("portfolio.risk.triggerOn"),
    THEN("portfolio.risk.then");

    /// Without these nothing can be read.
    static final List<RiskColumn> NEEDED = List.of(KEY, ACTIVITY, TITLE);

    private final String label;

    RiskColumn(String label) {
        this.label = label;
    }

    String heading(Lang lang) {
        return Texts.of(lang, label);
    }

    /// Its place among the headings of a file, -1 when it is missing.
    int place(List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            var heading = plain(headings.get(i));
            if (heading.equals(plain(heading(Lang.DA))) || heading.equals(plain(heading(Lang.EN)))) {
                return i;
            }
        }
        return -1;
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

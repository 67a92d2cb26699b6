package dk.digit.portfolio.risks;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells documents which risks are open, the worst first: `{{risks}}`.
@Component
class RiskFilling implements DocumentFilling {

    private final Risks risks;
    private final OwnerFields owners;

    RiskFilling(Risks risks, OwnerFields owners) {
        this.risks = risks;
        this.owners = owners;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder("risks", "portfolio.filling.risks"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        var names = owners.names(day);
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.filling.risk"),
                Texts.of(lang, "portfolio.risk.light"),
                Texts.of(lang, "portfolio.risk.score"),
                Texts.of(lang, "portfolio.risk.owner"),
                Texts.of(lang, "portfolio.risk.openActions"));
        for (Risk risk : risks.open(activity.id(), day)) {
            var score = risk.score();
            var owner = names.of(risk.owner(), lang);
            table.row(
                    risk.title().in(lang),
                    Texts.of(lang, risk.light()),
                    score == null ? "" : String.valueOf(score),
                    owner == null ? Texts.of(lang, "portfolio.risk.noOwner") : owner,
                    String.valueOf(risk.actions().open()));
        }
        return table.isEmpty() ? Texts.of(lang, "portfolio.filling.noRisks") : table.toString();
    }
}

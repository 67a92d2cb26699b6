package dk.digit.finance;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The association's money on the front page: the newest year with figures, and the years that wait to
/// be closed.
@Component
class FinanceCard implements HomeCard {

    private final Statements statements;

    FinanceCard(Statements statements) {
        this.statements = statements;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public @Nullable Card card(View view) {
        var years = statements.years(view.asOf());
        if (years.isEmpty()) {
            return null;
        }
        var lines = years.stream()
                .limit(3)
                .map(year -> new Line(
                        view.t("finance.year.title", String.valueOf(year.year().year())),
                        "/finance/years/" + year.year().year(),
                        view.t(dk.digit.platform.text.Texts.key(year.year().state()))))
                .toList();
        var lead = years.stream()
                .filter(year -> !year.expense().isZero())
                .findFirst()
                .map(year -> view.t(
                        "finance.card.lead",
                        String.valueOf(year.year().year()),
                        Formats.millions(view.lang(), year.surplusOfYearAlone()),
                        Formats.millions(view.lang(), year.surplus())))
                .orElse(null);
        return new Card(
                view.t("finance.overview.title"), lead, List.copyOf(lines), "/finance", view.t("finance.card.more"));
    }
}

package dk.digit.finance;

import dk.digit.platform.access.Rights;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: the years, the latest first. Without figures: adding a million postings up belongs on
/// the page that was asked for them.
@Component
class FinanceHome implements HomeCard {

    private static final int SHOWN = 3;

    private final Years years;
    private final Rights rights;

    FinanceHome(Years years, Rights rights) {
        this.years = years;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Card card(View view) {
        if (!rights.may(view.actor(), FinanceRules.READ)) {
            return null;
        }
        var lines = years.all().stream()
                .sorted(Comparator.comparingInt(FiscalYear::year).reversed())
                .limit(SHOWN)
                .map(year -> new Line(
                        view.t("finance.home.year", Integer.toString(year.year())),
                        "/finance/years/" + year.year(),
                        Texts.of(view.lang(), year.state())))
                .toList();
        return new Card(
                view.t("finance.home.title"),
                lines.isEmpty() ? view.t("finance.home.none") : null,
                lines,
                "/finance",
                view.t("finance.home.more"));
    }
}

package dk.digit.finance;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: the years, the latest first. Without figures: adding a million postings up belongs on
/// the page that was asked for them.
@Component
class FinanceHome implements HomeCard {

    private static final int SHOWN = 3;

    private final Years years;

    FinanceHome(Years years) {
        this.years = years;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String right() {
        return FinanceRules.READ;
    }

    @Override
    public Set<Role> firstFor() {
        return Set.of(Role.CONTROLLER, Role.AUDITOR);
    }

    @Override
    public @Nullable Card card(View view) {
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

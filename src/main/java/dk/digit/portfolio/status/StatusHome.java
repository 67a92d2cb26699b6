package dk.digit.portfolio.status;

import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Role;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import dk.digit.portfolio.PortfolioRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page of whoever reports: which reports are missing.
@Component
class StatusHome implements HomeCard {

    private static final int SHOWN = 6;
    private static final int DAYS_AHEAD = 7;

    private final ReportsDue due;
    private final Rights rights;

    StatusHome(ReportsDue due, Rights rights) {
        this.due = due;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public String right() {
        return PortfolioRules.REPORT;
    }

    @Override
    public Set<Role> firstFor() {
        return Set.of(Role.PROJECT_LEAD);
    }

    @Override
    public @Nullable Card card(View view) {
        var day = view.asOf();
        var mine = due.by(day.plusDays(DAYS_AHEAD), day).stream()
                .filter(one -> rights.may(view.actor(), PortfolioRules.REPORT, one.target()))
                .toList();
        if (mine.isEmpty()) {
            return null;
        }
        long late = mine.stream().filter(one -> one.due().isBefore(day)).count();
        return new Card(
                view.t("portfolio.status.home"),
                view.t("portfolio.status.homeLead", Formats.number(view.lang(), late)),
                mine.stream()
                        .limit(SHOWN)
                        .map(one -> new Line(one.name().in(view.lang()), one.path(), note(one.due(), day, view)))
                        .toList(),
                "/portfolio/status",
                view.t("portfolio.status.homeMore"));
    }

    private static String note(LocalDate due, LocalDate day, View view) {
        return due.isBefore(day)
                ? view.t(
                        "portfolio.status.lateSince",
                        Formats.longDate(view.lang(), due),
                        Formats.number(view.lang(), ChronoUnit.DAYS.between(due, day)))
                : view.t("portfolio.status.dueOn", Formats.longDate(view.lang(), due));
    }
}

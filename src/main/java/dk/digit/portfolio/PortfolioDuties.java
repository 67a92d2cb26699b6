package dk.digit.portfolio;

import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.status.ReportsDue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What an activity asks of whoever leads it: to report its milestones and its status, and to write about
/// the year that is over.
@Component
class PortfolioDuties implements Duties {

    /// How long before a milestone is due it is brought to mind.
    private static final int DAYS_AHEAD = 14;

    /// The last day of February: the annual report is put together in March.
    private static LocalDate textsDue(int year) {
        return LocalDate.of(year + 1, 3, 1).minusDays(1);
    }

    /// How long before a status report is due it is brought to mind.
    private static final int REPORT_DAYS_AHEAD = 7;

    private static final Assignee LEAD = new Assignee.OfRecord(ActivityRole.LEAD.name());

    private final OpenMilestones milestones;
    private final MissingTexts texts;
    private final ReportsDue reports;
    private final List<DutySource> others;

    PortfolioDuties(OpenMilestones milestones, MissingTexts texts, ReportsDue reports, List<DutySource> others) {
        this.reports = reports;
        this.milestones = milestones;
        this.texts = texts;
        this.others = others;
    }

    @Override
    public String room() {
        return "portfolio";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        int year = day.getYear() - 1;
        return Stream.of(
                        milestones.dueBy(day.plusDays(DAYS_AHEAD)).stream().map(PortfolioDuties::report),
                        texts.about(year).stream().map(missing -> write(missing, year)),
                        reports.by(day.plusDays(REPORT_DAYS_AHEAD), day).stream()
                                .map(PortfolioDuties::status),
                        others.stream().flatMap(other -> other.on(day).stream()))
                .flatMap(duties -> duties)
                .toList();
    }

    private static Duty report(OpenMilestones.Open milestone) {
        return new Duty(
                "milestone/" + milestone.id(),
                Texts.both("portfolio.duty.milestone", milestone.activityName(), milestone.text()),
                ActivityLocator.KIND,
                milestone.activity(),
                "/portfolio/activities/" + milestone.activity() + "/milestones/" + milestone.id(),
                LEAD,
                milestone.last(),
                milestone.audience());
    }

    /// The municipality's chief of digitalisation reports on its own part, the lead on the rest.
    private static Duty status(ReportsDue.Due due) {
        return new Duty(
                "status/" + due.series() + "/" + due.due(),
                Texts.both("portfolio.duty.status", due.name()),
                ActivityLocator.KIND,
                due.activity(),
                due.path(),
                due.municipality() == null
                        ? LEAD
                        : new Assignee.OfFunction(WorkFunction.CHIEF_DIGITALISATION_OFFICER.name(), due.municipality()),
                due.due(),
                due.audience());
    }

    private static Duty write(MissingTexts.Missing missing, int year) {
        return new Duty(
                "text/" + missing.activity() + "/" + year,
                Texts.both("portfolio.duty.text", missing.name(), String.valueOf(year)),
                ActivityLocator.KIND,
                missing.activity(),
                "/portfolio/activities/" + missing.activity() + "/texts/" + year,
                LEAD,
                textsDue(year),
                missing.audience());
    }
}

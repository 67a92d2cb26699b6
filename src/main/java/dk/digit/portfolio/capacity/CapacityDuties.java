package dk.digit.portfolio.capacity;

import dk.digit.association.WorkFunction;
import dk.digit.people.RecordFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.DutySource;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A role that nobody is in is somebody's to fill: whoever was asked answers, the lead asks anew where
/// nobody comes or somebody left, and the secretariat finds chairs and leads.
@Component
class CapacityDuties implements DutySource {

    /// How long somebody may take to answer, and to find somebody else.
    private static final int DAYS_TO_ACT = 14;

    private final Vacancies vacancies;

    CapacityDuties(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public List<Duty> on(LocalDate day) {
        return vacancies.on(day).stream()
                .filter(CapacityDuties::asks)
                .map(vacancy -> duty(vacancy, day))
                .toList();
    }

    /// What the material leaves in doubt is no task of today.
    private static boolean asks(RoleVacancy vacancy) {
        return vacancy.engagement() != null || (vacancy.reason() != VacancyReason.UNCERTAIN && vacancy.since() != null);
    }

    private static Duty duty(RoleVacancy vacancy, LocalDate day) {
        var role = new Bilingual(Texts.of(Lang.DA, vacancy.role()), Texts.of(Lang.EN, vacancy.role()));
        return new Duty(
                "vacancy/"
                        + (vacancy.engagement() == null
                                ? vacancy.activity() + "/" + vacancy.role()
                                : String.valueOf(vacancy.engagement())),
                Texts.both(
                        vacancy.reason() == VacancyReason.REQUESTED ? "portfolio.duty.answer" : "portfolio.duty.fill",
                        role,
                        vacancy.activityName()),
                ActivityLocator.KIND,
                vacancy.activity().value(),
                vacancy.path(),
                assignee(vacancy),
                due(vacancy, day),
                vacancy.audience());
    }

    /// Nobody is late before there was time to act since somebody was told.
    private static LocalDate due(RoleVacancy vacancy, LocalDate day) {
        var stated = vacancy.stated();
        var since = stated == null ? vacancy.since() : stated;
        return (since == null ? day : since).plusDays(DAYS_TO_ACT);
    }

    private static Assignee assignee(RoleVacancy vacancy) {
        var holder = vacancy.holder();
        if (vacancy.reason() == VacancyReason.REQUESTED && holder != null && holder.matches("\\d{4}")) {
            return new Assignee.OfFunction(WorkFunction.CHIEF_DIGITALISATION_OFFICER.name(), holder);
        }
        boolean leads = vacancy.role() == ProjectRole.LEAD || vacancy.role() == ProjectRole.CHAIR;
        return vacancy.reason() == VacancyReason.REQUESTED || leads
                ? new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null)
                : new Assignee.OfRecord(RecordFunction.LEAD.name());
    }
}

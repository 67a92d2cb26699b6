package dk.digit.portfolio.capacity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A role that nobody is in is somebody's to fill: whoever was asked answers, the lead asks anew where
/// nobody comes or somebody left, and the secretariat finds chairs and leads.
///
/// Nobody is given hundreds of tasks of one kind: those longest due stand by themselves, and one more leads to the
/// list of the rest. What is for some only is never told together with what is for others.
@Component
class CapacityDuties implements DutySource {

    /// How long somebody may take to answer, and to find somebody else.
    private static final int DAYS_TO_ACT = 14;

    /// So many stand by themselves.
    private static final int MOST = 5;

    private static final String MUNICIPALITY = "municipality";

    private final Vacancies vacancies;
    private final Association association;

    CapacityDuties(Vacancies vacancies, Association association) {
        this.vacancies = vacancies;
        this.association = association;
    }

    /// What is asked of one bearer together.
    ///
    /// @param activity null when it is of several, which everybody sees
    private record Bearer(Assignee assignee, @Nullable String activity) {

        static Bearer of(RoleVacancy vacancy) {
            var assignee = CapacityDuties.assignee(vacancy);
            boolean apart = assignee instanceof Assignee.OfRecord || vacancy.audience() != null;
            return new Bearer(assignee, apart ? vacancy.activity().value() : null);
        }
    }

    @Override
    public List<Duty> on(LocalDate day) {
        var slugs = association.municipalities().stream()
                .collect(toMap(one -> one.code().value(), Municipality::slug));
        return asked(vacancies.on(day), slugs, day);
    }

    static List<Duty> asked(List<RoleVacancy> vacancies, Map<String, String> slugs, LocalDate day) {
        return vacancies.stream()
                .filter(CapacityDuties::asks)
                .collect(groupingBy(Bearer::of, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(of -> together(of.getKey(), of.getValue(), slugs, day))
                .toList();
    }

    private static Stream<Duty> together(
            Bearer bearer, List<RoleVacancy> of, Map<String, String> slugs, LocalDate day) {
        var byDay = of.stream()
                .sorted(Comparator.comparing((RoleVacancy one) -> due(one, day))
                        .thenComparing(RoleVacancy::engagement, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var alone = byDay.stream().limit(MOST).map(one -> duty(one, day));
        return byDay.size() <= MOST
                ? alone
                : Stream.concat(alone, Stream.of(rest(bearer, byDay.get(MOST), slugs, day)));
    }

    /// @param first of those that do not stand by themselves
    private static Duty rest(Bearer bearer, RoleVacancy first, Map<String, String> slugs, LocalDate day) {
        var activity = bearer.activity();
        var code = bearer.assignee() instanceof Assignee.OfFunction function ? function.municipality() : null;
        var due = due(first, day);
        if (activity != null) {
            return new Duty(
                    "vacancies/" + activity + "/" + (code == null ? function(bearer.assignee()) : code),
                    Texts.both(
                            code == null ? "portfolio.duty.fillMore" : "portfolio.duty.answerMoreOf",
                            first.activityName()),
                    ActivityLocator.KIND,
                    activity,
                    code == null ? "/portfolio/activities/" + activity + "/people" : "/portfolio/requests",
                    bearer.assignee(),
                    due,
                    first.audience());
        }
        return code == null
                ? new Duty(
                        "vacancies",
                        Texts.both("portfolio.duty.fillAll"),
                        "portfolio",
                        "vacancies",
                        "/portfolio/vacancies",
                        bearer.assignee(),
                        due)
                : new Duty(
                        "vacancies/of/" + code,
                        Texts.both("portfolio.duty.answerMore"),
                        MUNICIPALITY,
                        slugs.getOrDefault(code, code),
                        "/portfolio/requests",
                        bearer.assignee(),
                        due);
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

    private static String function(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfRecord record -> record.function();
            case Assignee.OfFunction function -> function.function();
            case Assignee.Person person -> person.username();
            case Assignee.OfSeat seat -> String.valueOf(seat.seat());
        };
    }
}

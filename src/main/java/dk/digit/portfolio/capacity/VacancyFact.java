package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityFact;
import dk.digit.portfolio.ActivityId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The roles of an activity that nobody is in.
@Component
class VacancyFact implements ActivityFact {

    private final Vacancies vacancies;

    VacancyFact(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Fact> fact(ActivityId activity, View view) {
        var vacant = vacancies.of(activity, view.asOf());
        return vacant.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        view.t("portfolio.fact.vacant"),
                        vacant.stream()
                                .map(one -> Texts.of(view.lang(), one.role()))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        "/portfolio/activities/" + activity + "/" + PeopleTab.PATH,
                        true));
    }
}

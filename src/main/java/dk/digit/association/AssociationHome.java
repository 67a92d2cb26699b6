package dk.digit.association;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: the seats that nobody holds.
@Component
class AssociationHome implements HomeCard {

    private final Association association;

    AssociationHome(Association association) {
        this.association = association;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String right() {
        return AssociationRules.READ;
    }

    @Override
    public Set<Role> firstFor() {
        return Set.of(Role.SECRETARIAT);
    }

    @Override
    public @Nullable Card card(View view) {
        var vacancies = association.vacanciesOn(view.asOf());
        var lines = vacancies.stream()
                .map(vacancy -> new Line(
                        vacancy.seat().function().in(view.lang()) + ", "
                                + vacancy.seat().bodyName().in(view.lang()),
                        "/association/bodies/" + vacancy.seat().body().value(),
                        vacancy.period().start() == null
                                ? null
                                : view.t(
                                        "association.home.since",
                                        Formats.longDate(
                                                view.lang(), vacancy.period().start()))))
                .toList();
        return new Card(
                view.t("association.vacancies.now"),
                lines.isEmpty() ? view.t("association.vacancies.none") : null,
                lines,
                "/association/vacancies",
                view.t("association.home.more"));
    }
}

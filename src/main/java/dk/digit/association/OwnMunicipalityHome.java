package dk.digit.association;

import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Role;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page of whoever works in a municipality: how it stands, with what every room says of it.
@Component
class OwnMunicipalityHome implements HomeCard {

    private static final int LINES_A_ROOM = 3;

    private final Association association;
    private final List<MunicipalityPanel> panels;
    private final Rights rights;

    OwnMunicipalityHome(Association association, Optional<List<MunicipalityPanel>> panels, Rights rights) {
        this.association = association;
        this.panels = panels.orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(MunicipalityPanel::order))
                .toList();
        this.rights = rights;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public String right() {
        return AssociationRules.READ;
    }

    @Override
    public Set<Role> firstFor() {
        return Set.of(Role.CHIEF, Role.CHIEF_EXECUTIVE, Role.SECURITY_COORDINATOR, Role.EMPLOYEE);
    }

    @Override
    public @Nullable Card card(View view) {
        var code = view.actor().municipality();
        if (code == null) {
            return null;
        }
        return association
                .municipality(new MunicipalityCode(code))
                .map(municipality -> card(municipality, view))
                .orElse(null);
    }

    private Card card(Municipality municipality, View view) {
        var lines = new ArrayList<Line>();
        association.seatsOf(municipality.code()).stream()
                .filter(held -> held.holding().period().contains(view.asOf()))
                .forEach(held -> lines.add(seat(held, view)));
        for (MunicipalityPanel panel : panels) {
            if (rights.somewhere(view.actor(), panel.right())) {
                panel.panel(municipality, view)
                        .ifPresent(shown -> shown.lines().stream()
                                .limit(LINES_A_ROOM)
                                .forEach(line -> lines.add(
                                        new Line(line.label() + ": " + line.value(), line.path(), shown.title()))));
            }
        }
        return new Card(
                municipality.officialName(),
                lines.isEmpty() ? view.t("association.own.nothing") : null,
                lines,
                "/association/members/" + municipality.slug(),
                view.t("association.own.more"));
    }

    private static Line seat(HeldSeat held, View view) {
        LocalDate last = held.holding().period().last();
        return new Line(
                held.seat().function().in(view.lang()) + ", "
                        + held.seat().bodyName().in(view.lang()),
                "/association/bodies/" + held.seat().body().value(),
                last == null
                        ? null
                        : view.t("association.own.until", dk.digit.platform.text.Formats.longDate(view.lang(), last)));
    }
}

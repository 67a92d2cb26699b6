package dk.digit.portfolio;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityPanel;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of a municipality what it chairs and leads.
@Component
class PortfolioMunicipalityPanel implements MunicipalityPanel {

    private final Roles roles;
    private final Activities activities;

    PortfolioMunicipalityPanel(Roles roles, Activities activities) {
        this.roles = roles;
        this.activities = activities;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(Municipality municipality, View view) {
        var held = roles.of(municipality.code(), view.asOf());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var names = activities.all().stream()
                .collect(toMap(Activity::id, activity -> activity.name().in(view.lang())));
        List<Line> lines = held.stream()
                .map(role -> new Line(
                        names.getOrDefault(role.activity(), role.activity().value()),
                        words(role, view),
                        "/portfolio/activities/" + role.activity()))
                .toList();
        return Optional.of(new Panel(view.t("portfolio.panel.roles"), lines, "/portfolio/activities"));
    }

    private static String words(RolePeriod role, View view) {
        var name = Texts.of(view.lang(), role.role());
        return role.certain() ? name : view.t("platform.date.doubtful", name);
    }
}

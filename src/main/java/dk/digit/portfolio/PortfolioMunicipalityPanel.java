package dk.digit.portfolio;

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

    PortfolioMunicipalityPanel(Roles roles) {
        this.roles = roles;
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
        var held = roles.briefly(municipality.code(), view.asOf());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = held.stream()
                .map(role -> new Line(
                        role.activity().in(view.lang()), words(role, view), "/portfolio/activities/" + role.id()))
                .toList();
        return Optional.of(new Panel(view.t("portfolio.panel.roles"), lines, "/portfolio/activities"));
    }

    private static String words(Roles.Brief role, View view) {
        var name = Texts.of(view.lang(), role.role());
        return role.certain() ? name : view.t("platform.date.doubtful", name);
    }
}

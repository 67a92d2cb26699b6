package dk.digit.portfolio.risks;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityPanel;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// On the page of a municipality: the open risks that its people own, the worst first.
@Component
class RiskPanel implements MunicipalityPanel {

    private static final int SHOWN = 8;

    private final StoredRisks risks;

    RiskPanel(StoredRisks risks) {
        this.risks = risks;
    }

    @Override
    public int order() {
        return 54;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(Municipality municipality, View view) {
        var code = municipality.code().value();
        var owned = risks.on(view.asOf(), RisksOn.STATE.in(RiskState.ALIVE).and(RisksOn.OWNER_MUNICIPALITY.eq(code)));
        if (owned.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = owned.stream()
                .limit(SHOWN)
                .map(risk -> new Line(risk.title().in(view.lang()), words(risk, view), risk.path()))
                .toList();
        return Optional.of(new Panel(view.t("portfolio.risks.panel"), lines, PortfolioRisks.PATH + "?owner=" + code));
    }

    private static String words(Risk risk, View view) {
        var light = Texts.of(view.lang(), risk.light());
        return risk.activityName() == null
                ? light
                : risk.activityName().in(view.lang()) + ", "
                        + light.toLowerCase(view.lang().locale());
    }
}

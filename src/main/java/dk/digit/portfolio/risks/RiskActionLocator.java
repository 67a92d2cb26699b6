package dk.digit.portfolio.risks;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// An action belongs to the municipality that carries it out; where none does, to whoever owns the risk.
@Component
class RiskActionLocator implements Locator {

    static final String KIND = "risk-action";

    private final RiskActions actions;
    private final RiskLocator risks;

    RiskActionLocator(RiskActions actions, RiskLocator risks) {
        this.actions = actions;
        this.risks = risks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return RiskLocator.key(id)
                .flatMap(actions::find)
                .flatMap(action -> risks.locate(String.valueOf(action.risk())).map(risk -> target(action, risk)));
    }

    static Target target(RiskAction action, Target risk) {
        var own = action.owner() == null ? null : action.owner().municipalityOrNull();
        return new Target(risk.kind(), risk.key(), action.text(), own == null ? risk.municipality() : own, null);
    }

    @Override
    public String path(String id) {
        return PortfolioRisks.PATH + "/actions/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return actions.named(ids).stream()
                .collect(Collectors.toMap(action -> String.valueOf(action.id()), RiskAction::text));
    }
}

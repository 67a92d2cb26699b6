package dk.digit.portfolio.risks;

import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityFact;
import dk.digit.portfolio.ActivityId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The open risks of an activity by light.
@Component
class RiskFact implements ActivityFact {

    private final Risks risks;

    RiskFact(Risks risks) {
        this.risks = risks;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fact> fact(ActivityId activity, View view) {
        var counts = risks.counts(activity, view.asOf());
        if (counts.all() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Fact(
                view.t("portfolio.fact.risks"),
                Arrays.stream(RiskLight.values())
                        .filter(light -> counts.of(light) > 0)
                        .map(light -> view.t(
                                "portfolio.fact.lights",
                                String.valueOf(counts.of(light)),
                                Texts.of(view.lang(), "portfolio.fact.light." + light.name())))
                        .collect(Collectors.joining(", ")),
                "/portfolio/activities/" + activity + "/" + RiskTab.PATH,
                counts.red() > 0));
    }
}

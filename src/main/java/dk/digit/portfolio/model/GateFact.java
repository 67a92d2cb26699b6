package dk.digit.portfolio.model;

import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityFact;
import dk.digit.portfolio.ActivityId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The next gate of an activity, and how much it still lacks for it.
@Component
class GateFact implements ActivityFact {

    private final Gates gates;

    GateFact(Gates gates) {
        this.gates = gates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fact> fact(ActivityId activity, View view) {
        return gates.next(activity, view.asOf()).map(review -> {
            int missing = review.missing().size();
            return new Fact(
                    view.t("portfolio.fact.gate"),
                    view.t(
                            missing == 0
                                    ? "portfolio.fact.gateReady"
                                    : missing == 1 ? "portfolio.fact.gateLacksOne" : "portfolio.fact.gateLacks",
                            Texts.of(view.lang(), review.rule().phase()),
                            String.valueOf(missing)),
                    path(activity, review),
                    missing > 0);
        });
    }

    private static String path(ActivityId activity, GateReview review) {
        return "/portfolio/activities/" + activity + "/" + GatesTab.PATH + "/"
                + review.rule().phase().name().toLowerCase(Locale.ROOT);
    }
}

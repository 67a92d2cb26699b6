package dk.digit.portfolio.waves;

import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityFact;
import dk.digit.portfolio.ActivityId;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The next wave of an activity: the first that is not live.
@Component
class WaveFact implements ActivityFact {

    private final Standings standings;

    WaveFact(Standings standings) {
        this.standings = standings;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Fact> fact(ActivityId activity, View view) {
        return standings.of(activity, view.asOf()).stream()
                .filter(one -> !one.standing().isLive())
                .min(Comparator.comparing(
                                (Standings.Standing one) -> one.wave().goLive(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.wave().number()))
                .map(one -> new Fact(
                        view.t("portfolio.fact.wave"),
                        view.t(
                                "portfolio.fact.waveIs",
                                one.wave().title(view.lang()),
                                WaveWords.of(one.wave(), one.standing(), view.lang())),
                        "/portfolio/activities/" + activity + "/" + WavesTab.PATH,
                        one.standing().state() == WaveState.LATE));
    }
}

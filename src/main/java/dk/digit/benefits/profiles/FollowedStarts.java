package dk.digit.benefits.profiles;

import dk.digit.platform.jobs.Recurring;
import dk.digit.portfolio.waves.MunicipalityWentLive;
import dk.digit.portfolio.waves.RolloutPlanned;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets targets follow the starts that they hang on: at once when a plan changes or somebody goes live, and by night
/// when a place in another wave begins that was given ahead of time.
@Component
class FollowedStarts implements Recurring {

    private final Benefits benefits;

    FollowedStarts(Benefits benefits) {
        this.benefits = benefits;
    }

    @EventListener
    void on(MunicipalityWentLive live) {
        benefits.follow(live.activity());
    }

    @EventListener
    void on(RolloutPlanned planned) {
        benefits.follow(planned.activity());
    }

    @Override
    public String name() {
        return "benefits.starts";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        benefits.follow(null);
    }
}

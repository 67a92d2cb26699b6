package dk.digit.benefits.cases;

import dk.digit.platform.time.Zone;
import dk.digit.portfolio.PhaseChanged;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the business case of an activity as it was when it entered a phase, in the same transaction.
@Component
class FreezeAtGates {

    private final CaseVersions versions;
    private final Clock clock;

    FreezeAtGates(CaseVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @EventListener
    void on(PhaseChanged change) {
        versions.freeze(
                change.activity(), Objects.requireNonNullElse(change.from(), Zone.today(clock)), change.phase());
    }
}

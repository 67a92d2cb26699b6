package dk.digit.portfolio;

import java.util.Arrays;
import java.util.List;

/// Where an activity is. The first six are the association's project model, the next three are for
/// networks.
public enum Phase {
    IDEA,
    ANALYSIS,
    PROCUREMENT,
    IMPLEMENTATION,
    OPERATIONS,
    REALISATION,
    RUNNING,
    REDUCED,
    PAUSED,
    CLOSED;

    public boolean fits(ActivityKind kind) {
        return switch (this) {
            case IDEA, ANALYSIS, PROCUREMENT, IMPLEMENTATION, OPERATIONS, REALISATION -> kind != ActivityKind.NETWORK;
            case RUNNING, REDUCED, PAUSED -> kind == ActivityKind.NETWORK;
            case CLOSED -> true;
        };
    }

    public static List<Phase> of(ActivityKind kind) {
        return Arrays.stream(values()).filter(phase -> phase.fits(kind)).toList();
    }
}

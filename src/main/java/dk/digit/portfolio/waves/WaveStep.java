package dk.digit.portfolio.waves;

import java.util.Arrays;
import java.util.List;

/// The steps of a municipality on its way into use, in the order in which they are done.
public enum WaveStep {
    CLARIFIED,
    CONFIGURED,
    DATA_CONVERTED,
    TRAINED,
    TESTED,
    LIVE,
    HANDED_OVER;

    /// Those that must be done, or not needed, before this one is done.
    List<WaveStep> before() {
        return Arrays.stream(values())
                .filter(step -> step.ordinal() < ordinal())
                .toList();
    }

    List<WaveStep> after() {
        return Arrays.stream(values())
                .filter(step -> step.ordinal() > ordinal())
                .toList();
    }

    /// In an address: `data-converted`.
    String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

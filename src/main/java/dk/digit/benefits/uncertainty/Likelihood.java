package dk.digit.benefits.uncertainty;

import java.math.BigDecimal;

/// How probable it is that a case comes out with a surplus, in words.
public enum Likelihood {
    ALMOST_CERTAIN("0.95"),
    PROBABLE("0.75"),
    RATHER("0.55"),
    EVEN("0.45"),
    RATHER_NOT("0.25"),
    IMPROBABLE("0.05"),
    HARDLY("0");

    private final BigDecimal from;

    Likelihood(String from) {
        this.from = new BigDecimal(from);
    }

    static Likelihood of(BigDecimal share) {
        for (Likelihood one : values()) {
            if (share.compareTo(one.from) >= 0) {
                return one;
            }
        }
        return HARDLY;
    }
}

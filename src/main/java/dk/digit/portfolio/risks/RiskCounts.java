package dk.digit.portfolio.risks;

import java.util.Collection;

/// How many open risks and issues there are, by light.
public record RiskCounts(int red, int yellow, int green, int unassessed) {

    public static final RiskCounts NONE = new RiskCounts(0, 0, 0, 0);

    static RiskCounts of(Collection<Risk> risks) {
        var counts = NONE;
        for (Risk risk : risks) {
            if (risk.isOpen()) {
                counts = counts.plus(risk.light());
            }
        }
        return counts;
    }

    private RiskCounts plus(RiskLight light) {
        return switch (light) {
            case RED -> new RiskCounts(red + 1, yellow, green, unassessed);
            case YELLOW -> new RiskCounts(red, yellow + 1, green, unassessed);
            case GREEN -> new RiskCounts(red, yellow, green + 1, unassessed);
            case UNASSESSED -> new RiskCounts(red, yellow, green, unassessed + 1);
        };
    }

    public int all() {
        return red + yellow + green + unassessed;
    }

    public int of(RiskLight light) {
        return switch (light) {
            case RED -> red;
            case YELLOW -> yellow;
            case GREEN -> green;
            case UNASSESSED -> unassessed;
        };
    }

    /// The worst light that any of them has.
    public RiskLight worst() {
        return red > 0
                ? RiskLight.RED
                : yellow > 0 ? RiskLight.YELLOW : unassessed > 0 ? RiskLight.UNASSESSED : RiskLight.GREEN;
    }
}

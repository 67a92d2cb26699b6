package dk.digit.portfolio.risks;

import org.jspecify.annotations.Nullable;

/// How the score has moved since the assessment before.
public enum RiskTrend {
    WORSE,
    SAME,
    BETTER,
    /// There is no assessment before.
    NEW;

    static RiskTrend of(@Nullable Integer before, @Nullable Integer now) {
        if (before == null || now == null) {
            return NEW;
        }
        return now > before ? WORSE : now < before ? BETTER : SAME;
    }

    public String arrow() {
        return switch (this) {
            case WORSE -> "↑";
            case SAME -> "→";
            case BETTER -> "↓";
            case NEW -> "";
        };
    }
}

package dk.digit.portfolio.risks;

import java.util.List;
import java.util.Locale;

/// How a risk or an issue stands.
public enum RiskState {
    OPEN,
    /// Nothing is to be done for the time being but to keep an eye on it.
    WATCHED,
    /// The risk has happened: it lives on as an issue.
    OCCURRED,
    CLOSED;

    static final List<String> ALIVE = List.of(OPEN.name(), WATCHED.name());

    public boolean isOpen() {
        return this == OPEN || this == WATCHED;
    }

    public String badge() {
        return switch (this) {
            case OPEN -> "info";
            case WATCHED -> "warning";
            case OCCURRED -> "error";
            case CLOSED -> "success";
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dk.digit.portfolio.risks;

import dk.digit.association.BodyId;
import org.jspecify.annotations.Nullable;

/// Who has to decide about a risk, from the nearest on.
public enum RiskLevel {
    /// The activity's own steering group.
    ACTIVITY(null),
    /// The executive committee, with the secretariat.
    PORTFOLIO(new BodyId("executive-committee")),
    BOARD(new BodyId("board"));

    private final @Nullable BodyId body;

    RiskLevel(@Nullable BodyId body) {
        this.body = body;
    }

    @Nullable
    BodyId body() {
        return body;
    }
}

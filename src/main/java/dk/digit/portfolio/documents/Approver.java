package dk.digit.portfolio.documents;

import dk.digit.association.BodyId;
import org.jspecify.annotations.Nullable;

/// Who approves governing documents, from the top down. Whoever stands further up may always do it instead.
public enum Approver {
    GENERAL_ASSEMBLY("general-assembly"),
    BOARD("board"),
    EXECUTIVE_COMMITTEE("executive-committee"),
    /// The activity's own.
    STEERING_GROUP(null),
    SECRETARIAT(null);

    private final @Nullable String body;

    Approver(@Nullable String body) {
        this.body = body;
    }

    /// The body of the association whose decision it takes; null where none of its decisions are recorded.
    @Nullable
    BodyId body() {
        return body == null ? null : new BodyId(body);
    }

    boolean mayInsteadOf(Approver required) {
        return compareTo(required) <= 0;
    }
}

package dk.digit.portfolio.model;

import dk.digit.association.BodyKind;

/// Who at least decides that a gate is passed; a higher body always may.
public enum Decider {
    STEERING_GROUP,
    BOARD_OR_EXECUTIVE,
    ASSEMBLY;

    /// Whether a decision of such a body is one of this decider, or of a higher one.
    public boolean meets(BodyKind body) {
        return of(body).compareTo(this) >= 0;
    }

    private static Decider of(BodyKind body) {
        return switch (body) {
            case ASSEMBLY -> ASSEMBLY;
            case GOVERNING -> BOARD_OR_EXECUTIVE;
            case ADVISORY, STAFF, PROFESSIONAL -> STEERING_GROUP;
        };
    }
}

package dk.digit.association.bylaws;

import dk.digit.association.BodyId;
import org.jspecify.annotations.Nullable;

/// Where in the bylaws a provision stands: on one day there is one provision in a place at most.
///
/// @param body null for every body that has no provision of its own, or where bodies have no part in it
/// @param other the body that `body` excludes; of the two, `body` comes first by its id
public record Place(
        ProvisionKind kind,
        @Nullable BodyId body,
        @Nullable BodyId other,
        @Nullable Matter matter,
        @Nullable Occasion occasion) {

    public Place {
        hold(
                switch (kind.about()) {
                    case ASSOCIATION -> body == null;
                    case ONE_BODY -> body != null;
                    case BODIES -> true;
                },
                kind);
        hold((kind == ProvisionKind.MAJORITY) == (matter != null), kind);
        hold((kind == ProvisionKind.NOTICE) == (occasion != null), kind);
        hold((kind == ProvisionKind.INCOMPATIBILITY) == (other != null), kind);
        hold(body == null || other == null || body.value().compareTo(other.value()) < 0, kind);
    }

    public static Place of(ProvisionKind kind) {
        return new Place(kind, null, null, null, null);
    }

    public static Place of(ProvisionKind kind, @Nullable BodyId body) {
        return new Place(kind, body, null, null, null);
    }

    public static Place majority(@Nullable BodyId body, Matter matter) {
        return new Place(ProvisionKind.MAJORITY, body, null, matter, null);
    }

    public static Place notice(@Nullable BodyId body, Occasion occasion) {
        return new Place(ProvisionKind.NOTICE, body, null, null, occasion);
    }

    public static Place incompatibility(BodyId one, BodyId other) {
        return one.value().compareTo(other.value()) < 0
                ? new Place(ProvisionKind.INCOMPATIBILITY, one, other, null, null)
                : new Place(ProvisionKind.INCOMPATIBILITY, other, one, null, null);
    }

    private static void hold(boolean holds, ProvisionKind kind) {
        if (!holds) {
            throw new IllegalArgumentException("no place for a provision of " + kind);
        }
    }
}

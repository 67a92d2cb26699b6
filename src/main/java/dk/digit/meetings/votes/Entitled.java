package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/// A municipality in the register of a vote.
///
/// @param votes how many it has
/// @param heldBy the municipality that votes for it, where it is absent and gave a proxy
public record Entitled(
        MunicipalityCode municipality,
        int votes,
        boolean present,
        @Nullable MunicipalityCode heldBy) {

    public Entitled {
        if (votes < 1 || (heldBy != null && (present || heldBy.equals(municipality)))) {
            throw new IllegalArgumentException("nobody votes so: " + municipality);
        }
    }

    /// Whether somebody is there to vote for it.
    public boolean represented() {
        return present || heldBy != null;
    }

    /// Who votes for it: itself, or the holder of its proxy.
    public MunicipalityCode voter() {
        return heldBy == null ? municipality : heldBy;
    }
}

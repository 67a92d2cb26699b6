package dk.digit.meetings.minutes;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Reach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who has to sign, and the signature once it is there.
///
/// @param municipality whose representative signs, or null where `username` does
/// @param capacity how the signature reads, null while there is none
public record Signer(
        long id,
        SignerRole role,
        @Nullable MunicipalityCode municipality,
        @Nullable String username,
        @Nullable String capacity,
        @Nullable Instant signedAt) {

    static Signer of(SignerRole role, MunicipalityCode municipality) {
        return new Signer(0, role, municipality, null, null, null);
    }

    static Signer of(SignerRole role, String username) {
        return new Signer(0, role, null, username, null, null);
    }

    public boolean hasSigned() {
        return signedAt != null;
    }

    /// Whether it is for the actor to sign: with the own seat in the body, never with a lent one.
    public boolean is(Actor actor, String body) {
        return municipality == null
                ? actor.username().equals(username)
                : municipality.value().equals(actor.municipality())
                        && actor.standings().stream()
                                .anyMatch(standing -> standing.own()
                                        && standing.reach() instanceof Reach.OfBody(String sits)
                                        && sits.equals(body));
    }
}

package dk.digit.people.openid;

import dk.digit.association.MunicipalityCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may vouch for people, and what is believed of what it says.
///
/// @param id as in addresses; the client's redirect address ends with it
/// @param name what the button on the log-in page says
/// @param issuer what the provider calls itself; its description lies below that address
/// @param municipality whose people it vouches for, or null for a broker that serves several
/// @param municipalityClaim the claim with the CVR number of the person's municipality
/// @param functionClaim the claim with what the person works as; null when it tells nothing
/// @param assuranceClaim the claim with the level of assurance
/// @param least the lowest level that is let in, or null when it is not asked for
public record IdentityProvider(
        String id,
        String name,
        String issuer,
        String clientId,
        List<String> scopes,
        @Nullable MunicipalityCode municipality,
        @Nullable String municipalityClaim,
        @Nullable String functionClaim,
        @Nullable String assuranceClaim,
        @Nullable AssuranceLevel least,
        boolean enabled,
        int version) {

    public IdentityProvider {
        scopes = List.copyOf(scopes);
    }

    public String path() {
        return "/people/providers/" + id;
    }

    /// Where a browser is sent to log in there.
    public String start() {
        return Registrations.START + "/" + id;
    }
}

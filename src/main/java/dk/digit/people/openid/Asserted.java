package dk.digit.people.openid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a provider says of somebody, as far as it decides anything here.
///
/// @param issuer with the subject it says who it is, for good
/// @param name for the screen; null when it tells none
/// @param login what the person is called there; a suggestion for the user name
/// @param municipality a CVR number, if all is well
/// @param assurance as written
record Asserted(
        String issuer,
        String subject,
        @Nullable String name,
        @Nullable String login,
        @Nullable String municipality,
        List<String> functions,
        @Nullable String assurance) {

    Asserted {
        functions = List.copyOf(functions);
    }

    static Asserted by(IdentityProvider provider, String issuer, String subject, Claims claims) {
        return new Asserted(
                issuer,
                subject,
                claims.one("name"),
                claims.one("preferred_username"),
                claims.one(provider.municipalityClaim()),
                claims.all(provider.functionClaim()),
                claims.one(provider.assuranceClaim()));
    }

    /// Whether every claim that the provider is asked for is there.
    boolean completeFor(IdentityProvider provider) {
        return (provider.municipalityClaim() == null || municipality != null)
                && (provider.functionClaim() == null || !functions.isEmpty())
                && (provider.assuranceClaim() == null || assurance != null);
    }
}

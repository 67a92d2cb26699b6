package dk.digit.people.openid;

import dk.digit.platform.seal.BrokenSeal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/// What the library needs to know of a provider, put together from its row and from what it publishes:
/// a change of the row counts at the next log-in.
@Component
class Registrations {

    /// A log-in begins below this address, and comes back to it.
    static final String START = "/login/oauth2";

    static final String BACK = START + "/code";

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);

    private static final List<String> NEEDED =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "subject_types_supported");

    private final IdentityProviders providers;
    private final Discovery discovery;

    Registrations(IdentityProviders providers, Discovery discovery) {
        this.providers = providers;
        this.discovery = discovery;
    }

    /// @return null when there is none that is enabled
    /// @throws RefusedLogin when it cannot be reached
    @Nullable
    ClientRegistration enabled(String id) {
        var provider = providers.find(id).filter(IdentityProvider::enabled).orElse(null);
        if (provider == null) {
            return null;
        }
        try {
            return registration(provider, providers.secret(id), discovery.of(provider.issuer()));
        } catch (Unreachable trouble) {
            throw Refusals.unreachable(provider, trouble);
        } catch (BrokenSeal trouble) {
            throw Refusals.sealed(provider, trouble);
        }
    }

    /// @throws Unreachable when the description cannot be used
    static ClientRegistration registration(
            IdentityProvider provider, @Nullable String secret, Map<String, Object> description) {
        var registration = description(provider, description)
                .registrationId(provider.id())
                .clientId(provider.clientId())
                .clientName(provider.name())
                .scope(provider.scopes())
                .redirectUri("{baseUrl}" + BACK + "/{registrationId}")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        return secret == null
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(secret).build();
    }

    private static ClientRegistration.Builder description(IdentityProvider provider, Map<String, Object> description) {
        var address = Discovery.address(provider.issuer());
        for (String name : NEEDED) {
            if (description.get(name) == null) {
                throw new Unreachable(address, Unreachable.Reason.INCOMPLETE, name);
            }
        }
        try {
            return ClientRegistrations.fromOidcConfiguration(description);
        } catch (RuntimeException e) {
            LOG.info("the description at {} cannot be read", address, e);
            throw new Unreachable(address, Unreachable.Reason.UNREADABLE);
        }
    }
}

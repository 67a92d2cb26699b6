package dk.digit.people.openid;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/// Stands where the library asks who somebody is whose provider's signature was found good.
@Component
class Doorkeeper implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final IdentityProviders providers;
    private final Admission admission;
    private final ProviderLogins logins;
    private final DefaultOAuth2UserService more = new DefaultOAuth2UserService();

    Doorkeeper(IdentityProviders providers, Admission admission, ProviderLogins logins, Outbound outbound) {
        this.providers = providers;
        this.admission = admission;
        this.logins = logins;
        var requests = new RestTemplate(outbound.requests());
        requests.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        more.setRestOperations(requests);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        var client = request.getClientRegistration();
        var provider = providers
                .find(client.getRegistrationId())
                .filter(IdentityProvider::enabled)
                .orElseThrow(() -> Refusals.disabled(client.getClientName()));
        var asserted = asserted(provider, request);
        var token = request.getIdToken().getTokenValue();
        try {
            var admitted = admit(provider, asserted);
            logins.note(
                    provider.id(),
                    admitted.waiting() ? Outcome.WAITING : Outcome.ADMITTED,
                    admitted.username(),
                    asserted,
                    null);
            return new ProvidedPerson(admitted.username(), token);
        } catch (RefusedLogin refused) {
            logins.note(provider.id(), refused.outcome(), null, asserted, null);
            throw refused.with(token);
        }
    }

    /// The trail names the provider as who changed what follows from its word.
    private Admission.Admitted admit(IdentityProvider provider, Asserted asserted) {
        var admitted = new AtomicReference<Admission.Admitted>();
        var actor = new Actor("provider:" + provider.id(), provider.name(), Set.of(), null, Lang.DA);
        CurrentActor.runAs(actor, () -> admitted.set(admission.admit(provider, asserted)));
        return Objects.requireNonNull(admitted.get());
    }

    /// From the signed statement; the provider is asked for more only when something is missing there.
    private Asserted asserted(IdentityProvider provider, OidcUserRequest request) {
        var token = request.getIdToken();
        var asserted = asserted(provider, request, token.getClaims());
        var client = request.getClientRegistration();
        if (asserted.completeFor(provider)
                || client.getProviderDetails().getUserInfoEndpoint().getUri() == null) {
            return asserted;
        }
        var said = more.loadUser(request).getAttributes();
        if (!asserted.subject().equals(said.get("sub"))) {
            throw Refusals.notBelieved(provider.name(), "invalid_user_info_response");
        }
        var claims = new LinkedHashMap<>(said);
        claims.putAll(token.getClaims());
        return asserted(provider, request, claims);
    }

    private static Asserted asserted(IdentityProvider provider, OidcUserRequest request, Map<String, Object> claims) {
        return Asserted.by(
                provider,
                provider.issuer(),
                Objects.requireNonNull(request.getIdToken().getSubject()),
                new Claims(claims));
    }
}

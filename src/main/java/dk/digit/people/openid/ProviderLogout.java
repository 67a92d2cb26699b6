package dk.digit.people.openid;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/// After the session here is over: on to the provider, which ends its own, and back to the log-in page.
///
/// The answer is a page that leads there by itself, and no redirect: the policy of our pages lets a form
/// end nowhere but here, and browsers hold that against every redirect that follows.
@Component
class ProviderLogout implements LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogout.class);

    private final IdentityProviders providers;
    private final Discovery discovery;
    private final Pages pages;

    ProviderLogout(IdentityProviders providers, Discovery discovery, Pages pages) {
        this.providers = providers;
        this.discovery = discovery;
        this.pages = pages;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication whose)
            throws IOException {
        var lang = Lang.of(request.getParameter("lang"));
        var asked = lang == null ? "" : "&lang=" + lang.code();
        if (!(whose instanceof OAuth2AuthenticationToken login)
                || !(login.getPrincipal() instanceof ProvidedPerson person)) {
            response.sendRedirect(request.getContextPath() + "/login?out" + asked);
            return;
        }
        var provider = providers.find(login.getAuthorizedClientRegistrationId());
        var there = provider.flatMap(one -> address(one, person.idToken(), request));
        if (there.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login?outHere" + asked);
            return;
        }
        response.setHeader("Refresh", "0; url=" + there.get());
        send(new Farewell(provider.orElseThrow().name(), there.get()), request, response);
    }

    /// Where a browser must go to end the session at the provider; nothing when it cannot.
    Optional<String> address(IdentityProvider provider, String idToken, HttpServletRequest request) {
        try {
            return Optional.ofNullable(discovery.of(provider.issuer()).get("end_session_endpoint"))
                    .map(endpoint -> Addresses.endOfSession(
                            endpoint.toString(), provider.clientId(), idToken, Addresses.base(request)));
        } catch (Unreachable trouble) {
            LOG.warn("{} cannot be asked to end a session", provider.id(), trouble);
            return Optional.empty();
        }
    }

    private void send(Farewell page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CurrentActor.callAs(Actor.ANONYMOUS, () -> {
                pages.send(page, request, response);
                return page;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

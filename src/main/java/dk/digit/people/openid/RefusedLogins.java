package dk.digit.people.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// Leads who is not let in to a page that says why, and writes down what an administrator must know.
@Component
class RefusedLogins implements AuthenticationFailureHandler {

    static final String PAGE = "/login/refused";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedLogins.class);

    /// What providers answer when somebody turned round on their page.
    private static final Set<String> TURNED_ROUND = Set.of("access_denied", "login_required", "interaction_required");

    private final IdentityProviders providers;
    private final ProviderLogins logins;

    RefusedLogins(IdentityProviders providers, ProviderLogins logins) {
        this.providers = providers;
        this.logins = logins;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var id = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        var provider = providers.find(id).orElse(null);
        var refused = refused(failure, provider, id);
        if (provider != null && refused.idToken() == null) {
            logins.note(provider.id(), refused.outcome(), null, null, detail(refused, failure));
        }
        if (refused.outcome() == Outcome.NOT_BELIEVED) {
            LOG.warn("log-in through {} failed", id, failure);
        }
        LastRefusal.of(refused, provider).keep(request);
        response.sendRedirect(request.getContextPath() + PAGE);
    }

    private static RefusedLogin refused(
            AuthenticationException failure, @Nullable IdentityProvider provider, String id) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedLogin refused) {
                return refused;
            }
        }
        if (provider == null || !provider.enabled()) {
            return Refusals.disabled(provider == null ? id : provider.name());
        }
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        if (code.equals("authorization_request_not_found")) {
            return Refusals.expired();
        }
        return TURNED_ROUND.contains(code)
                ? Refusals.cancelled(provider.name())
                : Refusals.notBelieved(provider.name(), code);
    }

    private static @Nullable String detail(RefusedLogin refused, AuthenticationException failure) {
        return switch (refused.outcome()) {
            case NOT_BELIEVED -> failure.getMessage();
            case UNREACHABLE ->
                refused.getCause() == null ? null : refused.getCause().getMessage();
            default -> null;
        };
    }
}

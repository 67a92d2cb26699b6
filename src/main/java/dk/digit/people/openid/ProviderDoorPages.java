package dk.digit.people.openid;

import dk.digit.platform.access.Open;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is said at the door to who comes from a provider.
@Controller
class ProviderDoorPages {

    private final IdentityProviders providers;
    private final ProviderLogout logout;

    ProviderDoorPages(IdentityProviders providers, ProviderLogout logout) {
        this.providers = providers;
        this.logout = logout;
    }

    @GetMapping(RefusedLogins.PAGE)
    @Open(because = "who is refused has no identity here")
    Answer refused(HttpServletRequest request) {
        var last = LastRefusal.in(request);
        if (last == null) {
            return Redirect.to("/login");
        }
        var provider =
                last.provider() == null ? null : providers.find(last.provider()).orElse(null);
        if (provider == null) {
            return new LoginRefused(last.why(), null, null, null);
        }
        return new LoginRefused(
                last.why(),
                provider.name(),
                provider.enabled() ? provider.start() : null,
                last.idToken() == null
                        ? null
                        : logout.address(provider, last.idToken(), request).orElse(null));
    }

    @GetMapping(WaitingFilter.WAITING)
    @Open(because = "says that one has no right yet")
    Answer waiting(View view) {
        return view.actor().standings().isEmpty()
                ? new Waiting(view.actor().name(), view.actor().username())
                : Redirect.to("/");
    }
}

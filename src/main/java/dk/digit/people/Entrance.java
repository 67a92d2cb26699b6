package dk.digit.people;

import dk.digit.people.visits.Arrival;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/// Lets somebody in who has shown enough, as the frame does for those who need a password only: a new id
/// for the session, a new token for its forms, and the name in it.
@Component
@ConditionalOnWebApplication
class Entrance {

    private final SessionAuthenticationStrategy newForms =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final Arrival arrival;

    Entrance(Arrival arrival) {
        this.arrival = arrival;
    }

    /// @return the path that was asked for before the log-in, or the front page
    String let(String username, HttpServletRequest request, HttpServletResponse response) {
        var login = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        login.setDetails(new Whence(request));
        arrival.onAuthentication(login, request, response);
        newForms.onAuthentication(login, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return onward(request, response);
    }

    private String onward(HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        if (saved == null) {
            return "/";
        }
        wanted.removeRequest(request, response);
        var uri = URI.create(saved.getRedirectUrl());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}

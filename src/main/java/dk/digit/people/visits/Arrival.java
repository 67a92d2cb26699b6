package dk.digit.people.visits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/// The moment somebody is logged in, by whichever door: the session gets a new id, so that one which was
/// foisted on a browser before is worth nothing, and the visit is noted.
@Component
@ConditionalOnWebApplication
public class Arrival implements SessionAuthenticationStrategy {

    private final SessionAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final Visits visits;

    Arrival(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void onAuthentication(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        newId.onAuthentication(login, request, response);
        visits.began(
                request.getSession().getId(),
                login.getName(),
                request.getRemoteAddr(),
                request.getHeader("User-Agent"));
    }
}

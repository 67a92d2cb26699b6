package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody whose password was right and who has not shown the second factor. Kept in the session, which
/// is nobody's until then.
record HalfwayLogin(String username, SecondFactor.Step step, Instant since) implements Serializable {

    private static final String ATTRIBUTE = HalfwayLogin.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static @Nullable HalfwayLogin of(HttpServletRequest request, SecondFactor.Step step, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof HalfwayLogin halfway
                        && halfway.step == step
                        && now.isBefore(halfway.since.plus(PATIENCE))
                ? halfway
                : null;
    }

    void keep(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}

package dk.digit.people.limits;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Counts every request to the API: for its token, else for the account that is logged in, else for the
/// address that it comes from.
public final class ApiLimitFilter extends OncePerRequestFilter {

    /// Where the filter before this one leaves which token was used.
    public static final String TOKEN = ApiLimitFilter.class.getName() + ".token";

    private final RequestLimits limits;
    private final HandlerExceptionResolver errors;

    public ApiLimitFilter(RequestLimits limits, HandlerExceptionResolver errors) {
        this.limits = limits;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.api(asker(request));
        } catch (TooManyRequests e) {
            errors.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private static String asker(HttpServletRequest request) {
        if (request.getAttribute(TOKEN) instanceof Object token) {
            return "token " + token;
        }
        var actor = CurrentActor.get();
        return actor.equals(Actor.ANONYMOUS) ? "address " + request.getRemoteAddr() : "account " + actor.username();
    }
}

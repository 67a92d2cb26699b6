package dk.digit.people.openid;

import dk.digit.platform.access.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Who came from a provider and has nothing to do here today is told so, wherever they click.
final class WaitingFilter extends OncePerRequestFilter {

    static final String WAITING = "/people/waiting";

    private static final List<String> OPEN =
            List.of(WAITING, "/login", "/assets/", "/error", "/favicon.ico", "/accessibility", "/licences", "/health");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!provided() || !CurrentActor.get().standings().isEmpty() || open(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + WAITING);
        }
    }

    private static boolean provided() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof ProvidedPerson;
    }

    private static boolean open(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }
}

package dk.digit.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// While there is no association every page leads to the set-up. Stands before the log-in, since nobody
/// can log in yet.
@Component
@Order(-150)
class SetupGate extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/setup", "/assets/", "/favicon.ico", "/health", "/api/", "/error", "/accessibility", "/licences");

    private final Setup setup;

    SetupGate(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leadsElsewhere(request) && !setup.done()) {
            response.sendRedirect("/setup");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean leadsElsewhere(HttpServletRequest request) {
        var path = request.getRequestURI();
        return OPEN.stream().noneMatch(path::startsWith);
    }
}

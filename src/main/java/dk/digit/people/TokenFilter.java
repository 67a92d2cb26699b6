package dk.digit.people;

import dk.digit.people.limits.ApiLimitFilter;
import dk.digit.people.limits.RequestLimits;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.access.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// `Authorization: Bearer …` on the API: acts as the token's account, with that account's rights as far as
/// the token's scope lets it.
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final RequestLimits limits;
    private final HandlerExceptionResolver errors;

    TokenFilter(Tokens tokens, RequestLimits limits, HandlerExceptionResolver errors) {
        this.tokens = tokens;
        this.limits = limits;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = header.startsWith(BEARER)
                ? tokens.use(header.substring(BEARER.length()).strip())
                : null;
        if (bearer == null) {
            refuse(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(bearer.username(), null, List.of())));
        request.setAttribute(ApiLimitFilter.TOKEN, bearer.id());
        go(bearer.scope(), request, response, chain);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.api("address " + request.getRemoteAddr());
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            errors.resolveException(request, response, null, new BadCredentialsException("no such token"));
        } catch (TooManyRequests e) {
            errors.resolveException(request, response, null, e);
        }
    }

    private static void go(
            TokenScope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            TokenScope.callWithin(scope, () -> {
                chain.doFilter(request, response);
                return scope;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}

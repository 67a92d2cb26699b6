package dk.digit.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/// The doors: a session for pages, a bearer token (or the page's session, to read) for the API, and
/// nothing without log-in but what has to be seen before it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LoginConfiguration {

    /// No inline script or style anywhere, and nothing from elsewhere.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; img-src 'self' data:";

    @Bean
    @Order(1)
    SecurityFilterChain apiDoors(HttpSecurity http, Tokens tokens, Accounts accounts) throws Exception {
        headers(http);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                // A token is sent on purpose and a session only reads here, so no form can be forged.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request ->
                        request.getHeader("Authorization") == null && !HttpMethod.GET.matches(request.getMethod())))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoors(HttpSecurity http, Accounts accounts) throws Exception {
        headers(http);
        // LocalLogin is found by itself; naming it here too would count every attempt twice.
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/health",
                                "/assets/**",
                                "/setup",
                                "/setup/**",
                                "/favicon.ico",
                                "/error",
                                "/accessibility",
                                "/licences",
                                "/people/tasks/*.ics")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .authenticationDetailsSource(Whence::new)
                        .defaultSuccessUrl("/")
                        .failureHandler(LoginConfiguration::refused))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new LoginDoor()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    private static void headers(HttpSecurity http) {
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
    }

    /// Where to go on to after log-in: only ever a page, not a picture or an export that failed.
    @SuppressWarnings("NullAway") // null turns the marker in the address off; the library is not annotated for it
    private static RequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        var paths = PathPatternRequestMatcher.withDefaults();
        cache.setRequestMatcher(new AndRequestMatcher(
                paths.matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(paths.matcher("/favicon.ico")),
                new NegatedRequestMatcher(paths.matcher("/error"))));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws java.io.IOException {
        var lang = LoginDoor.chosen(request);
        response.sendRedirect(request.getContextPath() + "/login?"
                + (reason instanceof LockedException ? "wait" : "refused") + (lang.isEmpty() ? "" : "&" + lang));
    }
}

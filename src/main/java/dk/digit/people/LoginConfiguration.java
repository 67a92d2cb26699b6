package dk.digit.people;

import dk.digit.people.limits.ApiLimitFilter;
import dk.digit.people.limits.RequestLimits;
import dk.digit.people.visits.Arrival;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// The doors: a session for pages, a bearer token (or the page's session, to read) for the API, and
/// nothing without log-in but what has to be seen before it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LoginConfiguration {

    /// No inline script or style anywhere, and nothing from elsewhere.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; frame-src 'none'; worker-src 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain apiDoors(
            HttpSecurity http,
            Tokens tokens,
            Accounts accounts,
            RequestLimits limits,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors)
            throws Exception {
        headers(http);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                // A token is sent on purpose and a session only reads here, so no form can be forged.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request ->
                        request.getHeader("Authorization") == null && !HttpMethod.GET.matches(request.getMethod())))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, reason) -> errors.resolveException(request, response, null, reason)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new TokenFilter(tokens, limits, errors), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class)
                .addFilterBefore(new ApiLimitFilter(limits, errors), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoors(
            HttpSecurity http, Accounts accounts, AfterPassword afterPassword, Arrival arrival, List<LoginWay> ways)
            throws Exception {
        headers(http);
        // LocalLogin is found by itself; naming it here too would count every attempt twice.
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/login/refused",
                                LoginStepPages.CODE,
                                LoginStepPages.ENROL,
                                "/health",
                                "/assets/**",
                                "/setup",
                                "/setup/**",
                                "/favicon.ico",
                                "/error",
                                "/accessibility",
                                "/licences",
                                "/people/tasks/*.ics",
                                "/meetings/calendar/*.ics")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .authenticationDetailsSource(Whence::new)
                        .defaultSuccessUrl("/")
                        .failureHandler(afterPassword))
                .sessionManagement(sessions -> sessions.sessionAuthenticationStrategy(arrival))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new LoginDoor()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class);
        ways.forEach(way -> way.open(http));
        return http.build();
    }

    /// Beside what the frame sends by itself: no sniffing of types, no keeping of pages, and behind TLS only TLS.
    private static void headers(HttpSecurity http) {
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), display-capture=(), geolocation=(), microphone=(),"
                                        + " midi=(), payment=(), usb=()")));
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
}

package dk.digit.meetings.votes;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// The door to the ballot box: whoever comes through it is nobody. No session is read, made or noted, whatever
/// the browser sends along; what lets a ballot in is its signature, so that there is nothing that a forged form
/// could borrow.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class BoxDoor {

    static final String PATH = "/meetings/votes/{id}/box";

    @Bean
    @Order(0)
    SecurityFilterChain boxDoors(HttpSecurity http) throws Exception {
        return http.securityMatcher("/meetings/votes/*/box")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new AsNobody(), AuthorizationFilter.class)
                .build();
    }

    private static final class AsNobody extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                CurrentActor.callAs(Actor.ANONYMOUS, () -> {
                    chain.doFilter(request, response);
                    return request;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }
}

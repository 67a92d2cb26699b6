package dk.digit.platform.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the guard before every handler there is.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GuardConfiguration implements WebMvcConfigurer {

    private final RuleGuard guard;

    GuardConfiguration(RuleGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).order(Ordered.HIGHEST_PRECEDENCE);
    }
}

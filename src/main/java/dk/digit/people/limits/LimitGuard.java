package dk.digit.people.limits;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Costly;
import dk.digit.platform.access.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Counts what is costly, for each account; without log-in for each address.
@Component
@ConditionalOnWebApplication
class LimitGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final RequestLimits limits;

    LimitGuard(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(Costly.class) || isSpreadsheet(request))) {
            var actor = CurrentActor.get();
            limits.costly(
                    actor.equals(Actor.ANONYMOUS)
                            ? "address " + request.getRemoteAddr()
                            : "account " + actor.username());
        }
        return true;
    }

    private static boolean isSpreadsheet(HttpServletRequest request) {
        return "xlsx".equals(request.getParameter("format"));
    }
}

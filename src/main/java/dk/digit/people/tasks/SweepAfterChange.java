package dk.digit.people.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// After a change through a page or the API of a room whose facts ask for something: the tasks are right by
/// the time that the next page is asked for. Everything else is found within minutes by [SweepWork].
@Component
@ConditionalOnWebApplication
class SweepAfterChange implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final DutySweep sweep;
    private final Set<String> rooms;

    SweepAfterChange(DutySweep sweep) {
        this.sweep = sweep;
        this.rooms = sweep.rooms();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!READING.contains(request.getMethod())
                && failure == null
                && response.getStatus() < 400
                && handler instanceof HandlerMethod method
                && rooms.contains(room(method))) {
            sweep.run();
        }
    }

    private static String room(HandlerMethod method) {
        var parts = method.getBeanType().getPackageName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }
}

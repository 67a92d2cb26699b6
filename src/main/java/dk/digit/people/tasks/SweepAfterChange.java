package dk.digit.people.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// After a change through a page or the API of a room whose facts ask for something, or of who sees them: the
/// tasks are right by the time that the next page is asked for. Everything else is found within minutes by
/// [SweepWork].
@Component
@ConditionalOnWebApplication
class SweepAfterChange implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final DutySweep sweep;
    private final Set<String> rooms;

    SweepAfterChange(DutySweep sweep) {
        this.sweep = sweep;
        this.rooms = new HashSet<>(sweep.rooms());
        this.rooms.add("people");
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
                && asks(method)) {
            sweep.run();
        }
    }

    /// A change of a task changes no fact.
    private boolean asks(HandlerMethod method) {
        var home = method.getBeanType().getPackageName();
        var parts = home.split("\\.", -1);
        return parts.length > 2
                && rooms.contains(parts[2])
                && !home.equals(getClass().getPackageName());
    }
}

package dk.digit.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Asks every handler for its rule before it runs. A handler of ours without a rule answers nobody, so
/// forgetting one shuts a page instead of opening it.
@Component
public class RuleGuard implements HandlerInterceptor {

    private final Rights rights;

    RuleGuard(Rights rights) {
        this.rights = rights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new MissingRight("platform.unruled");
        }
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires != null) {
            if (!rights.may(CurrentActor.get(), requires.value())) {
                throw new MissingRight(requires.value());
            }
            return true;
        }
        if (isApiDocument(method)) {
            return true;
        }
        throw new MissingRight("platform.unruled");
    }

    private static boolean isApiDocument(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }
}

package dk.digit.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Asks every handler for its rule before it runs. A handler of ours without a rule answers nobody, so
/// forgetting one shuts a page instead of opening it.
@Component
public class RuleGuard implements HandlerInterceptor {

    private final Rights rights;
    private final Locators locators;

    RuleGuard(Rights rights, Locators locators) {
        this.rights = rights;
        this.locators = locators;
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
            TokenScope.current().require(requires.value(), request.getMethod());
            ask(requires, request);
            return true;
        }
        if (isApiDocument(method)) {
            return true;
        }
        throw new MissingRight("platform.unruled");
    }

    private void ask(Requires requires, HttpServletRequest request) {
        var actor = CurrentActor.get();
        var right = requires.value();
        if (requires.anywhere() && rights.somewhere(actor, right)) {
            return;
        }
        var standing = rights.standing(actor, right, null);
        if (standing.isEmpty() && !requires.about().isEmpty()) {
            // Who has the right nowhere learns nothing of the record, not even whether there is one.
            if (!rights.somewhere(actor, right)) {
                throw new MissingRight(right);
            }
            var target = target(requires, request);
            standing = rights.standing(actor, right, target);
            if (standing.isEmpty()) {
                throw new MissingRight(right, target);
            }
        }
        CurrentActor.actFor(standing.orElseThrow(() -> new MissingRight(right)).giver());
    }

    private Target target(Requires requires, HttpServletRequest request) {
        var key = variable(request, requires.at());
        if (key == null) {
            throw new IllegalStateException("the address has no variable " + requires.at());
        }
        var about = requires.about();
        var kind = about.startsWith("{") ? variable(request, about.substring(1, about.length() - 1)) : about;
        if (kind == null || !locators.knows(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return locators.locate(kind, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String value
                ? value
                : null;
    }

    private static boolean isApiDocument(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }
}

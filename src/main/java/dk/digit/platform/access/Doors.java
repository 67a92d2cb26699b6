package dk.digit.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Whether somebody could open a page, asked without opening it: before a mail or a message leads there.
@Component
public class Doors {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final Rights rights;
    private final Locators locators;

    Doors(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            Rights rights,
            Locators locators) {
        this.mapping = mapping;
        this.rights = rights;
        this.locators = locators;
    }

    /// Whether `actor` has the right that the page asks for, and sees the record that it is about. The
    /// database shows records to the current actor: the caller sees to it that this is `actor`.
    ///
    /// @param path perhaps with parameters; one that leads nowhere is open to nobody
    public boolean openTo(Actor actor, String path) {
        var plain = path.replaceAll("[?#].*$", "");
        var door = door(plain);
        return door != null && lets(actor, door) && recordIsSeen(door, plain);
    }

    private record Door(PathPattern pattern, HandlerMethod handler, Map<String, String> variables) {}

    private @Nullable Door door(String path) {
        var parsed = PathContainer.parsePath(path);
        Door best = null;
        for (var entry : handlers().entrySet()) {
            for (PathPattern pattern : patterns(entry.getKey())) {
                var match = gets(entry.getKey()) ? pattern.matchAndExtract(parsed) : null;
                if (match != null && (best == null || pattern.compareTo(best.pattern()) < 0)) {
                    best = new Door(pattern, entry.getValue(), match.getUriVariables());
                }
            }
        }
        return best;
    }

    private boolean lets(Actor actor, Door door) {
        if (door.handler().hasMethodAnnotation(Open.class)) {
            return true;
        }
        var requires = door.handler().getMethodAnnotation(Requires.class);
        if (requires == null || !rights.somewhere(actor, requires.value())) {
            return false;
        }
        return requires.anywhere()
                || rights.may(actor, requires.value())
                || located(door, requires)
                        .filter(target -> rights.may(actor, requires.value(), target))
                        .isPresent();
    }

    /// The record that the page itself asks about; as [RuleGuard] finds it.
    private Optional<Target> located(Door door, Requires requires) {
        var about = requires.about();
        var kind = about.startsWith("{") ? door.variables().get(about.substring(1, about.length() - 1)) : about;
        var key = door.variables().get(requires.at());
        return kind == null || key == null || !locators.knows(kind) ? Optional.empty() : locators.locate(kind, key);
    }

    /// The page itself may ask for no right about the record; then some change of it does, at an address
    /// that begins the same.
    private boolean recordIsSeen(Door door, String path) {
        var own = door.handler().getMethodAnnotation(Requires.class);
        if (own != null && !own.about().isEmpty()) {
            return located(door, own).isPresent();
        }
        var page = door.pattern().getPatternString().split("/", -1);
        var steps = path.split("/", -1);
        for (var entry : handlers().entrySet()) {
            var requires = entry.getValue().getMethodAnnotation(Requires.class);
            if (requires != null && locators.knows(requires.about())) {
                for (PathPattern pattern : patterns(entry.getKey())) {
                    var key = key(pattern.getPatternString().split("/", -1), "{" + requires.at(), page, steps);
                    if (key != null) {
                        return locators.locate(requires.about(), key).isPresent();
                    }
                }
            }
        }
        return true;
    }

    /// @param page the pattern of the page itself: what is no variable there is no key
    /// @return what stands in `path` where the pattern has `variable`, if they are the same up to there
    private static @Nullable String key(String[] pattern, String variable, String[] page, String[] path) {
        for (int i = 0; i < Math.min(pattern.length, path.length); i++) {
            if (pattern[i].equals(variable + "}") || pattern[i].startsWith(variable + ":")) {
                return i < page.length && page[i].startsWith("{") ? path[i] : null;
            }
            if (!pattern[i].startsWith("{") && !pattern[i].equals(path[i])) {
                return null;
            }
        }
        return null;
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        var all = mapping.getIfAvailable();
        return all == null ? Map.of() : all.getHandlerMethods();
    }

    private static Iterable<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? List.of() : condition.getPatterns();
    }

    private static boolean gets(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}

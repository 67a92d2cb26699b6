package dk.digit.platform.access;

import java.util.ArrayList;
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
    private volatile @Nullable List<Door> all;

    Doors(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            Rights rights,
            Locators locators) {
        this.mapping = mapping;
        this.rights = rights;
        this.locators = locators;
    }

    /// @param open whether it asks for no log-in
    /// @param reads whether it answers GET
    private record Door(
            PathPattern pattern,
            String[] steps,
            boolean open,
            @Nullable Requires requires,
            boolean reads) {}

    /// Whether `actor` has the right that the page asks for, and sees the record that it is about. The
    /// database shows records to the current actor: the caller sees to it that this is `actor`.
    ///
    /// @param path perhaps with parameters; one that leads nowhere is open to nobody
    public boolean openTo(Actor actor, String path) {
        var plain = path.replaceAll("[?#].*$", "");
        var door = door(plain);
        if (door == null) {
            return false;
        }
        return door.open() || (lets(actor, door, plain) && recordIsSeen(door, plain));
    }

    private @Nullable Door door(String path) {
        var parsed = PathContainer.parsePath(path);
        Door best = null;
        for (Door door : all()) {
            if (door.reads()
                    && door.pattern().matches(parsed)
                    && (best == null || door.pattern().compareTo(best.pattern()) < 0)) {
                best = door;
            }
        }
        return best;
    }

    private boolean lets(Actor actor, Door door, String path) {
        var requires = door.requires();
        if (requires == null || !rights.somewhere(actor, requires.value())) {
            return false;
        }
        return requires.anywhere()
                || rights.may(actor, requires.value())
                || located(door, requires, path)
                        .filter(target -> rights.may(actor, requires.value(), target))
                        .isPresent();
    }

    /// The record that the page itself asks about; as [RuleGuard] finds it.
    private Optional<Target> located(Door door, Requires requires, String path) {
        var match = door.pattern().matchAndExtract(PathContainer.parsePath(path));
        Map<String, String> variables = match == null ? Map.of() : match.getUriVariables();
        var about = requires.about();
        var kind = about.startsWith("{") ? variables.get(about.substring(1, about.length() - 1)) : about;
        var key = variables.get(requires.at());
        return kind == null || key == null || !locators.knows(kind) ? Optional.empty() : locators.locate(kind, key);
    }

    /// The page itself may ask for no right about the record; then some change of it does, at an address
    /// that begins the same.
    private boolean recordIsSeen(Door door, String path) {
        var own = door.requires();
        if (own != null && !own.about().isEmpty()) {
            return located(door, own, path).isPresent();
        }
        var steps = path.split("/", -1);
        for (Door other : all()) {
            var requires = other.requires();
            if (requires != null && locators.knows(requires.about())) {
                var key = key(other.steps(), "{" + requires.at(), door.steps(), steps);
                if (key != null) {
                    return locators.locate(requires.about(), key).isPresent();
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

    /// Read once: what addresses there are does not change while the program runs.
    private List<Door> all() {
        var known = all;
        if (known == null) {
            var found = mapping.getIfAvailable();
            known = found == null ? List.of() : read(found.getHandlerMethods());
            all = known;
        }
        return known;
    }

    private static List<Door> read(Map<RequestMappingInfo, HandlerMethod> handlers) {
        var doors = new ArrayList<Door>();
        handlers.forEach((info, handler) -> {
            var condition = info.getPathPatternsCondition();
            if (condition != null) {
                var methods = info.getMethodsCondition().getMethods();
                for (PathPattern pattern : condition.getPatterns()) {
                    doors.add(new Door(
                            pattern,
                            pattern.getPatternString().split("/", -1),
                            handler.hasMethodAnnotation(Open.class),
                            handler.getMethodAnnotation(Requires.class),
                            methods.isEmpty() || methods.contains(RequestMethod.GET)));
                }
            }
        });
        return List.copyOf(doors);
    }
}

package dk.digit.journeys;

import dk.digit.platform.web.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The addresses that answer a page, as patterns: two vouchers are one route.
public final class Routes {

    private final List<PathPattern> all = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    public Routes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, method) -> {
            var verbs = info.getMethodsCondition().getMethods();
            if (info.getPathPatternsCondition() == null || !(verbs.isEmpty() || verbs.contains(RequestMethod.GET))) {
                return;
            }
            for (PathPattern pattern : info.getPathPatternsCondition().getPatterns()) {
                all.add(pattern);
                if (Answer.class.isAssignableFrom(method.getMethod().getReturnType())) {
                    pages.add(pattern.getPatternString());
                }
            }
        });
        all.sort(Comparator.naturalOrder());
    }

    /// The pattern that answers `path`, or the path itself when none does.
    public String of(String path) {
        var container = PathContainer.parsePath(path);
        return all.stream()
                .filter(pattern -> pattern.matches(container))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(path);
    }

    public List<String> pages() {
        return pages.stream().distinct().sorted().toList();
    }
}

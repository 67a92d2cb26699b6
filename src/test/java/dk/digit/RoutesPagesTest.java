package dk.digit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.access.Locators;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Scope;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address there is, who answers it, and who may ask.
@DbTest
class RoutesPagesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Rights rights;

    @Autowired
    private Locators locators;

    @Test
    void the_list_of_addresses_in_the_documentation_is_the_one_in_the_code() {
        var lines = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (ours(method)) {
                var verbs = new TreeSet<>(info.getMethodsCondition().getMethods());
                for (String path : info.getPatternValues()) {
                    lines.add("| " + path + " | "
                            + (verbs.isEmpty() ? "any" : verbs.toString().replaceAll("[\\[\\]]", "")) + " | "
                            + handler(method) + " | " + rule(method) + " |");
                }
            }
        });
        Approved.is(
                Path.of("docs/routes.md"),
                "# Addresses\n\nWritten by `RoutesPagesTest` from the code. The template has the name of the page's"
                        + " record.\n\n| path | method | handler | rule |\n|---|---|---|---|\n"
                        + String.join("\n", lines) + "\n");
    }

    @Test
    void the_table_of_rights_in_the_documentation_is_the_one_in_the_code() {
        var text = new StringBuilder("# Rights\n\nWritten by `RoutesPagesTest` from the rooms' rules. What is not"
                + " here nobody may. Which facts give a role stands in `people.StandingFact`; whether somebody sees"
                + " a record at all is the database's to say (`platform.admits`).\n\n| right | what it lets one do |");
        for (Role role : Role.values()) {
            text.append(' ').append(Texts.of(Lang.EN, role)).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Rule rule : rights.all()) {
            text.append("| `")
                    .append(rule.right())
                    .append("` | ")
                    .append(Texts.of(Lang.EN, rule.wordsKey()))
                    .append(" |");
            for (Role role : Role.values()) {
                text.append(' ')
                        .append(rule.scopes(role).map(RoutesPagesTest::words).collect(Collectors.joining(", ")))
                        .append(rule.roles().contains(role) ? " |" : "– |");
            }
            text.append('\n');
        }
        Approved.is(Path.of("docs/rights.md"), text.toString());
    }

    @Test
    void every_handler_has_a_rule_and_every_rule_is_known() {
        List<String> without = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!ours(method)) {
                return;
            }
            var requires = method.getMethodAnnotation(Requires.class);
            if (requires == null && !method.hasMethodAnnotation(Open.class)) {
                without.add(handler(method) + " has no rule");
            } else if (requires != null
                    && !requires.about().isEmpty()
                    && !requires.about().startsWith("{")
                    && !locators.knows(requires.about())) {
                without.add(handler(method) + " is about a kind of record that nobody finds: " + requires.about());
            } else if (requires != null && !rights.knows(requires.value())) {
                without.add(handler(method) + " asks for the unknown right " + requires.value());
            }
        });
        assertThat(without).isEmpty();
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dk.digit.");
    }

    private static String handler(HandlerMethod method) {
        return method.getBeanType().getName().replace("dk.digit.", "") + "#"
                + method.getMethod().getName();
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case ASSOCIATION -> "yes";
            case OWN_MUNICIPALITY -> "own municipality";
            case OWN_BODY -> "own body";
            case OWN_RECORD -> "own responsibility";
        };
    }

    private static String rule(HandlerMethod method) {
        var requires = method.getMethodAnnotation(Requires.class);
        var open = method.getMethodAnnotation(Open.class);
        return requires != null
                ? "`" + requires.value() + "`"
                        + (requires.anywhere()
                                ? " anywhere"
                                : requires.about().isEmpty() ? "" : " for the " + requires.about())
                : open != null ? "open: " + open.because() : "NONE";
    }
}

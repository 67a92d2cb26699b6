package dk.digit.portfolio.documents;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words in braces that stand for facts. A filled one keeps its braces around what was filled in,
/// `{{phase}}Anskaffelse{{/phase}}`, so that it can be filled again later; readers see the middle only.
final class Placeholders {

    private static final Pattern ONE =
            Pattern.compile("\\{\\{([a-z]+(?:-[a-z]+)*)}}(?:((?:(?!\\{\\{).)*)\\{\\{/\\1}})?", Pattern.DOTALL);
    private static final Pattern BRACES = Pattern.compile("\\{\\{/?[a-z]+(?:-[a-z]+)*}}");

    private Placeholders() {}

    /// The words that a text asks for, in their order.
    static Set<String> in(String text) {
        return ONE.matcher(text).results().map(found -> found.group(1)).collect(toCollection(LinkedHashSet::new));
    }

    /// The text with each word filled, anew where it was filled before. What has several lines gets a
    /// paragraph of its own.
    static String fill(String text, UnaryOperator<String> markdown) {
        return fill(text, true, markdown);
    }

    /// The text with each word filled that nothing stands for yet.
    static String fillEmpty(String text, UnaryOperator<String> markdown) {
        return fill(text, false, markdown);
    }

    private static String fill(String text, boolean anew, UnaryOperator<String> markdown) {
        return ONE.matcher(text).replaceAll(found -> {
            var stands = found.group(2);
            if (!anew && stands != null && !stands.isBlank()) {
                return Matcher.quoteReplacement(found.group());
            }
            var key = found.group(1);
            var value = markdown.apply(key).replace("{{", "{ {").strip();
            var around = value.indexOf('\n') >= 0 || value.startsWith("- ") ? "\n\n" : "";
            return Matcher.quoteReplacement("{{" + key + "}}" + around + value + around + "{{/" + key + "}}");
        });
    }

    /// What readers see.
    static String words(String text) {
        return BRACES.matcher(text).replaceAll("").strip();
    }
}

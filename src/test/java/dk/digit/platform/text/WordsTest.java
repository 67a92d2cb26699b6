package dk.digit.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Both languages are whole, and say nothing that is not shown.
class WordsTest {

    /// A key stands in code as a whole string, or as its beginning when the rest comes from data:
    /// `"finance.constraint." + name`.
    private static final Pattern LITERAL = Pattern.compile("[\"'`]([a-z]+\\.[A-Za-z0-9_.-]+)[\"'`]");

    private static final Pattern ENUM_KEY = Pattern.compile("[a-z]+\\.[A-Z][A-Za-z]*\\.[A-Z0-9_]+(\\.[a-z]+)?");

    @Test
    void every_word_is_there_in_both_languages() {
        var danish = new TreeSet<>(Texts.keys(Lang.DA));
        var english = new TreeSet<>(Texts.keys(Lang.EN));
        assertThat(danish).as("Danish and English have the same keys").isEqualTo(english);
    }

    @Test
    void a_word_takes_the_same_arguments_in_both_languages() {
        for (String key : Texts.keys(Lang.DA)) {
            assertThat(arguments(Texts.of(Lang.DA, key))).as(key).isEqualTo(arguments(Texts.of(Lang.EN, key)));
        }
    }

    @Test
    void a_room_writes_only_its_own_words() throws IOException {
        for (String room : Texts.ROOMS) {
            for (Lang lang : Lang.values()) {
                var file = Path.of("src/main/resources/dk/digit", room, "messages_" + lang.code() + ".properties");
                if (Files.exists(file)) {
                    assertThat(Files.readAllLines(file).stream()
                                    .filter(line ->
                                            line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
                                    .filter(line -> !line.startsWith(room + ".")))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void no_word_is_missing_and_none_is_unused() throws IOException {
        var used = literals();
        var keys = Texts.keys(Lang.DA);
        List<String> unused = new ArrayList<>();
        for (String key : keys) {
            if (!used.contains(key) && !ENUM_KEY.matcher(key).matches() && !prefixed(key, used)) {
                unused.add(key);
            }
        }
        assertThat(unused).as("words that no code shows").isEmpty();
    }

    private static boolean prefixed(String key, Set<String> used) {
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            var prefix = key.substring(0, dot + 1);
            if (prefix.indexOf('.') < prefix.length() - 1 && used.contains(prefix)) {
                return true;
            }
        }
        // Rights and constraints are named by the code and the database; their words hang on those names.
        return key.contains(".right.") || key.contains(".constraint.") || key.contains(".check.");
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new HashSet<>();
        for (String root : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    var match = LITERAL.matcher(Files.readString(file));
                    while (match.find()) {
                        literals.add(match.group(1));
                    }
                }
            }
        }
        return literals;
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        var match = Pattern.compile("\\{(\\d+)}").matcher(text);
        while (match.find()) {
            found.add(match.group(1));
        }
        return found;
    }
}

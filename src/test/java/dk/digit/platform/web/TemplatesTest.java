package dk.digit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What templates may lean on in the reduced design system, and what the content security policy forbids.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /// Parts of papers: they become a file that carries its own style, and are never sent as pages.
    private static final Set<String> PAPERS = Set.of(
            "report/Cover.jte",
            "report/Document.jte",
            "report/PaperBody.jte",
            "portfolio/RoadmapPaper.jte",
            "portfolio/OverviewPaper.jte");

    private static final Path DESIGN_SYSTEM = Path.of("src/main/resources/assets/vendor/dkfds-11.2.0");

    @Test
    void no_template_uses_a_class_that_was_left_out_of_the_style_sheet() throws IOException {
        var leftOut = Set.copyOf(
                Files.readAllLines(Path.of("src/test/resources/dk/digit/platform/web/left-out-classes.txt")));
        var own = ownClasses();
        for (Path template : templates()) {
            var used = new TreeSet<>(classes(Files.readString(template)));
            used.retainAll(leftOut);
            used.removeAll(own);
            assertThat(used)
                    .as("%s: take the family off the list of unused ones in RefreshDesignSystem and run it", template)
                    .isEmpty();
        }
    }

    @Test
    void every_icon_that_a_template_names_is_in_the_sprite() throws IOException {
        var sprite = Files.readString(DESIGN_SYSTEM.resolve("img/icons.svg"));
        var named = Pattern.compile("Icon\\(shell = shell, name = \"([a-z-]+)\"\\)|shell\\.icon\\(\"([a-z-]+)\"\\)");
        for (Path template : templates()) {
            named.matcher(Files.readString(template))
                    .results()
                    .forEach(match -> assertThat(sprite)
                            .as("%s", template)
                            .contains("id=\"" + (match.group(1) == null ? match.group(2) : match.group(1)) + "\""));
        }
    }

    @Test
    void no_template_holds_script_or_style_of_its_own() throws IOException {
        for (Path template : templates()) {
            if (PAPERS.contains(TEMPLATES.relativize(template).toString())) {
                continue;
            }
            assertThat(Files.readString(template))
                    .as("%s: the content security policy forbids it", template)
                    .doesNotContainPattern("<script>|<style|\\sstyle=\"|\\son(click|change|submit|load)=");
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    private static Set<String> classes(String template) {
        return Pattern.compile("class=\"([^\"]*)\"")
                .matcher(template)
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).split("\\s+")))
                .filter(name -> name.matches("[a-z][\\w-]*"))
                .collect(Collectors.toSet());
    }

    private static Set<String> ownClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/assets/css"))) {
            var own = new TreeSet<String>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\\.([a-z][\\w-]*)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> own.add(match.group(1)));
            }
            return own;
        }
    }
}

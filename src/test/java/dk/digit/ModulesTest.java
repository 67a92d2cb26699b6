package dk.digit;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(
            Digit.class,
            com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("DefaultCatalog")
                    .as("the list of all schemas, which the table generator writes"));

    @Test
    void a_room_knows_only_the_rooms_below_it() {
        MODULES.verify();
    }

    @Test
    void the_drawing_of_the_rooms_is_the_one_in_the_documentation() {
        Approved.is(Path.of("docs/modules.md"), drawing());
    }

    private static String drawing() {
        var rooms = MODULES.stream()
                .sorted((a, b) ->
                        a.getIdentifier().toString().compareTo(b.getIdentifier().toString()))
                .toList();
        var text = new StringBuilder("# Rooms and who knows whom\n\nWritten by `ModulesTest` from the code."
                + " Every room may know `platform`; that is not drawn. Nobody knows `demo`.\n\n```mermaid\ngraph TD\n");
        for (ApplicationModule room : rooms) {
            var name = room.getIdentifier().toString();
            if (name.equals("platform") || name.equals("demo")) {
                continue;
            }
            text.append("  ").append(name).append('\n');
            for (String known : known(room)) {
                text.append("  ").append(name).append(" --> ").append(known).append('\n');
            }
        }
        text.append("```\n\n| room | knows |\n|---|---|\n");
        for (ApplicationModule room : rooms) {
            text.append("| ")
                    .append(room.getIdentifier())
                    .append(" | ")
                    .append(String.join(", ", known(room)))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static TreeSet<String> known(ApplicationModule room) {
        return room.getDirectDependencies(MODULES, DependencyType.values())
                .uniqueModules()
                .map(known -> known.getIdentifier().toString())
                .filter(known -> !known.equals("platform"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

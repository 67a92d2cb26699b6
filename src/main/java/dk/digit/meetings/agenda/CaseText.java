package dk.digit.meetings.agenda;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of a case paper, as Danish councils write them. Each may be missing; the words are Danish.
///
/// @param recommendation what the body is asked to decide: one line for each "that …"
public record CaseText(
        @Nullable String summary,
        @Nullable String recommendation,
        @Nullable String presentation,
        @Nullable String effect,
        @Nullable String economy) {

    public static final CaseText NONE = new CaseText(null, null, null, null, null);

    /// A part with the message for its heading.
    public record Part(String headingKey, String text) {}

    /// What there is of it, in the order of the form.
    public List<Part> parts() {
        return Stream.of(
                        part("summary", summary),
                        part("recommendation", recommendation == null ? null : asList()),
                        part("presentation", presentation),
                        part("effect", effect),
                        part("economy", economy))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Each thing that the body is asked to decide.
    public List<String> asked() {
        return recommendation == null
                ? List.of()
                : recommendation
                        .lines()
                        .map(line -> line.strip().replaceFirst("^[-*•]\\s*", ""))
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private String asList() {
        var lines = asked();
        return lines.size() == 1 ? lines.getFirst() : "- " + String.join("\n- ", lines);
    }

    private static @Nullable Part part(String name, @Nullable String text) {
        return text == null ? null : new Part("meetings.item." + name, text);
    }
}

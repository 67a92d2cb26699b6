package dk.digit.portfolio.plan;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All days of a plan as they were when somebody set them as what it is measured against.
public record Baseline(Head head, Map<PlanItemId, Line> lines) {

    public Baseline {
        lines = Map.copyOf(lines);
    }

    static Baseline of(Head head, List<Line> lines) {
        return new Baseline(head, lines.stream().collect(Collectors.toMap(Line::item, Function.identity())));
    }

    /// @param takenOn the day that it says it is of
    public record Head(long id, String name, LocalDate takenOn) {}

    /// What was planned for one thing, whether the plan still holds it or not.
    public record Line(PlanItemId item, Bilingual name, LocalDate start, LocalDate finish) {}

    /// The day on which the whole was to be over.
    Optional<LocalDate> end() {
        return lines.values().stream().map(Line::finish).max(LocalDate::compareTo);
    }
}

package dk.digit.association.rotation;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.rotation.RotationPlan.PlannedBody;
import dk.digit.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A plan as a table: a row for each year, a column for each seat.
///
/// @param bodies with how many seats each has
public record PlanMatrix(List<Heading> bodies, List<Row> rows) {

    public record Heading(Bilingual name, int seats) {}

    public record Row(int year, List<Cell> cells) {}

    /// @param slug of the municipality's page; empty where there is none
    /// @param enters whether it takes the seat that year
    public record Cell(String name, String slug, boolean enters) {}

    static PlanMatrix of(RotationTask task, RotationPlan plan, Names names) {
        var headings = task.bodies().stream()
                .map(body -> new Heading(names.of(body.id()), body.seats()))
                .toList();
        var rows = plan.years().stream()
                .map(year -> new Row(
                        year.year(),
                        year.bodies().stream()
                                .flatMap(body -> cells(body, names).stream())
                                .toList()))
                .toList();
        return new PlanMatrix(headings, rows);
    }

    /// Seat numbers over all bodies: 1, 2, 3, 1, 2, 3.
    public List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        bodies.forEach(body -> IntStream.rangeClosed(1, body.seats()).forEach(numbers::add));
        return numbers;
    }

    private static List<Cell> cells(PlannedBody body, Names names) {
        return IntStream.range(0, body.seats().size())
                .mapToObj(seat -> cell(
                        body.seats().get(seat), body.changes().stream().anyMatch(turn -> turn.seat() == seat), names))
                .toList();
    }

    private static Cell cell(MunicipalityCode code, boolean enters, Names names) {
        var municipality = names.municipalities().get(code);
        return new Cell(names.of(code), municipality == null ? "" : municipality.slug(), enters);
    }
}

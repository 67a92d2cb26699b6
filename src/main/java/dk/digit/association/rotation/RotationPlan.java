package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import java.util.List;

/// Who sits where in which year, and why.
public record RotationPlan(List<PlannedYear> years) {

    /// @param bodies in the order of the task
    public record PlannedYear(int year, List<PlannedBody> bodies) {}

    /// @param seats who sits in each seat, in the order of the seats
    /// @param changes of the beginning of the year
    public record PlannedBody(BodyId body, List<MunicipalityCode> seats, List<SeatTurn> changes) {}

    /// All changes in order of time.
    public List<SeatTurn> changes() {
        return years.stream()
                .flatMap(year -> year.bodies().stream())
                .flatMap(body -> body.changes().stream())
                .toList();
    }
}

package dk.digit.association.rotation;

import dk.digit.association.BodyId;

/// A body whose seats go round.
///
/// @param seats how many there are
/// @param replaced how many of them change hands at a time
/// @param everyYears years from one time to the next
public record RotatingBody(BodyId id, int seats, int replaced, int everyYears) {

    public RotatingBody {
        if (seats < 1 || replaced < 1 || replaced > seats || everyYears < 1) {
            throw new IllegalArgumentException(
                    "no rotation: " + seats + " seats, " + replaced + " every " + everyYears + " years");
        }
    }
}

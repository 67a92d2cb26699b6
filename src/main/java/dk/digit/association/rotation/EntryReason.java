package dk.digit.association.rotation;

import java.util.Map;

/// Why a seat goes to a municipality and to no other.
///
/// @param terms how many terms it has had, counted as [TurnOrder] counts
/// @param waitingSince the year since when it is a member without a seat
/// @param wished whether it has wished for the seat
/// @param level others with as few terms that waited as long, and could have come instead
/// @param barred how many others each rule kept away
/// @param passedOver how many stood before it but would have left no plan, or a less even one
public record EntryReason(
        int terms, int waitingSince, boolean wished, int level, Map<RotationRule, Integer> barred, int passedOver) {

    public EntryReason {
        barred = Map.copyOf(barred);
    }
}

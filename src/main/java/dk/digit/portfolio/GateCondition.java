package dk.digit.portfolio;

import dk.digit.platform.text.Refusal;
import java.util.List;

/// Slot: a part of an activity that a gate asks about, such as its documents or its risks.
public interface GateCondition {

    /// Place in the list of what is missing and in what is frozen, smallest first.
    int order();

    /// Everything of its field that is missing at the gate, one refusal for each thing; nothing when all is
    /// there. A refusal's field names the tab to go to: `documents`, `people`.
    default List<Refusal> missing(Gate gate) {
        return List.of();
    }

    /// What speaks against going on without forbidding it, to be read before the gate is passed.
    default List<Refusal> warnings(Gate gate) {
        return List.of();
    }

    /// How its field stands on the gate's day, to be kept as it was when the gate was passed.
    default List<FrozenTable> frozen(Gate gate) {
        return List.of();
    }
}

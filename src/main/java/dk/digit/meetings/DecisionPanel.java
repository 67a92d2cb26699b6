package dk.digit.meetings;

import dk.digit.platform.web.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Slot: what rests on a decision in another room, shown on the decision's page.
public interface DecisionPanel {

    /// Place among the panels, smallest first: the tens of the room.
    int order();

    /// The right that it takes to read it; who lacks it is not told that there is anything.
    String right();

    /// Empty when nothing in the room rests on this decision.
    Optional<Panel> panel(DecisionId decision, View view);

    /// @param title in the reader's language
    record Panel(String title, List<Line> lines) {}

    /// @param path where the line leads, or null
    record Line(String words, @Nullable String path) {}
}

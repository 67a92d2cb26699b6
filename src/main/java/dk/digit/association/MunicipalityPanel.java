package dk.digit.association;

import dk.digit.platform.web.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Slot: what a room has to say on the page of a municipality.
public interface MunicipalityPanel {

    /// Place among the panels, smallest first: the tens of the room.
    int order();

    /// The right that it takes to read it; who lacks it is not told that there is anything.
    String right();

    /// Empty when there is nothing to say about this municipality to this reader on this day.
    Optional<Panel> panel(Municipality municipality, View view);

    /// @param title in the reader's language
    /// @param morePath where all of it stands, or null
    record Panel(String title, List<Line> lines, @Nullable String morePath) {}

    /// @param path where the line leads, or null
    record Line(String label, String value, @Nullable String path) {}
}

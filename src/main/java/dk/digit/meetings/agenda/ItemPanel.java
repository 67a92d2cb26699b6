package dk.digit.meetings.agenda;

import dk.digit.platform.web.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Slot: what other parts of the room show on the page of an item, such as its votes.
public interface ItemPanel {

    /// @param titleKey the message above the lines
    /// @param actionPath where something can be added, or null
    /// @param actionKey the message for that way
    record Panel(
            String titleKey,
            List<Line> lines,
            @Nullable String actionPath,
            @Nullable String actionKey) {}

    /// @param path where it leads
    record Line(String path, String words, @Nullable String state) {}

    /// What there is to show of an item; nothing where the reader has nothing to see or do. One query.
    Optional<Panel> panel(AgendaItem item, View view);
}

package dk.digit.meetings.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What minutes say, in Danish: as it was approved, or as it reads today.
///
/// @param entries those that the reader may see
public record MinutesText(Heading heading, List<Entry> entries) {

    public MinutesText {
        entries = List.copyOf(entries);
    }

    /// Whether an item is for fewer people than the meeting.
    public boolean hasClosed() {
        return entries.stream().anyMatch(Entry::closed);
    }

    /// Without the text of closed items.
    public MinutesText open() {
        return new MinutesText(
                heading, entries.stream().filter(entry -> !entry.closed()).toList());
    }

    /// @param heldOn `2023-06-02`
    /// @param hours `10:00-12:00`, as far as they are known
    public record Heading(
            String association,
            String body,
            String kind,
            String heldOn,
            @Nullable String hours,
            @Nullable String place,
            int edition,
            @Nullable String reason,
            @Nullable String chair,
            Roll roll) {}

    /// Who was there: municipalities, and others by function.
    public record Roll(
            List<String> present,
            List<String> excused,
            List<String> absent,
            List<String> proxies,
            List<String> guests) {}

    /// An item.
    ///
    /// @param votes what its votes came to
    /// @param decisions the decisions that were made at it
    public record Entry(
            long item,
            int number,
            String title,
            boolean closed,
            boolean decides,
            @Nullable String recommendation,
            @Nullable String discussion,
            List<String> votes,
            @Nullable String resolution,
            List<Made> decisions) {

        /// Whether it says what became of the item.
        public boolean isResolved() {
            return resolution != null || !votes.isEmpty() || !decisions.isEmpty();
        }
    }

    public record Made(String id, String text) {}
}

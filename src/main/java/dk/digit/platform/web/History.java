package dk.digit.platform.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who changed what about a record and when, newest first, in the reader's language.
///
/// @param earlier the entry to go on before, null when this is all
public record History(
        RecordKey record, List<Line> lines, @Nullable Long earlier) {

    /// One change of one row.
    ///
    /// @param by name of the account, or what is known of who it was
    /// @param onBehalfOf for whom, when `by` stood in for somebody
    /// @param before whether the record was known before this change
    /// @param subject what the row is: a seat, a milestone
    /// @param operation what was done to it
    public record Line(
            long entry,
            Instant at,
            String by,
            @Nullable String onBehalfOf,
            boolean before,
            String subject,
            String operation,
            List<Change> changes) {

        public Line {
            changes = List.copyOf(changes);
        }
    }

    /// @param before null when the row is new, or when it was taken away
    public record Change(
            String name, @Nullable String before, @Nullable String after) {}

    public History {
        lines = List.copyOf(lines);
    }
}

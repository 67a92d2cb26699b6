package dk.digit.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of one row.
///
/// @param actor username; `role …` when it was made at the database by hand
/// @param onBehalfOf the account for whom the actor stood in, or null
/// @param transaction number of the transaction that made it
/// @param key the row's primary key, several columns joined by `/`
/// @param changes the columns that differ; all of them for a new or a deleted row
public record AuditEntry(
        long id,
        String transaction,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        String room,
        String table,
        String key,
        Operation operation,
        List<Change> changes) {

    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    /// @param before as text, null when there was nothing
    public record Change(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}

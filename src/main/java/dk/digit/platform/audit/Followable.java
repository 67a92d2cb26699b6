package dk.digit.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slot: a kind of record whose changes people may follow.
public interface Followable {

    /// As its room's `Locator` calls it, which also knows the names.
    String kind();

    /// The rows of the audit trail that tell of changes to a record.
    List<Rows> rows();

    /// Rows of one table.
    ///
    /// @param column the column that holds the record's key; null when the row is the record itself
    record Rows(String room, String table, @Nullable String column) {}
}

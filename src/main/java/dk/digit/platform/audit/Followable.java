package dk.digit.platform.audit;

import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Slot: a kind of record whose changes people may follow.
public interface Followable {

    /// Stays the same across versions: `activity`.
    String kind();

    /// The rows of the audit trail that tell of changes to a record.
    List<Rows> rows();

    /// What the records are called and where they are shown. A key that is no record (any more) is left out.
    Map<String, Subject> subjects(Collection<String> keys);

    /// Rows of one table.
    ///
    /// @param column the column that holds the record's key; null when the row is the record itself
    record Rows(String room, String table, @Nullable String column) {}

    record Subject(Bilingual name, String path) {}
}

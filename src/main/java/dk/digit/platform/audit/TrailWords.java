package dk.digit.platform.audit;

import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Slot: how the changes of a room's tables read.
///
/// The words are messages below [#keys]: `<keys><table>` says what a row is, `<keys><table>.<column>` or
/// `<keys>any.<column>` what a column holds. A column without words is not told of: versions, what is only
/// repeated, what is read elsewhere.
public interface TrailWords {

    /// The room, which is also the schema.
    String room();

    /// The beginning of the message keys: `association.trail.`
    String keys();

    /// By column, or by `table.column` where tables differ.
    default Map<String, Reading> readings() {
        return Map.of();
    }

    /// Names that any room's readings may ask for, by kind. One query each.
    default Map<String, Function<Collection<String>, Map<String, Bilingual>>> names() {
        return Map.of();
    }

    /// The page about a row; null when there is none.
    default @Nullable String path(String table, String key) {
        return null;
    }
}

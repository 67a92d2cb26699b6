package dk.digit.meetings;

import dk.digit.platform.web.View;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Slot: what the records of another room are called that decisions bind, and whether they have begun. One
/// bean for each kind.
public interface BoundRecords {

    BindingKind kind();

    /// The right that it takes to read them; who lacks it sees the words of the decision only.
    String right();

    /// By reference; what the room does not know, or the reader may not see, is left out. A fixed number of
    /// queries.
    Map<String, Bound> bound(DecisionId decision, Collection<String> references, View view);

    /// @param words in the reader's language
    /// @param begun whether it was set in motion by the day that is looked at
    record Bound(String words, @Nullable String path, boolean begun) {}
}

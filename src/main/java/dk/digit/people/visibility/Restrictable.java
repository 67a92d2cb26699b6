package dk.digit.people.visibility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Slot: a kind of record that not everybody has to see. The same kind has a
/// [dk.digit.platform.access.Locator].
public interface Restrictable {

    String kind();

    /// The record's marks, none when every account sees it; nothing when there is no such record for the actor.
    Optional<List<String>> audience(String key);

    /// @param audience marks, one of which a reader has to bear; null for every account
    void restrict(String key, @Nullable List<String> audience);
}

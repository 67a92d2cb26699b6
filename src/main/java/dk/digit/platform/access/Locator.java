package dk.digit.platform.access;

import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Slot: finds the records of one kind, so that a right can be asked about one of them.
public interface Locator {

    /// As `about` in [Requires] names it.
    String kind();

    /// @param key as it stands in the address
    /// @return nothing when there is no such record, or none that the actor may see
    Optional<Target> locate(String key);

    /// Where the record stands.
    String path(String key);

    /// What the records are called; those that the actor may not see are left out. One query.
    Map<String, Bilingual> names(Collection<String> keys);
}

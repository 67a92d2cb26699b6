package dk.digit.platform.access;

import java.util.Optional;

/// Slot: finds the records of one kind, so that a right can be asked about one of them.
public interface Locator {

    /// As `about` in [Requires] names it.
    String kind();

    /// @param key as it stands in the address
    /// @return nothing when there is no such record, or none that the actor may see
    Optional<Target> locate(String key);
}

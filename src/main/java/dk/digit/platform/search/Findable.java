package dk.digit.platform.search;

import java.util.List;

/// Slot: the kinds of records that a room lets people find.
///
/// Each kind `<room>.<noun>` has a function `<room>.found_<noun>(keys)` in the room's schema that tells the
/// rows of the index, and triggers on every table that these are made from (`platform.found_from`).
public interface Findable {
    List<FoundKind> kinds();
}

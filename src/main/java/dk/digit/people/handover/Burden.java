package dk.digit.people.handover;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Slot: a kind of thing that a person can be responsible for, and how it goes to another.
public interface Burden {

    /// Place on the page, smallest first.
    int order();

    /// Its name; the words are the message `people.handover.kind.<kind>`.
    String kind();

    /// What the person has on `day` or will have after it. One query.
    List<Item> of(String username, LocalDate day);

    /// Gives items to their successors from `day` on, in a fixed number of statements where there may be
    /// many. Within the caller's transaction.
    ///
    /// @param successors user names by the items' keys; an item that is left without an owner is none of
    ///     them, and ends
    void handOver(String leaver, LocalDate day, List<Item> items, Map<String, String> successors);

    /// @param key within its kind
    /// @param path where it stands, or null
    record Item(
            String kind,
            String key,
            Bilingual words,
            @Nullable String path) {}
}

package dk.digit.platform.web;

import dk.digit.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Slot: what a room has to say on the front page. Each card may ask the database once.
public interface HomeCard {

    /// Place on the page, smallest first.
    int order();

    /// The right that it takes to read it; who lacks it is not told that there is anything.
    String right();

    /// The roles that open the front page for this above all: theirs see it before other cards.
    default Set<Role> firstFor() {
        return Set.of();
    }

    /// What there is to say to this reader; null when there is nothing.
    @Nullable
    Card card(View view);

    /// @param title in the reader's language
    /// @param lead one sentence with the answer, or null
    /// @param lines what stands below, each with where it leads
    /// @param href the page with the whole of it
    /// @param more the words of that link
    record Card(String title, @Nullable String lead, List<Line> lines, String href, String more) {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    record Line(
            String words, @Nullable String href, @Nullable String note) {}
}

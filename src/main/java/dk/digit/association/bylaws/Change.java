package dk.digit.association.bylaws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is another way in one place of the bylaws from a day on.
///
/// @param before null where nothing stood there the day before
/// @param after null where nothing stands there any more
public record Change(
        LocalDate on, @Nullable Article before, @Nullable Article after) {

    /// @param standing provisions in the order of places and time, none of them set aside
    static List<Change> in(List<Article> standing) {
        var changes = new ArrayList<Change>();
        for (Article article : standing) {
            var start = Objects.requireNonNull(article.period().start());
            changes.add(new Change(start, endingOn(start, article.place(), standing), article));
            var end = article.period().end();
            if (end != null && beginningOn(end, article.place(), standing) == null) {
                changes.add(new Change(end, article, null));
            }
        }
        return changes;
    }

    public Place place() {
        return Objects.requireNonNull(after == null ? before : after).place();
    }

    private static @Nullable Article endingOn(LocalDate day, Place place, List<Article> standing) {
        return standing.stream()
                .filter(article -> article.place().equals(place)
                        && day.equals(article.period().end()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Article beginningOn(LocalDate day, Place place, List<Article> standing) {
        return standing.stream()
                .filter(article -> article.place().equals(place)
                        && day.equals(article.period().start()))
                .findFirst()
                .orElse(null);
    }
}

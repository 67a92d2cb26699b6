package dk.digit.portfolio;

import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An activity asks to enter a phase on a day: what the project model that it follows demands of it there.
///
/// @param from the phase that it is in; null before its first
/// @param documents kinds of which an approved document must be there
/// @param roles those that must be filled on the day
public record Gate(
        Activity activity,
        @Nullable Phase from,
        Phase to,
        LocalDate on,
        Set<DocumentKind> documents,
        Set<ProjectRole> roles) {

    public Gate {
        documents = Set.copyOf(documents);
        roles = Set.copyOf(roles);
    }

    public ActivityId id() {
        return activity.id();
    }

    public String name(Lang lang) {
        return activity.name().in(lang);
    }
}

package dk.digit.platform.access;

import dk.digit.platform.text.Bilingual;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One reason why somebody may do something: a role, where it counts, which fact gives it, and until when.
///
/// @param words the fact, as a person would name it: "Digitaliseringschef, Roskilde"
/// @param last its last day, or null while no end is known
/// @param giver whose standing it is, for a substitute; null for one's own
public record Standing(
        Role role,
        Reach reach,
        Source source,
        Bilingual words,
        @Nullable LocalDate last,
        @Nullable String giver) implements Serializable {

    /// The kind of fact that a standing follows from.
    public enum Source {
        SEAT,
        FUNCTION,
        RESPONSIBILITY,
        APPOINTMENT
    }

    /// A role held by name and for everything.
    public static Standing appointed(Role role) {
        return new Standing(role, Reach.EVERYWHERE, Source.APPOINTMENT, Bilingual.EMPTY, null, null);
    }

    public boolean own() {
        return giver == null;
    }

    /// Whether the standing reaches `target` within `scope`.
    boolean reaches(Scope scope, Target target) {
        return switch (scope) {
            case ASSOCIATION -> true;
            case OWN_MUNICIPALITY ->
                reach instanceof Reach.OfMunicipality(String code) && code.equals(target.municipality());
            case OWN_BODY -> reach instanceof Reach.OfBody(String body) && body.equals(target.body());
            case OWN_RECORD -> reach instanceof Reach.OfRecord(String kind, String key) && target.is(kind, key);
        };
    }
}

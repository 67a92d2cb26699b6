package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a decision is followed.
///
/// @param owner who sees to it that it is carried out; the head of the secretariat where nobody is named
/// @param mandate by what power it was made
/// @param review when it is looked at again
public record FollowUp(
        @Nullable Owner owner,
        @Nullable Mandate mandate,
        @Nullable LocalDate review) {

    public static final FollowUp NONE = new FollowUp(null, null, null);

    /// @param body that gave it
    /// @param words the paragraph, or what was said
    public record Mandate(@Nullable BodyId body, @Nullable Bilingual words) {

        static @Nullable Mandate ofNullable(@Nullable String body, @Nullable Bilingual words) {
            return body == null && words == null ? null : new Mandate(body == null ? null : new BodyId(body), words);
        }
    }
}

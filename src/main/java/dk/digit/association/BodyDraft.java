package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// A body as somebody wants it to be, new or changed. See [Body] for what the parts mean.
///
/// @param incompatibleWith a body that no municipality may sit in at the same time, or null
public record BodyDraft(
        BodyId id,
        Bilingual name,
        BodyKind kind,
        boolean everyMember,
        boolean membersOnly,
        Bilingual filledBy,
        @Nullable BodyId incompatibleWith,
        Bilingual rotation,
        int place,
        @Nullable BodyId parent,
        SeatMeaning meaning,
        Period period,
        boolean startKnown) {

    /// A body whose seats mean nothing for rights but being a member of it.
    public BodyDraft(
            BodyId id,
            Bilingual name,
            BodyKind kind,
            boolean everyMember,
            boolean membersOnly,
            Bilingual filledBy,
            @Nullable BodyId incompatibleWith,
            Bilingual rotation,
            int place,
            @Nullable BodyId parent,
            Period period,
            boolean startKnown) {
        this(
                id,
                name,
                kind,
                everyMember,
                membersOnly,
                filledBy,
                incompatibleWith,
                rotation,
                place,
                parent,
                SeatMeaning.NONE,
                period,
                startKnown);
    }
}

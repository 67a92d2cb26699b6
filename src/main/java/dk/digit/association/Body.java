package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// A body of the association.
///
/// @param name what it is called on the day asked
/// @param pattern the name with `{members}` where the number of members stands
/// @param everyMember whether every member municipality sits in it by being a member
/// @param membersOnly whether its seats are held by municipalities alone, never by the association itself
/// @param filledBy who the holders send: chief executives, chief digitalisation officers
/// @param incompatibilityGroup bodies of one group exclude each other: a municipality sits in one at a time
/// @param rotation how its seats change hands, in words
/// @param place order among the bodies
/// @param parent the body above it in the chart
/// @param meaning what a seat in it means for rights
/// @param startKnown false when the period merely begins with the first day that anything is known of
public record Body(
        BodyId id,
        Bilingual name,
        Bilingual pattern,
        BodyKind kind,
        boolean everyMember,
        boolean membersOnly,
        Bilingual filledBy,
        String incompatibilityGroup,
        Bilingual rotation,
        int place,
        @Nullable BodyId parent,
        SeatMeaning meaning,
        Period period,
        boolean startKnown,
        int version) {}

package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// That somebody holds a seat for a period.
///
/// @param id null where the seat follows from being a member
/// @param startKnown false when the period merely begins with the first day that anything is known of
/// @param endKnown false when the last day is uncertain
/// @param account the account of whoever sits there, where one was named
public record Holding(
        @Nullable HoldingId id,
        Holder holder,
        Period period,
        boolean startKnown,
        boolean endKnown,
        boolean acting,
        @Nullable String account,
        Bilingual remark,
        int version) {}

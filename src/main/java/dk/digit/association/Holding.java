package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That somebody holds a seat for a period.
///
/// @param id null where the seat follows from being a member
/// @param startKnown false when the period merely begins with the first day that anything is known of
/// @param endKnown false when the last day is uncertain
/// @param rank 0 for the holder, 1 for the first alternate
/// @param account the account of whoever sits there, where one was named
public record Holding(
        @Nullable HoldingId id,
        Holder holder,
        Period period,
        boolean startKnown,
        boolean endKnown,
        boolean acting,
        int rank,
        @Nullable String account,
        Mandate mandate,
        Bilingual remark,
        int version) {

    boolean isAlternate() {
        return rank > 0;
    }

    /// Whether they left before the planned rotation: told so, or by its last day.
    public boolean leftEarly() {
        var last = period.last();
        var planned = mandate.electedUntil();
        return last != null && (mandate.leftEarly() || (planned != null && last.isBefore(planned)));
    }

    /// The first day after the planned term, when the holder still sits there on `day` because nobody
    /// followed; null within the term.
    public @Nullable LocalDate carriesOverSince(LocalDate day) {
        var planned = mandate.electedUntil();
        return planned != null && planned.isBefore(day) && period.contains(day) ? planned.plusDays(1) : null;
    }
}

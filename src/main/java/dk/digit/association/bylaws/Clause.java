package dk.digit.association.bylaws;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a provision comes from.
///
/// @param id null until it is stored
/// @param paragraph as the bylaws number it, `§ 7, stk. 2`; empty where nobody knows
/// @param validFrom the first day on which it applies
/// @param validFromKnown false when that day is a guess
/// @param assumed nobody has seen it written: it stands until somebody knows better
/// @param source what says so; never empty unless a decision does
/// @param decision the decision that made it, as people refer to it; may be empty
/// @param reason why it was changed or put right; may be empty
public record Clause(
        @Nullable ProvisionId id,
        String paragraph,
        LocalDate validFrom,
        boolean validFromKnown,
        boolean assumed,
        Bilingual source,
        String decision,
        String reason) {

    public Clause {
        if (source.da().isBlank() && decision.isBlank()) {
            throw new IllegalArgumentException("a provision has a source or a decision");
        }
    }

    /// As the bylaws say it in a paragraph.
    public static Clause written(String paragraph, LocalDate validFrom, Bilingual source) {
        return new Clause(null, paragraph, validFrom, true, false, source, "", "");
    }
}

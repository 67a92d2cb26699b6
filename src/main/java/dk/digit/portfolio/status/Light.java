package dk.digit.portfolio.status;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import org.jspecify.annotations.Nullable;

/// The light of one field in a report.
///
/// @param computed from what was known
/// @param words why it was computed so
/// @param chosen by the writer instead; null where the computed one stands
/// @param reason why the writer chose otherwise
public record Light(
        StatusField field,
        StatusLight computed,
        Bilingual words,
        @Nullable StatusLight chosen,
        @Nullable String reason) {

    public StatusLight light() {
        return chosen == null ? computed : chosen;
    }
}

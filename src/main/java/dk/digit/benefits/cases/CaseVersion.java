package dk.digit.benefits.cases;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Phase;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A business case as it was frozen on a day.
///
/// @param number from 1 on, within the case
/// @param phase the phase whose gate was passed; null for one that somebody froze by hand
/// @param label what somebody called it; at a gate the phase
/// @param by user name of whoever froze it, or passed the gate
/// @param sha256 of its content
public record CaseVersion(
        long id, int number, @Nullable Phase phase, String label, LocalDate on, Instant at, String by, String sha256) {

    public String name(Lang lang) {
        return phase == null
                ? Texts.of(lang, "benefits.version.named", String.valueOf(number), label)
                : Texts.of(lang, "benefits.version.atGate", String.valueOf(number), phase);
    }
}

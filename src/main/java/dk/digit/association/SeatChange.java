package dk.digit.association;

import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That a seat changed hands, became vacant or was filled.
///
/// @param left who left it, null when it was vacant before
/// @param came who took it on the day after, null when nobody did
public record SeatChange(
        Seat seat, @Nullable Holding left, @Nullable Holding came) {

    /// The newcomer's first day; where nobody came, the last day of who left.
    public LocalDate on() {
        return came != null
                ? Objects.requireNonNull(came.period().start())
                : Objects.requireNonNull(Objects.requireNonNull(left).period().last());
    }

    /// Whether the day of the change is certain.
    public boolean dayKnown() {
        return came != null ? came.startKnown() : Objects.requireNonNull(left).endKnown();
    }

    /// Why somebody left and why somebody came, as far as it is known: `Afgang: sagde op.`
    public String why(Lang lang) {
        return SeatWords.why(lang, this);
    }
}

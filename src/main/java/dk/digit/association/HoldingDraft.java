package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// Somebody who takes a seat.
///
/// @param municipality null for the association itself
public record HoldingDraft(
        SeatId seat,
        @Nullable MunicipalityCode municipality,
        Period period,
        boolean startKnown,
        boolean endKnown,
        boolean acting,
        @Nullable String account,
        Mandate mandate,
        Bilingual remark) {

    /// Without a word on how it came about.
    public HoldingDraft(
            SeatId seat,
            @Nullable MunicipalityCode municipality,
            Period period,
            boolean startKnown,
            boolean endKnown,
            boolean acting,
            @Nullable String account,
            Bilingual remark) {
        this(seat, municipality, period, startKnown, endKnown, acting, account, Mandate.UNKNOWN, remark);
    }
}

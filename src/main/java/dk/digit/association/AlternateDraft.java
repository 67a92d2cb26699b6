package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;

/// A municipality that is to be an alternate for a seat.
///
/// @param rank 1 for the one who is asked first
public record AlternateDraft(SeatId seat, MunicipalityCode municipality, int rank, Period period, Bilingual remark) {

    public AlternateDraft {
        if (rank < 1 || rank > 9) {
            throw new IllegalArgumentException("rank " + rank);
        }
    }

    HoldingDraft claim() {
        return new HoldingDraft(seat, municipality, period, true, true, false, null, remark);
    }
}

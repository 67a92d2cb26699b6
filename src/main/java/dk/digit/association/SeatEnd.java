package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That somebody leaves a seat.
///
/// @param lastKnown false when the last day is uncertain
/// @param reason null when it is not known
/// @param early whether they left before the planned rotation
public record SeatEnd(
        LocalDate last, boolean lastKnown, @Nullable EndReason reason, boolean early, Bilingual remark) {

    static SeatEnd of(LocalDate last, EndReason reason, Bilingual remark) {
        return new SeatEnd(last, true, reason, false, remark);
    }
}

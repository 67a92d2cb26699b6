package dk.digit.portfolio.risks;

import dk.digit.meetings.Owner;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that is done about a risk.
///
/// @param owner null where the risk's owner does it
/// @param endedOn null while it is open
/// @param version counts its changes
public record RiskAction(
        long id,
        long risk,
        Bilingual text,
        LocalDate agreedOn,
        @Nullable LocalDate due,
        @Nullable Owner owner,
        @Nullable LocalDate endedOn,
        @Nullable RiskOutcome outcome,
        int version) {

    /// What is agreed.
    public record Draft(
            Bilingual text,
            LocalDate agreedOn,
            @Nullable LocalDate due,
            @Nullable Owner owner) {}

    public boolean openOn(LocalDate day) {
        return endedOn == null || endedOn.isAfter(day);
    }

    public boolean overdueOn(LocalDate day) {
        return openOn(day) && due != null && due.isBefore(day);
    }
}

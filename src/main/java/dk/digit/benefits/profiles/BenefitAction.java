package dk.digit.benefits.profiles;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that is done to get a benefit.
public record BenefitAction(
        long id, long benefit, Draft draft, @Nullable Done done, int version) {

    /// @param municipality the one that does it; null for all
    public record Draft(
            @Nullable MunicipalityCode municipality,
            Bilingual text,
            @Nullable LocalDate dueOn,
            @Nullable Holder holder) {}

    /// @param outcome what came of it, for others to learn from
    public record Done(LocalDate on, @Nullable String outcome) {}

    public boolean overdue(LocalDate day) {
        return !doneBy(day) && draft.dueOn() != null && draft.dueOn().isBefore(day);
    }

    public boolean doneBy(LocalDate day) {
        return done != null && !done.on().isAfter(day);
    }
}

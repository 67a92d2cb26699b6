package dk.digit.portfolio.plan;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What someone writes down about a work package.
///
/// @param finish its last day
/// @param progress in percent
public record WorkPackageDraft(
        Bilingual name,
        LocalDate start,
        LocalDate finish,
        int progress,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable String responsible,
        @Nullable MunicipalityCode municipality) {

    public static WorkPackageDraft of(Bilingual name, LocalDate start, LocalDate finish) {
        return new WorkPackageDraft(name, start, finish, 0, null, null, null, null);
    }
}

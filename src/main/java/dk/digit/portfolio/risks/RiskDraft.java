package dk.digit.portfolio.risks;

import dk.digit.meetings.Owner;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is written down about a risk, apart from how it is assessed and how it stands.
///
/// @param raisedOn the day from which it is in the register; it stays
public record RiskDraft(
        @Nullable String key,
        RiskKind kind,
        Bilingual title,
        @Nullable Bilingual cause,
        @Nullable Bilingual event,
        @Nullable Bilingual consequence,
        Set<RiskField> hits,
        LocalDate raisedOn,
        @Nullable Owner owner,
        @Nullable RiskTrigger trigger) {

    public RiskDraft {
        hits = Set.copyOf(hits);
    }

    /// The issue that a risk becomes on a day.
    static RiskDraft issue(Risk risk, LocalDate day) {
        return new RiskDraft(
                null,
                RiskKind.ISSUE,
                risk.title(),
                risk.cause(),
                risk.event(),
                risk.consequence(),
                risk.hits(),
                day,
                risk.owner(),
                null);
    }
}

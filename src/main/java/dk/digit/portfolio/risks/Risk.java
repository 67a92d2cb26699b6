package dk.digit.portfolio.risks;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.Owner;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A risk or an issue as it stood on a day.
///
/// @param activity null for one of the portfolio as a whole
/// @param key its name in a register that is brought in from a file
/// @param hits what it is expected to hit, before somebody says how hard
/// @param issueOf the risk that has become this issue
/// @param became the issue that this risk has become
/// @param level who has to decide about it
/// @param awaiting whether that level has not answered yet
/// @param owner null while nobody sees to it
/// @param assessment the newest one of the day; null while there is none
/// @param before the score of the assessment before
/// @param reserve what is set aside for it, by the table of the day; null where no amount is known
/// @param audience marks of those who may see it, null for every account
/// @param version counts its changes
public record Risk(
        long id,
        @Nullable ActivityId activity,
        @Nullable Bilingual activityName,
        @Nullable String key,
        RiskKind kind,
        Bilingual title,
        @Nullable Bilingual cause,
        @Nullable Bilingual event,
        @Nullable Bilingual consequence,
        Set<RiskField> hits,
        LocalDate raisedOn,
        @Nullable Long issueOf,
        @Nullable Long became,
        Standing standing,
        RiskLevel level,
        boolean awaiting,
        @Nullable Owner owner,
        @Nullable RiskAssessment assessment,
        @Nullable Integer before,
        @Nullable RiskTrigger trigger,
        @Nullable Money reserve,
        RiskLight light,
        Actions actions,
        @Nullable List<String> audience,
        int version) {

    /// @param since its first day
    public record Standing(
            RiskState state, LocalDate since, @Nullable Bilingual reason) {}

    /// @param all but those that were dropped
    /// @param next the day on which the first open one is due
    public record Actions(
            int all, int open, int overdue, @Nullable LocalDate next) {}

    public boolean isOpen() {
        return standing.state().isOpen();
    }

    public @Nullable Integer score() {
        return assessment == null ? null : assessment.score();
    }

    public RiskTrend trend() {
        return RiskTrend.of(before, score());
    }

    /// What it hits: as assessed, else as expected.
    public Set<RiskField> fields() {
        if (assessment == null) {
            return hits;
        }
        var fields = EnumSet.noneOf(RiskField.class);
        fields.addAll(hits);
        fields.addAll(assessment.consequences().keySet());
        return fields;
    }

    /// The municipality whose people own it, or null.
    public @Nullable MunicipalityCode ownedBy() {
        return owner instanceof Owner.OfFunction(var function, var municipality) ? municipality : null;
    }

    /// What is set aside for it while it is open.
    public Money reserved() {
        return isOpen() ? Objects.requireNonNullElse(reserve, Money.ZERO) : Money.ZERO;
    }

    public String path() {
        return "/portfolio/risks/" + id;
    }
}

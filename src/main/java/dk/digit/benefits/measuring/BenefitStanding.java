package dk.digit.benefits.measuring;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Better;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a benefit stands in a municipality on a day.
///
/// @param part id of the municipality's part
/// @param start since when it is to be felt there; null while nobody knows
/// @param target the newest target that is due on the day; else the first that is to come
/// @param last the newest measurement up to the day, corrections counted
/// @param effect how much better than the baseline it was measured, in its unit: negative is worse; null without a
///     baseline or a measurement
/// @param share the effect as a share of what the target asks, to four decimals; null where that asks nothing
/// @param yearlyWorth the effect in kr. a year; null where no worth of a unit is given
/// @param committed what the target is worth in kr. a year; null where no worth of a unit is given, or no target
/// @param accepted whether the owner has accepted it as it is
/// @param reason why it is in its state, where somebody said so
/// @param missingSince the first day after the time for a measurement that is not in; null when none is missing
public record BenefitStanding(
        long part,
        long benefit,
        ActivityId activity,
        String code,
        Bilingual name,
        BenefitType type,
        Better better,
        String unit,
        boolean cash,
        boolean example,
        MunicipalityCode municipality,
        @Nullable LocalDate start,
        @Nullable BigDecimal baseline,
        @Nullable Aim target,
        @Nullable Reading last,
        @Nullable BigDecimal effect,
        @Nullable BigDecimal share,
        @Nullable Money yearlyWorth,
        @Nullable Money committed,
        boolean accepted,
        HarvestState state,
        @Nullable Bilingual reason,
        @Nullable LocalDate missingSince) {

    public record Aim(LocalDate due, BigDecimal value) {}

    public record Reading(LocalDate on, BigDecimal value) {}
}

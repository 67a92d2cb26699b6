package dk.digit.portfolio.ideas;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An idea that may be chosen, as whoever looks for the best set of them needs it.
///
/// @param points from 100 to 500, null until it is scored by every criterion
/// @param yearlyValue what it is worth in a year
/// @param hours what it takes of each role
/// @param dependencies activities that it cannot do without
/// @param takingPart municipalities that would join or lead
public record Candidate(
        long id,
        String title,
        IdeaState state,
        @Nullable Integer points,
        IdeaText.Estimate yearlyValue,
        @Nullable Money costOnce,
        @Nullable Money costYearly,
        @Nullable LocalDate lawOn,
        Map<ProjectRole, Integer> hours,
        Set<ActivityId> dependencies,
        Set<MunicipalityCode> takingPart) {}

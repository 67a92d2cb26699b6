package dk.digit.portfolio.ideas;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an idea says.
///
/// @param need what is wrong, and for whom
/// @param value what would come of it, in words
/// @param yearly what that is worth in a year, if anybody has an idea of it
/// @param others municipalities that could use it too, by code
/// @param urgency why it cannot wait
/// @param lawOn the day of a law that it must be ready for
/// @param hours what it takes of each role
/// @param dependencies activities that it cannot do without
public record IdeaText(
        String title,
        String need,
        String value,
        Estimate yearly,
        @Nullable Money costOnce,
        @Nullable Money costYearly,
        @Nullable String area,
        @Nullable String urgency,
        @Nullable LocalDate lawOn,
        Set<String> others,
        Map<ProjectRole, Integer> hours,
        Set<String> dependencies) {

    /// A yearly amount by three points; nothing but the likely one, or none at all.
    public record Estimate(
            @Nullable Money low,
            @Nullable Money likely,
            @Nullable Money high) {
        public static final Estimate NONE = new Estimate(null, null, null);
    }

    public IdeaText {
        others = Collections.unmodifiableSet(new TreeSet<>(others));
        hours = Collections.unmodifiableMap(new TreeMap<>(hours));
        dependencies = Collections.unmodifiableSet(new TreeSet<>(dependencies));
    }

    /// What is asked for first; the rest can wait.
    public static IdeaText brief(String title, String need, String value) {
        return new IdeaText(
                title, need, value, Estimate.NONE, null, null, null, null, null, Set.of(), Map.of(), Set.of());
    }

    public int hoursInAll() {
        return hours.values().stream().mapToInt(Integer::intValue).sum();
    }

    Set<MunicipalityCode> otherMunicipalities() {
        return others.stream().map(MunicipalityCode::new).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    Set<ActivityId> activities() {
        return dependencies.stream().map(ActivityId::new).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}

package dk.digit.portfolio.capacity;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ProjectRole;
import org.jspecify.annotations.Nullable;

/// What an hour costs, for a while.
///
/// @param municipality null for all
/// @param role null for all
/// @param source where the rate was agreed
public record StaffRate(
        long id,
        @Nullable MunicipalityCode municipality,
        @Nullable ProjectRole role,
        Period period,
        Money perHour,
        String source,
        int version) {

    /// How closely it fits an engagement, the closest being highest; negative when it does not.
    int fit(Engagement engagement) {
        if (municipality != null && !municipality.equals(engagement.holder().municipality())
                || role != null && role != engagement.role()) {
            return -1;
        }
        return (municipality == null ? 0 : 2) + (role == null ? 0 : 1);
    }
}

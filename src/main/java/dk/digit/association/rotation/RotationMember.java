package dk.digit.association.rotation;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Period;
import java.util.List;

/// A municipality that is, was or will be a member.
///
/// @param memberships the first first
public record RotationMember(MunicipalityCode code, String name, List<Period> memberships) {

    public RotationMember {
        memberships = List.copyOf(memberships);
    }

    /// Whether it is a member on every day of the year.
    boolean in(int year) {
        return memberships.stream().anyMatch(period -> period.contains(Period.year(year)));
    }

    /// The first year of the membership that runs in `year`; `year` itself where no membership does.
    int joined(int year) {
        return memberships.stream()
                .filter(period -> period.overlaps(Period.year(year)))
                .mapToInt(period -> period.start() == null
                        ? Integer.MIN_VALUE
                        : period.start().getYear())
                .min()
                .orElse(year);
    }
}

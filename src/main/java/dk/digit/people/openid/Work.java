package dk.digit.people.openid;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A function in a place: what a mapping makes of a claim.
///
/// @param municipality code, or null for the secretariat
record Work(@Nullable String municipality, WorkFunction function) {

    /// What somebody of `home` works as, given the values that the provider sent. A mapping for the one
    /// municipality goes before the one for all, also when nothing follows from it.
    static Set<Work> of(Collection<ClaimMapping> mappings, Collection<String> values, MunicipalityCode home) {
        var works = new LinkedHashSet<Work>();
        for (String value : values) {
            for (ClaimMapping mapping : closest(mappings, value, home)) {
                if (mapping.function() != null) {
                    works.add(new Work(mapping.secretariat() ? null : home.value(), mapping.function()));
                }
            }
        }
        return works;
    }

    private static List<ClaimMapping> closest(Collection<ClaimMapping> mappings, String value, MunicipalityCode home) {
        var all = mappings.stream()
                .filter(mapping -> mapping.value().equals(value) && mapping.countsFor(home))
                .toList();
        var own = all.stream().filter(mapping -> mapping.municipality() != null).toList();
        return own.isEmpty() ? all : own;
    }
}

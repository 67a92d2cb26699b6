package dk.digit.people.openid;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How sure a provider is that somebody is who they say: the three levels of the Danish standard NSIS,
/// which are those of the European eIDAS regulation.
public enum AssuranceLevel {
    LOW,
    SUBSTANTIAL,
    HIGH;

    /// As providers write it: `Substantial`, `Betydelig`, or either at the end of an address such as
    /// `https://data.gov.dk/concept/core/nsis/loa/Substantial`; null when it is none of the three.
    static @Nullable AssuranceLevel of(String text) {
        var all = text.strip();
        var last = all.substring(Math.max(all.lastIndexOf('/'), all.lastIndexOf(':')) + 1);
        return switch (last.toLowerCase(Locale.ROOT)) {
            case "low", "lav" -> LOW;
            case "substantial", "betydelig" -> SUBSTANTIAL;
            case "high", "høj" -> HIGH;
            default -> null;
        };
    }

    boolean atLeast(AssuranceLevel least) {
        return compareTo(least) >= 0;
    }
}

package dk.digit.people.limits;

import dk.digit.platform.access.Role;
import java.util.Set;
import java.util.TreeSet;

/// What an association has settled on about access.
///
/// @param factorRoles whoever has one of these roles logs in with a second factor
/// @param tokenDays the longest life of a token for the API
/// @param apiPerMinute requests to the API a minute, for each token, account or address
/// @param costlyPerMinute papers, extracts and searches a minute, for each account
public record AccessPolicy(Set<Role> factorRoles, int tokenDays, int apiPerMinute, int costlyPerMinute) {

    public static final int LONGEST_TOKEN_DAYS = 3650;
    public static final int MOST_PER_MINUTE = 100_000;

    /// Where nobody has settled anything.
    static final AccessPolicy USUAL = new AccessPolicy(Set.of(), 365, 600, 120);

    public AccessPolicy {
        factorRoles = Set.copyOf(factorRoles);
        if (tokenDays < 1 || apiPerMinute < 1 || costlyPerMinute < 1) {
            throw new IllegalArgumentException("a limit lets something through");
        }
    }

    /// In their own order, as pages show them.
    public Set<Role> sortedFactorRoles() {
        return new TreeSet<>(factorRoles);
    }
}

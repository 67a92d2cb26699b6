package dk.digit.platform.access;

import dk.digit.platform.text.Lang;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who acts: an account with its roles, or the system itself.
///
/// @param username as in the audit trail
/// @param name how the account shows on screen: a function, never a person's name in the demonstration
/// @param roles what it may be asked for by [Rights]
/// @param municipality code of the municipality that it belongs to, or null for the secretariat
/// @param lang the language it reads
public record Actor(
        String username,
        String name,
        Set<Role> roles,
        @Nullable String municipality,
        Lang lang) implements Serializable {

    /// Start-up, commands on the server's own machine, scheduled work.
    public static final Actor SYSTEM = new Actor("system", "system", Set.of(), null, Lang.DA);

    public static final Actor ANONYMOUS = new Actor("anonymous", "", Set.of(), null, Lang.DA);

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}

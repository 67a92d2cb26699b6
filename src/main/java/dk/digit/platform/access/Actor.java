package dk.digit.platform.access;

import dk.digit.platform.text.Lang;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who acts: an account with what it stands for today, or the system itself.
///
/// @param username as in the audit trail
/// @param name how the account shows on screen: a function, never a person's name in the demonstration
/// @param roles those of its standings
/// @param municipality code of the municipality that it belongs to, or null for the secretariat
/// @param lang the language it reads
/// @param standings why it may do what it may, as [Rights] asks
/// @param onBehalfOf the account whose rights it uses as a substitute, or null
public record Actor(
        String username,
        String name,
        Set<Role> roles,
        @Nullable String municipality,
        Lang lang,
        List<Standing> standings,
        @Nullable String onBehalfOf)
        implements Serializable {

    /// Start-up, commands on the server's own machine, scheduled work: sees every record.
    public static final Actor SYSTEM = new Actor("system", "system", Set.of(), null, Lang.DA);

    /// Nobody in particular: sees what every account sees, and nothing that is restricted.
    public static final Actor ANYBODY = new Actor("anybody", "", Set.of(), null, Lang.DA);

    public static final Actor ANONYMOUS = new Actor("anonymous", "", Set.of(), null, Lang.DA);

    public Actor {
        roles = Set.copyOf(roles);
        standings = List.copyOf(standings);
    }

    /// With roles held by name, for the whole association.
    public Actor(String username, String name, Set<Role> roles, @Nullable String municipality, Lang lang) {
        this(
                username,
                name,
                roles,
                municipality,
                lang,
                roles.stream().sorted().map(Standing::appointed).toList(),
                null);
    }

    /// With what it stands for today.
    public static Actor standing(
            String username, String name, @Nullable String municipality, Lang lang, List<Standing> standings) {
        return new Actor(
                username,
                name,
                standings.stream().map(Standing::role).collect(Collectors.toUnmodifiableSet()),
                municipality,
                lang,
                standings,
                null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// What the actor may see beyond what every account sees; see [Audience].
    public Set<String> audience() {
        return Audience.of(this);
    }

    Actor onBehalfOf(@Nullable String giver) {
        return new Actor(username, name, roles, municipality, lang, standings, giver);
    }
}

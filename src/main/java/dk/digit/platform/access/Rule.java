package dk.digit.platform.access;

import java.util.EnumSet;
import java.util.Set;

/// One line of the table of rights: a right, and the roles that have it.
///
/// @param right `<room>.<what>`, as handlers ask for it; its words are the message `<room>.right.<what>`
public record Rule(String right, Set<Role> roles) {

    /// Everyone who has logged in, whatever the role.
    public static final Set<Role> EVERYONE = Set.copyOf(EnumSet.allOf(Role.class));

    public Rule {
        roles = Set.copyOf(roles);
    }

    public static Rule of(String right, Role first, Role... more) {
        return new Rule(right, EnumSet.of(first, more));
    }

    public static Rule everyone(String right) {
        return new Rule(right, EVERYONE);
    }

    /// The message that says in words what the right allows: `finance.right.post`.
    public String wordsKey() {
        int dot = right.indexOf('.');
        return right.substring(0, dot) + ".right" + right.substring(dot);
    }
}

package dk.digit.platform.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the table of rights: a right, and the roles that have it, each as far as its scope goes.
///
/// ```java
/// Rule.of("portfolio.edit", Role.SECRETARIAT).and(Scope.OWN_RECORD, Role.PROJECT_LEAD)
/// ```
///
/// @param right `<room>.<what>`, as handlers ask for it; its words are the message `<room>.right.<what>`
public record Rule(String right, List<Grant> grants) {

    /// Everyone who has logged in, whatever the role.
    public static final Set<Role> EVERYONE = Set.copyOf(EnumSet.allOf(Role.class));

    public Rule {
        grants = List.copyOf(grants);
    }

    /// For the whole association.
    public static Rule of(String right, Role first, Role... more) {
        return new Rule(right, List.of()).and(Scope.ASSOCIATION, EnumSet.of(first, more));
    }

    public static Rule everyone(String right) {
        return new Rule(right, List.of()).and(Scope.ASSOCIATION, EVERYONE);
    }

    /// And within a scope.
    public Rule and(Scope scope, Role... roles) {
        return and(scope, EnumSet.copyOf(Arrays.asList(roles)));
    }

    private Rule and(Scope scope, Set<Role> roles) {
        var more = new ArrayList<>(grants);
        roles.stream().sorted().forEach(role -> more.add(new Grant(role, scope)));
        return new Rule(right, more);
    }

    /// Every role that has it somewhere.
    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /// How far the right goes for a role; nothing when it has none.
    public Stream<Scope> scopes(Role role) {
        return grants.stream().filter(grant -> grant.role() == role).map(Grant::scope);
    }

    /// The message that says in words what the right allows: `finance.right.post`.
    public String wordsKey() {
        int dot = right.indexOf('.');
        return right.substring(0, dot) + ".right" + right.substring(dot);
    }
}

package dk.digit.people;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Standing;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An account with what it stands for on the day it was read.
record Account(
        String username,
        String passwordHash,
        String displayName,
        @Nullable String municipality,
        Lang lang,
        boolean demonstration,
        boolean locked,
        List<Standing> standings) {

    Actor actor() {
        return Actor.standing(username, displayName, municipality, lang, standings);
    }

    /// The roles that its standings come to.
    Set<Role> roles() {
        return standings.stream().map(Standing::role).collect(Collectors.toCollection(TreeSet::new));
    }
}

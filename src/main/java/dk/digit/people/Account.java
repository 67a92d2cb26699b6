package dk.digit.people;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Role;
import dk.digit.platform.text.Lang;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An account with the roles that it has on the day it was read.
record Account(
        String username,
        String passwordHash,
        String displayName,
        @Nullable String municipality,
        Lang lang,
        boolean demonstration,
        boolean locked,
        Set<Role> roles) {

    Actor actor() {
        return new Actor(username, displayName, roles, municipality, lang);
    }
}

package dk.digit.people;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.list.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which scopes a token can be given: those of rooms in which its owner has something to do. What the
/// owner may do there is asked anew at every request.
@Component
class TokenScopes {

    private final Rights rights;

    TokenScopes(Rights rights) {
        this.rights = rights;
    }

    /// The rooms in which `actor` has a right, by the alphabet of their code.
    List<Choice> rooms(Actor actor) {
        return codes(actor).stream()
                .map(room -> new Choice(room, "people.room." + room, true))
                .toList();
    }

    /// @throws RefusedException when one of them is no scope, or of a room in which `actor` has no right
    TokenScope read(Collection<String> scopes, Actor actor) {
        for (String scope : scopes) {
            if (!TokenScope.isWellFormed(scope)) {
                throw new RefusedException(Refusal.of("people.refusal.scope", scope));
            }
        }
        var scope = TokenScope.of(scopes);
        check(scope, actor);
        return scope;
    }

    void check(TokenScope scope, Actor actor) {
        var codes = codes(actor);
        for (String one : scope.scopes()) {
            var room = TokenScope.room(one);
            if (!room.isEmpty() && !codes.contains(room)) {
                throw new RefusedException(
                        Refusal.of("people.refusal.scopeRoom", one).at("rooms"));
            }
        }
        if (scope.scopes().isEmpty()) {
            throw new RefusedException(Refusal.of("people.refusal.noScope").at("rooms"));
        }
    }

    private Set<String> codes(Actor actor) {
        return rights.all().stream()
                .map(Rule::right)
                .filter(right -> rights.somewhere(actor, right))
                .map(right -> right.substring(0, right.indexOf('.')))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}

package dk.digit.platform.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one table of rights, gathered from the rooms. Pages, API, search, exports and reports all ask it.
@Component
public class Rights {

    private final Map<String, Rule> rules = new TreeMap<>();

    Rights(List<Rules> rooms) {
        for (Rules room : rooms) {
            for (Rule rule : room.rules()) {
                if (rules.put(rule.right(), rule) != null) {
                    throw new IllegalStateException("two rules for the right " + rule.right());
                }
            }
        }
    }

    /// Whether `actor` has `right` for the whole association. A right that no room knows is a defect and
    /// nobody's.
    public boolean may(Actor actor, String right) {
        return standing(actor, right, null).isPresent();
    }

    /// Whether `actor` has `right` for this record. Whether the actor may see the record at all is the
    /// database's to say (see `platform.admits`).
    public boolean may(Actor actor, String right, Target target) {
        return standing(actor, right, target).isPresent();
    }

    /// Whether `actor` has `right` for any record at all: what menus ask.
    public boolean somewhere(Actor actor, String right) {
        var rule = reached(right);
        return rule != null && rule.roles().stream().anyMatch(actor::is);
    }

    /// What gives `actor` the right; one's own standing before one that is lent.
    ///
    /// @param target null for the whole association
    public Optional<Standing> standing(Actor actor, String right, @Nullable Target target) {
        var rule = reached(right);
        if (rule == null) {
            return Optional.empty();
        }
        return actor.standings().stream()
                .filter(gives(rule, target))
                .min(Comparator.comparing(standing -> !standing.own()));
    }

    /// How far a right goes, and for which standing.
    public record Reached(Scope scope, Standing standing) {}

    /// Everything that gives `actor` the right somewhere: what to say when it is refused elsewhere.
    public List<Reached> reaches(Actor actor, String right) {
        var rule = reached(right);
        return rule == null
                ? List.of()
                : actor.standings().stream()
                        .flatMap(standing -> rule.scopes(standing.role()).map(scope -> new Reached(scope, standing)))
                        .toList();
    }

    /// The rule of a right, or null when there is none or the token of this request does not reach it.
    private @Nullable Rule reached(String right) {
        return TokenScope.current().reaches(right) ? rules.get(right) : null;
    }

    private static Predicate<Standing> gives(Rule rule, @Nullable Target target) {
        return standing -> rule.scopes(standing.role())
                .anyMatch(scope -> scope == Scope.ASSOCIATION || (target != null && standing.reaches(scope, target)));
    }

    public Set<Role> rolesWith(String right) {
        var rule = rules.get(right);
        return rule == null ? Set.of() : rule.roles();
    }

    public boolean knows(String right) {
        return rules.containsKey(right);
    }

    public Collection<Rule> all() {
        return rules.values();
    }
}

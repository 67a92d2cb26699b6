package dk.digit.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The one table of rights, gathered from the rooms. Pages, API, exports and reports all ask it.
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

    /// Whether `actor` has `right`. A right that no room knows is a defect and nobody's.
    public boolean may(Actor actor, String right) {
        for (Role role : rolesWith(right)) {
            if (actor.is(role)) {
                return true;
            }
        }
        return false;
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

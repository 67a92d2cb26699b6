package dk.digit.benefits.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Formulas that have names and may ask for each other: in which order they can be computed, and why some cannot.
///
/// Names that need nothing that is not computed yet come first (Kahn 1962), those of equal standing in the order given;
/// what is left stands in a circle, or upon something that cannot be computed.
///
/// @param order every name that can be computed, each after all that it asks for
/// @param faults of every other name, at the place where it asks for what it cannot have
public record Formulas(List<String> order, Map<String, BrokenFormula> faults) {

    public Formulas {
        order = List.copyOf(order);
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /// @param named by name, in the order in which people see them
    /// @param given names that have a value without a formula
    public static Formulas of(Map<String, Formula> named, Set<String> given) {
        var known = new HashSet<>(given);
        known.addAll(named.keySet());
        var faults = new LinkedHashMap<String, BrokenFormula>();
        named.forEach((name, formula) -> formula.names().stream()
                .filter(asked -> !known.contains(asked))
                .findFirst()
                .ifPresent(asked -> faults.put(name, Near.unknown(formula.place(asked), asked, known))));
        var order = order(named, given, faults.keySet());
        var left = new LinkedHashMap<>(named);
        left.keySet().removeAll(order);
        left.keySet().removeAll(faults.keySet());
        left.forEach((name, formula) -> faults.put(name, fault(name, formula, left, faults.keySet())));
        return new Formulas(order, faults);
    }

    private static List<String> order(Map<String, Formula> named, Set<String> given, Set<String> broken) {
        var done = new HashSet<>(given);
        done.removeAll(named.keySet());
        var order = new ArrayList<String>();
        var waiting = new LinkedHashMap<>(named);
        waiting.keySet().removeAll(broken);
        boolean found = true;
        while (found) {
            var next = waiting.entrySet().stream()
                    .filter(each -> done.containsAll(each.getValue().names()))
                    .map(Map.Entry::getKey)
                    .toList();
            order.addAll(next);
            done.addAll(next);
            next.forEach(waiting::remove);
            found = !next.isEmpty();
        }
        return order;
    }

    private static BrokenFormula fault(String name, Formula formula, Map<String, Formula> left, Set<String> broken) {
        var circle = circle(name, left);
        if (circle != null) {
            return formula.place(circle.get(1)).broken("benefits.refused.formula.circle", String.join(" → ", circle));
        }
        var asked = formula.names().stream()
                .filter(each -> left.containsKey(each) || broken.contains(each))
                .findFirst()
                .orElseThrow();
        return formula.place(asked).broken("benefits.refused.formula.upon", asked);
    }

    /// The shortest way from a name back to itself.
    private static @Nullable List<String> circle(String name, Map<String, Formula> left) {
        var ways = new ArrayList<List<String>>();
        ways.add(List.of(name));
        var seen = new HashSet<String>();
        for (int i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            var last = left.get(way.getLast());
            for (String next : last == null ? Set.<String>of() : last.names()) {
                var longer = new ArrayList<>(way);
                longer.add(next);
                if (next.equals(name)) {
                    return longer;
                }
                if (seen.add(next)) {
                    ways.add(longer);
                }
            }
        }
        return null;
    }
}

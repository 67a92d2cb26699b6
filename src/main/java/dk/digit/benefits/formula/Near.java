package dk.digit.benefits.formula;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/// What somebody may have meant who wrote a name that nothing has: the name in the fewest strokes away, counting a
/// letter put in, left out, changed or swapped with its neighbour (optimal string alignment), at most a third of it.
final class Near {

    private Near() {}

    static BrokenFormula unknown(Place place, String name, Collection<String> known) {
        return of(name, known)
                .map(near -> place.broken("benefits.refused.formula.unknown_near", name, near))
                .orElseGet(() -> place.broken("benefits.refused.formula.unknown", name));
    }

    static Optional<String> of(String name, Collection<String> known) {
        return new TreeSet<>(known)
                .stream()
                        .filter(each -> strokes(name, each) <= name.length() / 3)
                        .min(Comparator.comparingInt(each -> strokes(name, each)));
    }

    private static int strokes(String from, String to) {
        var table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                table[i][j] = i == 0 ? j : j == 0 ? i : least(table, from, to, i, j);
            }
        }
        return table[from.length()][to.length()];
    }

    private static int least(int[][] table, String from, String to, int i, int j) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + change);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}

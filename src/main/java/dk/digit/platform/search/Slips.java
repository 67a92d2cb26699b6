package dk.digit.platform.search;

import java.util.Arrays;

/// How many slips of the keyboard lie between two words: a letter left out, put in, mistaken for another, or
/// swapped with its neighbour (Damerau and Levenshtein, the restricted form).
///
/// A table of the two lengths is filled, three rows of it kept.
final class Slips {

    private Slips() {}

    /// Whether one word may be meant by another: one slip from four letters on, two from eight; or by
    /// the beginning of another, with one slip in eight letters or more.
    static boolean between(String typed, String meant) {
        int most = typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
        return count(typed, meant) <= most || (most == 2 && toBeginning(typed, meant) < most);
    }

    static int count(String one, String other) {
        return table(one, other)[other.length()];
    }

    /// The slips between a word and the beginning of another that comes nearest.
    static int toBeginning(String one, String other) {
        return Arrays.stream(table(one, other)).min().orElseThrow();
    }

    /// The slips between a word and each beginning of another, by the beginning's length.
    private static int[] table(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int mistaken = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + mistaken);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above;
    }
}

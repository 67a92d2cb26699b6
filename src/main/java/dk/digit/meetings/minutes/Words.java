package dk.digit.meetings.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one text became another, word by word: the longest common sequence of words stays, the others went
/// or came. Quadratic in the number of words, which is small for what is written at an item.
public final class Words {

    private Words() {}

    /// A run of words with one fate.
    public record Run(Fate fate, String text) {}

    public enum Fate {
        STAYED,
        WENT,
        CAME
    }

    static List<Run> between(@Nullable String before, @Nullable String after) {
        var old = split(before);
        var now = split(after);
        var common = common(old, now);
        var runs = new ArrayList<Run>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(runs, Fate.STAYED, old.get(i++));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(runs, Fate.WENT, old.get(i++));
            } else {
                add(runs, Fate.CAME, now.get(j++));
            }
        }
        return runs;
    }

    private static List<String> split(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.asList(text.strip().split("\\s+"));
    }

    private static int[][] common(List<String> old, List<String> now) {
        var lengths = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                lengths[i][j] = old.get(i).equals(now.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static void add(List<Run> runs, Fate fate, String word) {
        if (!runs.isEmpty() && runs.getLast().fate() == fate) {
            runs.add(new Run(fate, runs.removeLast().text() + " " + word));
        } else {
            runs.add(new Run(fate, word));
        }
    }
}

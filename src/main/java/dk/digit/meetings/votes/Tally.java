package dk.digit.meetings.votes;

import java.util.Map;
import java.util.TreeMap;

/// Ballots counted, each with the votes of its municipality.
///
/// @param marks votes by option; options without any are left out
/// @param ballots votes on all ballots, blank ones included
/// @param blank votes on ballots that mark nothing
public record Tally(Map<Integer, Long> marks, long ballots, long blank) {

    public static final Tally NONE = new Tally(Map.of(), 0, 0);

    public Tally {
        marks = Map.copyOf(marks);
    }

    public Tally and(Choice choice, long votes) {
        var more = new TreeMap<>(marks);
        choice.options().forEach(option -> more.merge(option, votes, Long::sum));
        return new Tally(more, ballots + votes, blank + (choice.isBlank() ? votes : 0));
    }

    /// With what was counted by eye.
    ///
    /// @param counts votes by option, 0 for blank
    /// @param papers how many papers that were
    public Tally and(Map<Integer, Integer> counts, long papers) {
        var more = new TreeMap<>(marks);
        counts.forEach((option, votes) -> {
            if (option > 0 && votes > 0) {
                more.merge(option, (long) votes, Long::sum);
            }
        });
        return new Tally(more, ballots + papers, blank + counts.getOrDefault(0, 0));
    }

    public long of(int option) {
        return marks.getOrDefault(option, 0L);
    }
}

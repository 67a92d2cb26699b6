package dk.digit.association.rotation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Whose turn it is, while seats are given away one after the other: who has had the fewest terms; among
/// them who has wished for the seat; then who has waited longest; then who has sat least in this body.
///
/// Somebody who joins counts as having had as many terms as the one that had fewest on that day: it does not
/// wait for those that sat before, nor does it get in a row what they got over the years.
final class TurnOrder {

    private final Puzzle puzzle;
    private final RotationTask task;
    private final Past past;
    private final int[] holder;
    private final int[] terms;
    private final int[] last;
    private final int[][] inBody;
    private final int[][] joined;
    private final int[] headStart;
    private int given;

    TurnOrder(Puzzle puzzle) {
        this.puzzle = puzzle;
        this.task = puzzle.task();
        this.past = Past.of(puzzle);
        int members = task.members().size();
        this.holder = new int[puzzle.open().size()];
        this.terms = IntStream.range(0, members).map(past::terms).toArray();
        this.last = past.last().clone();
        this.inBody = Arrays.stream(past.inBody()).map(int[]::clone).toArray(int[][]::new);
        this.joined = IntStream.range(0, members)
                .mapToObj(member -> IntStream.range(task.firstYear(), task.end())
                        .map(task.members().get(member)::joined)
                        .toArray())
                .toArray(int[][]::new);
        this.headStart = IntStream.range(0, members)
                .map(member -> joined[member][0] <= task.firstYear() ? headStartOf(member, joined[member][0]) : 0)
                .toArray();
    }

    /// Gives the next stretch away.
    ///
    /// @return what [#takeBack] wants to know
    int give(int member) {
        var stretch = puzzle.open().get(given);
        int before = last[member];
        holder[given++] = member;
        terms[member]++;
        inBody[member][stretch.body()]++;
        last[member] = stretch.last();
        return before;
    }

    void takeBack(int before) {
        int member = holder[--given];
        terms[member]--;
        inBody[member][puzzle.open().get(given).body()]--;
        last[member] = before;
    }

    Claim claim(int member, Stretch stretch) {
        return new Claim(
                member,
                terms[member] + headStart(member, stretch.first()),
                wished(member, stretch),
                waitingSince(member, stretch.first()),
                inBody[member][stretch.body()]);
    }

    private int waitingSince(int member, int year) {
        int since = joined[member][year - task.firstYear()];
        return last[member] == Past.LONG_AGO ? since : Math.max(since, last[member] + 1);
    }

    private boolean wished(int member, Stretch stretch) {
        if (task.wishes().isEmpty()) {
            return false;
        }
        var code = task.members().get(member).code();
        var body = task.bodies().get(stretch.body()).id();
        return task.wishes().stream().anyMatch(wish -> wish.about(code, body, stretch.first()));
    }

    private int headStart(int member, int year) {
        int since = joined[member][year - task.firstYear()];
        return since <= task.firstYear() ? headStart[member] : headStartOf(member, since);
    }

    /// Terms with which a member begins that joined when others had had some.
    int headStart(int member) {
        return headStart[member];
    }

    private int headStartOf(int member, int since) {
        var fewest = IntStream.range(0, terms.length)
                .filter(other -> other != member && task.members().get(other).in(since - 1))
                .map(other -> begunBefore(other, since))
                .min();
        return fewest.isEmpty() ? 0 : Math.max(0, fewest.getAsInt() - begunBefore(member, since));
    }

    private int begunBefore(int member, int year) {
        int planned = (int) IntStream.range(0, given)
                .filter(one -> holder[one] == member && puzzle.open().get(one).first() < year)
                .count();
        return planned + past.begunBefore(member, year);
    }
}

package dk.digit.association.rotation;

import java.util.stream.IntStream;

/// What each member has had, what it can get at most, and whom it is fair to compare.
///
/// @param before terms before the plan, with a head start
/// @param capacity the most stretches that a member could take if it were alone
/// @param compared members in every year of the plan that sit or can be seated at all
record Shares(int[] before, int[] capacity, boolean[] compared, int stretches) {

    static Shares of(Puzzle puzzle) {
        var task = puzzle.task();
        var order = new TurnOrder(puzzle);
        var past = Past.of(puzzle);
        int members = task.members().size();
        var shares = new Shares(
                new int[members],
                new int[members],
                new boolean[members],
                puzzle.open().size());
        for (int member = 0; member < members; member++) {
            shares.before[member] = past.terms(member) + order.headStart(member);
            shares.capacity[member] = capacity(puzzle, puzzle.allowed()[member]);
            shares.compared[member] = throughout(task, member)
                    && (shares.capacity[member] > 0 || past.last()[member] >= task.firstYear());
        }
        return shares;
    }

    private static boolean throughout(RotationTask task, int member) {
        return IntStream.range(task.firstYear(), task.end())
                .allMatch(task.members().get(member)::in);
    }

    /// Taking what ends first leaves most room for more: the classic greedy for intervals.
    private static int capacity(Puzzle puzzle, long allowed) {
        int count = 0;
        long left = allowed;
        while (left != 0) {
            long now = left;
            int next = IntStream.range(0, puzzle.open().size())
                    .filter(one -> (now >>> one & 1) == 1)
                    .boxed()
                    .min(java.util.Comparator.comparing(
                            one -> puzzle.open().get(one).last()))
                    .orElseThrow();
            left &= ~(puzzle.conflicts()[next] | 1L << next);
            count++;
        }
        return count;
    }

    /// A number of terms that in no plan everybody compared stays below: counted, not searched.
    int mostNoLess() {
        int most = IntStream.range(0, before.length)
                .filter(member -> compared[member])
                .map(member -> before[member])
                .max()
                .orElse(0);
        int last = most + stretches;
        while (most < last && room(most) < stretches) {
            most++;
        }
        return most;
    }

    private long room(int most) {
        return IntStream.range(0, before.length)
                .mapToLong(member ->
                        compared[member] ? Math.clamp(most - before[member], 0, capacity[member]) : capacity[member])
                .sum();
    }

    /// A number of terms that no plan that keeps to `most` lifts everybody compared above.
    int fewestNoMore(int most) {
        int fewest = IntStream.range(0, before.length)
                .filter(member -> compared[member])
                .map(member -> Math.min(most, before[member] + capacity[member]))
                .min()
                .orElse(0);
        while (fewest > 0 && need(fewest) > stretches) {
            fewest--;
        }
        return fewest;
    }

    private int need(int fewest) {
        return IntStream.range(0, before.length)
                .filter(member -> compared[member])
                .map(member -> Math.max(0, fewest - before[member]))
                .sum();
    }

    int most(int[] given) {
        return IntStream.range(0, before.length)
                .filter(member -> compared[member])
                .map(member -> before[member] + given[member])
                .max()
                .orElse(0);
    }

    int fewest(int[] given) {
        return IntStream.range(0, before.length)
                .filter(member -> compared[member])
                .map(member -> before[member] + given[member])
                .min()
                .orElse(0);
    }
}

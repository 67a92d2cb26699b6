package dk.digit.association.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sets of stretches of which nobody may have two: each needs somebody else.
///
/// @param sets for each stretch, it and what conflicts with it and begins no later
record Moments(List<long[]> sets, int stretches) {

    static Moments of(Puzzle puzzle) {
        var sets = new ArrayList<long[]>();
        for (int stretch = 0; stretch < puzzle.open().size(); stretch++) {
            long set = 1L << stretch;
            for (int other = stretch - 1; other >= 0; other--) {
                if ((set & ~puzzle.conflicts()[other]) == 0) {
                    set |= 1L << other;
                }
            }
            sets.add(new long[] {set});
        }
        return new Moments(List.copyOf(sets), puzzle.open().size());
    }

    /// Whether the stretches from `next` on can be filled, looking at one moment at a time.
    ///
    /// @param touched stretches that somebody may lately have become unable to take
    boolean fillable(Room room, int next, long touched) {
        var takers = new int[stretches];
        for (int stretch = next; stretch < stretches; stretch++) {
            takers[stretch] = takers(room, stretch);
            if (takers[stretch] == 0) {
                return false;
            }
        }
        for (int stretch = next; stretch < stretches; stretch++) {
            long coming = sets.get(stretch)[0] & -1L << next;
            if ((coming & touched) != 0 && scarce(coming, takers) && !matched(room, coming)) {
                return false;
            }
        }
        return true;
    }

    private static int takers(Room room, int stretch) {
        int takers = 0;
        for (int member = 0; member < room.atMost().length; member++) {
            takers += room.can(member, stretch) ? 1 : 0;
        }
        return takers;
    }

    /// Where each stretch of a set has as many takers as the set is large, there is somebody for each.
    private static boolean scarce(long set, int[] takers) {
        int size = Long.bitCount(set);
        for (int stretch = 0; stretch < takers.length; stretch++) {
            if ((set >>> stretch & 1) == 1 && takers[stretch] < size) {
                return true;
            }
        }
        return false;
    }

    private static boolean matched(Room room, long set) {
        var taken = new int[room.atMost().length];
        Arrays.fill(taken, -1);
        for (int stretch = 0; stretch < Long.SIZE; stretch++) {
            if ((set >>> stretch & 1) == 1 && !augment(room, stretch, taken, new boolean[taken.length])) {
                return false;
            }
        }
        return true;
    }

    private static boolean augment(Room room, int stretch, int[] taken, boolean[] seen) {
        for (int member = 0; member < taken.length; member++) {
            if (room.can(member, stretch) && !seen[member]) {
                seen[member] = true;
                if (taken[member] < 0 || augment(room, taken[member], taken, seen)) {
                    taken[member] = stretch;
                    return true;
                }
            }
        }
        return false;
    }
}

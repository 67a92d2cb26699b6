package dk.digit.association.rotation;

import java.util.Arrays;

/// How much each member can still take: which stretches, at most how many, at least how many.
record Room(long[] stretches, int[] atMost, int[] atLeast) {

    static Room of(Puzzle puzzle, Shares shares, Target target) {
        int members = shares.before().length;
        var room = new Room(puzzle.allowed().clone(), new int[members], new int[members]);
        for (int member = 0; member < members; member++) {
            int before = shares.before()[member];
            int most = shares.compared()[member] && target.most() != Integer.MAX_VALUE
                    ? Math.max(0, target.most() - before)
                    : Integer.MAX_VALUE;
            room.atMost[member] = Math.min(most, shares.capacity()[member]);
            room.atLeast[member] =
                    shares.compared()[member] ? Math.clamp(target.fewest() - before, 0, shares.capacity()[member]) : 0;
        }
        return room;
    }

    boolean can(int member, int stretch) {
        return atMost[member] > 0 && (stretches[member] >>> stretch & 1) == 1;
    }

    /// What is left after a member was given a stretch; those before it are done with.
    Room after(int member, int stretch, long conflicts) {
        var left = stretches.clone();
        long coming = stretch == Long.SIZE - 1 ? 0 : -1L << (stretch + 1);
        for (int one = 0; one < left.length; one++) {
            left[one] &= coming;
        }
        left[member] &= ~conflicts;
        var most = atMost.clone();
        most[member]--;
        var least = atLeast.clone();
        least[member] = Math.max(0, least[member] - 1);
        return new Room(left, most, least);
    }

    int leastOfAll() {
        return Arrays.stream(atLeast).sum();
    }

    boolean reachable() {
        for (int member = 0; member < atLeast.length; member++) {
            if (atLeast[member] > Math.min(atMost[member], Long.bitCount(stretches[member]))) {
                return false;
            }
        }
        return true;
    }

    /// Whether two members can take exactly the same from here on.
    boolean alike(int one, int other) {
        return stretches[one] == stretches[other] && most(one) == most(other) && atLeast[one] == atLeast[other];
    }

    private int most(int member) {
        return Math.min(atMost[member], Long.bitCount(stretches[member]));
    }

    /// The same for all situations that differ only in which member is which.
    Situation situation() {
        var sorted = new long[stretches.length * 2];
        var order = java.util.stream.IntStream.range(0, stretches.length)
                .boxed()
                .sorted((a, b) -> {
                    int first = Long.compare(stretches[a], stretches[b]);
                    return first != 0 ? first : Long.compare(limits(a), limits(b));
                })
                .toList();
        for (int place = 0; place < order.size(); place++) {
            sorted[2 * place] = stretches[order.get(place)];
            sorted[2 * place + 1] = limits(order.get(place));
        }
        return new Situation(sorted);
    }

    private long limits(int member) {
        return (long) most(member) << 32 | atLeast[member];
    }

    record Situation(long[] members) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Situation that && Arrays.equals(members, that.members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }
}

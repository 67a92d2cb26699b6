package dk.digit.association.rotation;

import dk.digit.association.rotation.SearchResult.Found;
import dk.digit.association.rotation.SearchResult.GivenUp;
import dk.digit.association.rotation.SearchResult.Impossible;
import java.util.Arrays;

/// Makes a plan as even as it can be.
final class Evening {

    /// @param mostNoLess proven: see [Fairness]
    /// @param fewestNoMore proven: see [Fairness]
    record Evened(int[] holders, int most, int mostNoLess, int fewest, int fewestNoMore) {}

    private final Puzzle puzzle;
    private final Shares shares;
    private final long tries;

    Evening(Puzzle puzzle, Shares shares, long tries) {
        this.puzzle = puzzle;
        this.shares = shares;
        this.tries = tries;
    }

    Evened from(int[] some) {
        var holders = some;
        int most = most(some);
        int mostNoLess = shares.mostNoLess();
        boolean proving = true;
        for (int goal = mostNoLess; goal < most; goal++) {
            switch (RotationSearch.run(puzzle, shares, new Target(goal, 0), tries)) {
                case Found found -> {
                    holders = found.holders();
                    most = goal;
                }
                case Impossible _ -> mostNoLess = proving ? goal + 1 : mostNoLess;
                case GivenUp _ -> proving = false;
            }
        }
        return lift(holders, most, mostNoLess);
    }

    private Evened lift(int[] some, int most, int mostNoLess) {
        var holders = some;
        int fewest = fewest(some);
        int fewestNoMore = shares.fewestNoMore(most);
        boolean proving = true;
        for (int goal = fewestNoMore; goal > fewest; goal--) {
            switch (RotationSearch.run(puzzle, shares, new Target(most, goal), tries)) {
                case Found found -> {
                    holders = found.holders();
                    fewest = goal;
                }
                case Impossible _ -> fewestNoMore = proving ? goal - 1 : fewestNoMore;
                case GivenUp _ -> proving = false;
            }
        }
        return new Evened(holders, most, mostNoLess, fewest, fewestNoMore);
    }

    private int most(int[] holders) {
        return shares.most(given(holders));
    }

    private int fewest(int[] holders) {
        return shares.fewest(given(holders));
    }

    private int[] given(int[] holders) {
        var given = new int[shares.before().length];
        Arrays.stream(holders).forEach(member -> given[member]++);
        return given;
    }
}

package dk.digit.association.rotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Gives the stretches away in order of time, each to the first in turn with whom the rest can still be
/// given away: the first complete plan in the order of claims.
///
/// Idea: list colouring of a graph whose edges join stretches that exclude each other. Depth first with the
/// look ahead of Haralick and Elliott (1980): after each choice every coming stretch must have somebody, and
/// those of one moment must have somebody each (a matching, by augmenting paths). Members with the same
/// prospects are tried once, and a situation that led nowhere is remembered in a form that does not tell such
/// members apart. So `Impossible` is a proof, and usually a short one; the number of tries is limited all the
/// same, for in the worst case they double with each stretch. A try costs stretches × members.
final class RotationSearch {

    private final Puzzle puzzle;
    private final Shares shares;
    private final long mostTries;
    private final Moments moments;
    private final Set<Room.Situation> hopeless = new HashSet<>();
    private final TurnOrder order;
    private final int[] holders;
    private long tries;

    private RotationSearch(Puzzle puzzle, Shares shares, long mostTries) {
        this.puzzle = puzzle;
        this.shares = shares;
        this.mostTries = mostTries;
        this.moments = Moments.of(puzzle);
        this.order = new TurnOrder(puzzle);
        this.holders = new int[puzzle.open().size()];
    }

    static SearchResult run(Puzzle puzzle, Shares shares, Target target, long mostTries) {
        return new RotationSearch(puzzle, shares, mostTries).search(target);
    }

    private SearchResult search(Target target) {
        var room = Room.of(puzzle, shares, target);
        if (!hopeful(room, 0, -1L)) {
            return new SearchResult.Impossible();
        }
        if (give(0, room)) {
            return new SearchResult.Found(holders);
        }
        return tries > mostTries ? new SearchResult.GivenUp(tries) : new SearchResult.Impossible();
    }

    private boolean give(int stretch, Room room) {
        if (stretch == holders.length) {
            return true;
        }
        var situation = room.situation();
        if (hopeless.contains(situation)) {
            return false;
        }
        var failed = new ArrayList<Integer>();
        for (Claim claim : claims(stretch, room)) {
            int member = claim.member();
            if (failed.stream().noneMatch(other -> room.alike(member, other))) {
                if (++tries > mostTries) {
                    return false;
                }
                if (seated(stretch, member, room)) {
                    return true;
                }
                failed.add(member);
            }
        }
        if (tries <= mostTries) {
            hopeless.add(situation);
        }
        return false;
    }

    private boolean seated(int stretch, int member, Room room) {
        long conflicts = puzzle.conflicts()[stretch];
        var after = room.after(member, stretch, conflicts);
        long touched = after.atMost()[member] == 0 ? -1L : conflicts;
        if (!hopeful(after, stretch + 1, touched)) {
            return false;
        }
        holders[stretch] = member;
        int before = order.give(member);
        if (give(stretch + 1, after)) {
            return true;
        }
        order.takeBack(before);
        return false;
    }

    private List<Claim> claims(int stretch, Room room) {
        return IntStream.range(0, room.atMost().length)
                .filter(member -> room.can(member, stretch))
                .mapToObj(member -> order.claim(member, puzzle.open().get(stretch)))
                .sorted()
                .toList();
    }

    private boolean hopeful(Room room, int next, long touched) {
        return room.leastOfAll() <= holders.length - next && room.reachable() && moments.fillable(room, next, touched);
    }
}
